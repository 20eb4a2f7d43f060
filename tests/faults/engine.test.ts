// The engine stops, or gets no memory: the instruction stays, the reason is said, and the records are saved without it.
import type { Page } from '@playwright/test';

import { button, cramps, drawn, go, haveCramp, heading, open, storedCramps, tap } from '../e2e/support/app';
import { expect, test as base } from '../e2e/support/test';
import { backupBy, crampsIn } from './support/downloads';

const test = base.extend({ allowed: [[/trap|unreachable|memory|RuntimeError|Aborted/i], { option: true }] });

declare global {
    var trap: boolean; // the next call out of the engine traps
}

async function breakable(page: Page): Promise<void> {
    await page.addInitScript(() => {
        globalThis.trap = false;
        const instantiate = WebAssembly.instantiate as (source: WebAssembly.Module, imports: WebAssembly.Imports) => Promise<WebAssembly.Instance>;
        const guarded = (imports: WebAssembly.Imports): WebAssembly.Imports => {
            const all: WebAssembly.Imports = { ...imports };
            for (const [name, module] of Object.entries(imports)) {
                const functions = Object.entries(module);
                if (functions.length === 0) continue; // not a plain object
                all[name] = Object.fromEntries(functions.map(([key, value]) => [key, typeof value !== 'function' ? value
                    : (...given: unknown[]) => {
                        if (globalThis.trap) throw new WebAssembly.RuntimeError('trap: unreachable');
                        return (value as (...all: unknown[]) => unknown)(...given);
                    }]));
            }
            return all;
        };
        Object.assign(WebAssembly, {
            instantiate: (source: WebAssembly.Module, imports: WebAssembly.Imports) => instantiate(source, guarded(imports)),
        });
    });
}

test('29 when the engine traps, the instruction stays and the records are saved from the database', async ({ page }) => {
    await breakable(page);
    await open(page);
    await haveCramp(page);
    await expect.poll(() => storedCramps(page)).toHaveLength(1);
    await page.evaluate(() => { globalThis.trap = true; });
    await button(page, 'Cramp now').click({ force: true });
    await expect(page.getByText('Unknot has stopped because of a fault of its own.')).toBeVisible();
    await expect(page.getByText(/toes toward you/).first()).toBeVisible();
    expect(crampsIn(await backupBy(page, page.locator('#rescue')))).toHaveLength(1);
    await page.reload();
    await drawn(page);
    await go(page, 'Diary');
    await expect(cramps(page)).toHaveCount(1);
});

test('29 when the engine traps while it starts, the same is shown, and the cramp asked for is kept', async ({ page, context }) => {
    await open(page);
    await haveCramp(page);
    await page.close();
    const later = await context.newPage();
    await breakable(later);
    await later.addInitScript(() => { globalThis.trap = true; });
    await later.goto('./#now');
    await expect(later.getByText(/^Unknot (could not start here|has stopped)/)).toBeVisible();
    await expect(later.getByText(/toes toward you/).first()).toBeVisible();
    expect(crampsIn(await backupBy(later, later.locator('#rescue')))).toHaveLength(1);
    await later.close();
    const after = await context.newPage();
    await open(after);
    await expect.poll(() => storedCramps(after)).toHaveLength(2); // the launch became a cramp
});

test('29 what an earlier page could not store is in the backup too', async ({ page }) => {
    await open(page);
    await haveCramp(page);
    await expect.poll(() => storedCramps(page)).toHaveLength(1);
    await page.evaluate(() => {
        const line = { id: '019b7ae8-0000-7000-8000-000000000001', type: 'cramp', at: 1767268800000, offset: 0, edited: 1767268800000, rev: 1 };
        localStorage.setItem('unknot.unsaved.left', `${JSON.stringify(line)}\n`);
    });
    await page.addInitScript(() => { Reflect.deleteProperty(globalThis, 'WebAssembly'); });
    await page.reload();
    await expect(heading(page, 'The rest of Unknot is not here')).toBeVisible();
    expect(crampsIn(await backupBy(page, page.locator('#rescue')))).toHaveLength(2);
});

test('29 an engine without memory refuses a large file, or stops in the open; nothing stored changes', async ({ page, context }) => {
    await page.addInitScript(() => {
        WebAssembly.Memory.prototype.grow = () => { throw new RangeError('no memory'); };
    });
    await open(page);
    await haveCramp(page);
    await go(page, 'Settings');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap(button(page, 'Restore a backup'))]);
    const large = `{"format":"unknot-diary","version":1,"records":[${'{"id":"x","type":"cramp"},'.repeat(300_000)}{}]}`;
    await chooser.setFiles({ name: 'large.json', mimeType: 'application/json', buffer: Buffer.from(large) }, { timeout: 60_000 });
    // It is read piece by piece, so it may be read to its end all the same.
    const refusal = page.getByText(/cannot be read|too large|not enough memory|has stopped/);
    await expect(refusal.first()).toBeVisible({ timeout: 60_000 });
    const later = await context.newPage();
    await open(later, '#diary');
    await expect(cramps(later)).toHaveCount(1);
    expect(await storedCramps(later)).toHaveLength(1);
});

for (const [what, breakIt] of Object.entries<(page: Page) => Promise<unknown>>({
    'no WebAssembly': (page) => page.addInitScript(() => { Reflect.deleteProperty(globalThis, 'WebAssembly'); }),
    'no memory at all': (page) => page.addInitScript(() => {
        Object.assign(WebAssembly, { instantiate: () => Promise.reject(new RangeError('Out of memory')) });
    }),
})) {
    test(`29 with ${what} the instruction is there, and the records are saved`, async ({ page, context }) => {
        await open(page);
        await haveCramp(page);
        await page.close();
        const later = await context.newPage();
        await breakIt(later);
        await later.goto('./');
        await expect(heading(later, 'The rest of Unknot is not here')).toBeVisible();
        await expect(later.getByText(/toes toward you/).first()).toBeVisible();
        expect(crampsIn(await backupBy(later, later.locator('#rescue')))).toHaveLength(1);
    });
}
