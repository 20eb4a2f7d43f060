// Taking in a backup of 400,000 entries, and a table of 199,000 rows: until all of it is stored, and the longest task
// meanwhile.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { writeLongBackup } from '../../faults/support/long-backup.ts';
import { ourTable } from '../../faults/support/long-table.ts';
import { openApp } from '../pages.mjs';

const records = 400_000;
const rows = 199_000;

export async function measureBulk({ browser, app }) {
    const folder = await mkdtemp(join(tmpdir(), 'unknot-bench-'));
    const backup = join(folder, 'long.json');
    const table = join(folder, 'long.csv');
    await writeLongBackup(backup, records);
    await writeFile(table, ourTable(rows));
    const measured = [
        ...await takeIn(browser, app, { file: backup, choose: 'Restore a backup', seen: `${records} entries would be added`, take: 'Restore' }),
        ...await takeIn(browser, app, { file: table, choose: 'Choose a table', seen: `${rows} rows of ${rows} would be added`, take: 'Add them' }),
    ];
    await rm(folder, { recursive: true, force: true });
    return measured;
}

async function takeIn(browser, app, { file, choose: chosen, seen, take }) {
    const context = await browser.fresh();
    const page = await openApp(context, app, { fragment: '#data' });
    await page.evaluate(() => {
        globalThis.longest = 0;
        new PerformanceObserver((list) => {
            for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
        }).observe({ type: 'longtask' });
    });
    const opened = performance.now();
    const choose = page.getByRole('button', { name: chosen });
    await choose.waitFor();
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choose.click({ force: true })]);
    await chooser.setFiles(file);
    await page.getByText(seen).waitFor();
    const read = performance.now();
    await page.getByRole('button', { name: take }).click({ force: true });
    while (await page.evaluate(commits) === 0) await page.waitForTimeout(100);
    const stored = performance.now();
    const longest = await page.evaluate(() => globalThis.longest);
    await context.close();
    return [
        {
            what: `${seen}: take them in, until stored`, unit: 'ms', app: stored - read, limit: 10_000,
            notes: [`read and compared before that in ${Math.round(read - opened)} ms`],
        },
        { what: 'longest task meanwhile', unit: 'ms', app: longest, limit: 100 },
    ];
}

// In the page: how many commits the database has.
function commits() {
    return new Promise((done, failed) => {
        const opening = indexedDB.open('unknot');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
            const database = opening.result;
            const reading = database.transaction('meta').objectStore('meta').get('sequence');
            reading.onerror = () => failed(reading.error);
            reading.onsuccess = () => {
                database.close();
                done(reading.result ?? 0);
            };
        };
    });
}
