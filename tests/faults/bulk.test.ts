// Files that hold far more than a diary of ten years: they come in without being whole in memory, can be stopped at any
// time, and leave the page usable meanwhile.
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { button, cramps, drawn, go, haveCramp, heading, open, stored, tap } from '../e2e/support/app';
import { watchTasks } from '../e2e/support/tasks';
import { expect, test } from '../e2e/support/test';
import { wipe } from '../e2e/support/wipe';
import { writeLongBackup } from './support/long-backup';
import { foreignTable, ourTable } from './support/long-table';
import { bulk as records } from './support/often';
import { chooseFile, openRecords, preview } from './support/restoring';

let folder = '';
let path = '';
let bytes = 0;

const patience = 100_000; // ms, on a busy machine

// In ms: three times what the longest task takes on a machine that is free.
const longestTask = 400;

test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'unknot-bulk-'));
    path = join(folder, 'long.json');
    bytes = await writeLongBackup(path, records);
});

test.afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
});

const choose = (page: Page, file = path, pressed = 'Restore a backup'): Promise<void> => chooseFile(page, file, pressed);

// Saved by pressing the button; resolves with the number of its bytes.
async function save(page: Page, name: string, file: string): Promise<number> {
    const [download] = await Promise.all([page.waitForEvent('download', { timeout: patience }), tap(button(page, name))]);
    await download.saveAs(file);
    return (await stat(file)).size;
}

// A digest of the stored cramps, worked out in the page; waits until there are so many.
async function storedDigest(page: Page, count: number): Promise<string> {
    let digest = '';
    await expect.poll(async () => {
        const now = await page.evaluate(async () => {
            const opened = indexedDB.open('unknot');
            await new Promise((resolve) => { opened.onsuccess = resolve; });
            const reading = opened.result.transaction('pages').objectStore('pages').getAll();
            await new Promise((resolve) => { reading.onsuccess = resolve; });
            opened.result.close();
            const lines = (reading.result as string[]).flatMap((text) => text.split('\n'))
                .filter((line) => line.includes('"type":"cramp"')).sort();
            const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(lines.join('\n')));
            return { cramps: lines.length, digest: Array.from(new Uint8Array(hash)).join() };
        });
        digest = now.digest;
        return now.cramps;
    }, { timeout: patience, intervals: [500] }).toBe(count);
    return digest;
}

// At once: a tap waits until nothing moves, and by then the work can be done.
const stop = (page: Page): Promise<void> => button(page, 'Cancel').evaluate((control: HTMLElement) => control.click());

const heap = (page: Page): Promise<number> => page.evaluate(() =>
    (JSON.parse((globalThis as unknown as { unknot: { stats(): string } }).unknot.stats()) as { heap: number }).heap);

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
    // The first file costs 1.6 MB, however short it is: code, words and buffers of these screens.
    const short = join(folder, 'short.json');
    await writeLongBackup(short, 10);
    await choose(page, short);
    await expect(page.getByText('10 entries would be added')).toBeVisible();
    await tap(button(page, 'Cancel'));
    const before = await heap(page);
    const longest = await watchTasks(page);
    const started = performance.now();
    await choose(page);
    await expect(preview(page, records)).toBeVisible({ timeout: patience });
    const grown = await heap(page) - before;
    note(`${records} records, ${bytes} bytes: ${Math.round(performance.now() - started)} ms until the preview, `
        + `longest task ${Math.round(await longest())} ms, heap ${Math.round(grown / records)} B a record`);
    expect(await longest()).toBeLessThan(longestTask);
    // A record's text is about 300 bytes. As a record it takes about 410, with the reserve of the list of records
    // (64 K for 40,000), and its text is gone.
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
    await tap(button(page, 'Restore'));
    await expect(page.getByRole('status').filter({ hasText: 'Restoring' })).toBeVisible();
    await stop(page);
    await expect(heading(page, 'Your records')).toBeVisible({ timeout: patience });
    expect(await stored(page)).toEqual(before);
});

test('31 a long file is taken in and stored', async ({ page }) => {
    await open(page);
    await choose(page);
    await expect(preview(page, records)).toBeVisible({ timeout: patience });
    await tap(button(page, 'Restore'));
    await expect.poll(async () => (await stored(page)).length, { timeout: patience }).toBe(records);
});

test('31 a long import is undone: the diary is as it was', async ({ page }) => {
    await open(page);
    await haveCramp(page);
    const before = await stored(page);
    await choose(page);
    await expect(preview(page, records)).toBeVisible({ timeout: patience });
    await tap(button(page, 'Restore'));
    await expect.poll(async () => (await stored(page)).length, { timeout: patience }).toBe(records + before.length);
    await tap(button(page, 'Undo'));
    await expect.poll(async () => (await stored(page)).filter(({ gone }) => !gone).length, { timeout: patience }).toBe(before.length);
    await go(page, 'Diary');
    await expect(cramps(page)).toHaveCount(1);
});

test('31 a backup of over 40 MB goes round, plain and locked', async ({ page }) => {
    const notes = 10_500; // long ones: here the bytes count
    const large = join(folder, 'large.json');
    await writeLongBackup(large, notes, 275);
    const all = notes + 1; // with the settings, which know of the backup
    const takeIn = async (entries: number): Promise<string> => {
        await expect(page.getByText(`${entries} entries would be added`)).toBeVisible({ timeout: patience });
        await expect(page.getByText('The file was changed')).toHaveCount(0);
        await tap(button(page, 'Restore'));
        return storedDigest(page, notes);
    };
    await open(page);
    await choose(page, large);
    const before = await takeIn(notes);
    await openRecords(page);
    const plain = await save(page, 'Save a backup', join(folder, 'plain.json'));
    await page.getByLabel('Passphrase').fill('four words of some length');
    const locked = await save(page, 'Save a locked backup', join(folder, 'locked.unknot'));
    expect(Math.min(plain, locked)).toBeGreaterThan(40 << 20);
    await wipe(page);
    await choose(page, join(folder, 'locked.unknot'));
    await expect(page.getByText(/^This backup is locked/)).toBeVisible();
    await page.getByLabel('Passphrase').fill('four words of some length');
    await tap(button(page, 'Open it'));
    expect(await takeIn(all)).toBe(before);
    // The plain one is compared with what is stored, record by record.
    await choose(page, join(folder, 'plain.json'));
    await expect(page.getByText(`${all} entries are the same`)).toBeVisible({ timeout: patience });
    await expect(page.getByText('would be added')).toHaveCount(0);
});

const table = 'Choose a table';

test('31 a table of 199 000 rows that Unknot wrote is read and taken in, and the page stays usable', async ({ page }) => {
    const rows = 199_000;
    const file = join(folder, 'ours.csv');
    await writeFile(file, ourTable(rows));
    await open(page);
    const longest = await watchTasks(page);
    const started = performance.now();
    await choose(page, file, table);
    await expect(page.getByText(`${rows} rows of ${rows} would be added`)).toBeVisible({ timeout: patience });
    const read = performance.now();
    const reading = await longest();
    await tap(button(page, 'Add them'));
    await expect(button(page, 'Undo')).toBeVisible({ timeout: patience }); // it is stored
    const taking = await longest(); // reading what is stored is a long task of the test's own
    note(`${rows} rows read in ${Math.round(read - started)} ms, stored in ${Math.round(performance.now() - read)} ms, `
        + `longest task ${Math.round(reading)} ms, then ${Math.round(taking)} ms`);
    await storedDigest(page, rows);
    expect(reading).toBeLessThan(longestTask);
    expect(taking).toBeLessThan(longestTask);
});

test('31 a table of another program is read in steps, again after each choice, and can be stopped', async ({ page }) => {
    const rows = 199_000;
    const file = join(folder, 'theirs.csv');
    await writeFile(file, foreignTable(rows));
    await open(page);
    const longest = await watchTasks(page);
    await choose(page, file, table);
    const all = page.getByText(`${rows} rows of ${rows} would be added`);
    await expect(all).toBeVisible({ timeout: patience });
    await tap(button(page, /^Pain: /));
    await tap(page.getByRole('radio', { name: 'left out' }));
    const working = page.getByRole('status').filter({ hasText: /Reading the file|Comparing it/ });
    await expect(working).toBeVisible();
    await expect(all).toBeVisible({ timeout: patience });
    note(`longest task ${Math.round(await longest())} ms`);
    expect(await longest()).toBeLessThan(longestTask);
    await tap(page.getByRole('radio', { name: 'strength' }));
    await expect(working).toBeVisible();
    await stop(page);
    await expect(heading(page, 'Your records')).toBeVisible();
    expect(await stored(page)).toEqual([]);
});

test('31 a table of a million rows, and one over 32 MB, are refused before they are read', async ({ page }) => {
    await open(page);
    const rows = foreignTable(1_000_000);
    const files = { 'rows.csv': rows.replaceAll('at the wall', ''), 'bytes.csv': rows.slice(0, 33 << 20) };
    for (const [name, text] of Object.entries(files)) {
        await writeFile(join(folder, name), text);
        const started = performance.now();
        await choose(page, join(folder, name), table);
        await expect(page.getByText(name === 'rows.csv' ? /over 200000 rows/ : /over 32 MB/)).toBeVisible({ timeout: 5_000 });
        note(`${text.length} bytes refused in ${Math.round(performance.now() - started)} ms`);
        await tap(button(page, 'Cancel'));
    }
});

test('30 a diary of a hundred thousand entries opens again, and a cramp is added to it', async ({ page }) => {
    const huge = join(folder, 'huge.json');
    await writeLongBackup(huge, 100_000);
    await open(page);
    await chooseFile(page, huge);
    await expect(preview(page, 100_000)).toBeVisible({ timeout: patience });
    await tap(button(page, 'Restore'));
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
