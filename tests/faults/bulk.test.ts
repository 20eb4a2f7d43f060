// Files that hold far more than a diary of ten years: they come in without being whole in memory, can be stopped at any
// time, and leave the page usable meanwhile.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { button, cramps, drawn, go, haveCramp, heading, open, stored, tap } from '../e2e/support/app';
import { expect, test } from '../e2e/support/test';
import { writeLongBackup } from './support/long-backup';
import { bulk as records } from './support/often';
import { chooseBackup, preview } from './support/restoring';

let folder = '';
let path = '';
let bytes = 0;

const patience = 100_000; // ms, on a busy machine

test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'unknot-bulk-'));
    path = join(folder, 'long.json');
    bytes = await writeLongBackup(path, records);
});

test.afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
});

const choose = (page: Page): Promise<void> => chooseBackup(page, path);

// At once: a tap waits until nothing moves, and by then the work can be done.
const stop = (page: Page): Promise<void> => button(page, 'Cancel').evaluate((control: HTMLElement) => control.click());

const heap = (page: Page): Promise<number> => page.evaluate(() =>
    (JSON.parse((globalThis as unknown as { unknot: { stats(): string } }).unknot.stats()) as { heap: number }).heap);

// The longest task from now on, in ms: for the report of the run, no test depends on it.
async function watchTasks(page: Page): Promise<() => Promise<number>> {
    await page.evaluate(() => {
        const seen = globalThis as unknown as { longest: number };
        seen.longest = 0;
        new PerformanceObserver((list) => {
            for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
        }).observe({ type: 'longtask' });
    });
    return () => page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
}

// Printed by the run.
function note(figures: string): void {
    console.log(figures);
}

test('31 a long file that is being read can be stopped, and a relief begins meanwhile', async ({ page }) => {
    await open(page);
    await haveCramp(page);
    const before = await stored(page);
    await choose(page);
    await expect(page.getByRole('status').filter({ hasText: 'Reading the file' })).toBeVisible();
    await stop(page);
    await expect(heading(page, 'Your records')).toBeVisible();
    await choose(page);
    await expect(page.getByRole('status').filter({ hasText: 'Reading the file' })).toBeVisible();
    await go(page, 'Today');
    await tap(button(page, 'Cramp now'));
    await expect(button(page, 'It stopped')).toBeVisible();
    await tap(button(page, 'It stopped'));
    expect((await stored(page)).length).toBe(before.length + 1);
});

test('31 a long file is not held in memory: the heap grows by its records alone', async ({ page }) => {
    await open(page, '#why');
    await expect(heading(page, 'What to do')).toBeAttached({ timeout: patience }); // the library is there, and counts as before
    const before = await heap(page);
    const longest = await watchTasks(page);
    const started = performance.now();
    await choose(page);
    await expect(preview(page, records)).toBeVisible({ timeout: patience });
    const grown = await heap(page) - before;
    note(`${records} records, ${bytes} bytes: ${Math.round(performance.now() - started)} ms until the preview, `
        + `longest task ${Math.round(await longest())} ms, heap ${Math.round(grown / records)} B a record`);
    // A record's text is about 300 bytes; as a record it takes no more than that, and its text is gone.
    expect(grown / records).toBeLessThan(450);
    await tap(button(page, 'Cancel'));
    expect(await stored(page)).toEqual([]);
});

test('31 a long file that is being taken in can be stopped: the diary is as it was', async ({ page }) => {
    await open(page);
    await haveCramp(page);
    const before = await stored(page);
    await choose(page);
    await expect(preview(page, records)).toBeVisible({ timeout: patience });
    await tap(button(page, 'Take it in'));
    await expect(page.getByRole('status').filter({ hasText: 'Taking it in' })).toBeVisible();
    await stop(page);
    await expect(heading(page, 'Your records')).toBeVisible({ timeout: patience });
    expect(await stored(page)).toEqual(before);
});

test('31 a long file is taken in and stored', async ({ page }) => {
    await open(page);
    await choose(page);
    await expect(preview(page, records)).toBeVisible({ timeout: patience });
    await tap(button(page, 'Take it in'));
    await expect.poll(async () => (await stored(page)).length, { timeout: patience }).toBe(records);
});

test('31 a long import is undone: the diary is as it was', async ({ page }) => {
    await open(page);
    await haveCramp(page);
    const before = await stored(page);
    await choose(page);
    await expect(preview(page, records)).toBeVisible({ timeout: patience });
    await tap(button(page, 'Take it in'));
    await expect.poll(async () => (await stored(page)).length, { timeout: patience }).toBe(records + before.length);
    await tap(button(page, 'Undo'));
    await expect.poll(async () => (await stored(page)).filter(({ gone }) => !gone).length, { timeout: patience }).toBe(before.length);
    await go(page, 'Diary');
    await expect(cramps(page)).toHaveCount(1);
});

test('30 a diary of a hundred thousand entries opens again, and a cramp is added to it', async ({ page }) => {
    const huge = join(folder, 'huge.json');
    await writeLongBackup(huge, 100_000);
    await open(page);
    await chooseBackup(page, huge);
    await expect(preview(page, 100_000)).toBeVisible({ timeout: patience });
    await tap(button(page, 'Take it in'));
    await expect.poll(async () => (await stored(page)).length, { timeout: patience, intervals: [2000] }).toBe(100_000);
    const started = performance.now();
    await page.reload();
    await drawn(page);
    note(`opened again in ${Math.round(performance.now() - started)} ms`);
    await go(page, 'Today');
    await haveCramp(page);
    await go(page, 'Diary');
    await expect(cramps(page).first()).toBeVisible();
});
