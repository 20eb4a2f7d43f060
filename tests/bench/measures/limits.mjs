// What is too long to be taken in: how soon that is said.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { foreignTable } from '../../faults/support/long-table.ts';
import { openApp } from '../pages.mjs';

const rows = 1_000_000;
const pasted = 5_000_000; // bytes

export async function measureLimits({ browser, app }) {
    return [await refuseTable(browser, app), await refusePaste(browser, app)];
}

async function refuseTable(browser, app) {
    const folder = await mkdtemp(join(tmpdir(), 'unknot-bench-'));
    const file = join(folder, 'rows.csv');
    await writeFile(file, foreignTable(rows).replaceAll('at the wall', ''));
    const context = await browser.fresh();
    const page = await openApp(context, app, { fragment: '#data' });
    const choose = page.getByRole('button', { name: 'Choose a table' });
    await choose.waitFor();
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choose.click({ force: true })]);
    const started = performance.now();
    await chooser.setFiles(file);
    await page.getByText('over 200000 rows').waitFor();
    const refused = performance.now() - started;
    await context.close();
    await rm(folder, { recursive: true, force: true });
    return { what: `refuse a table of ${rows} rows`, unit: 'ms', app: refused, limit: 1_000 };
}

// As a person does who logs a cramp and pastes into its note. Only what the engine and the page do with the text is
// measured: the field has it already.
async function refusePaste(browser, app) {
    const context = await browser.fresh();
    const page = await openApp(context, app);
    for (const name of ['Cramp now', 'It stopped', 'Done', 'Diary']) {
        await page.getByRole('button', { name, exact: true }).click({ force: true });
    }
    await page.getByRole('button', { name: 'Today in full' }).waitFor(); // Today has a list too
    await page.getByRole('main').getByRole('listitem').getByRole('button').first().click({ force: true });
    const note = page.getByLabel('Your own words');
    await note.waitFor();
    await note.focus();
    const took = await note.evaluate(async (field, length) => {
        field.value = 'cramp '.repeat(length / 6);
        field.getBoundingClientRect(); // the browser lays the text out, which takes it a second
        const started = performance.now();
        field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
        while (!document.querySelector('#mirror')?.textContent?.includes('too long')) {
            await new Promise((frame) => requestAnimationFrame(frame));
        }
        return performance.now() - started;
    }, pasted);
    await context.close();
    return { what: `refuse ${pasted} bytes pasted into a note`, unit: 'ms', app: took, limit: 1_000 };
}
