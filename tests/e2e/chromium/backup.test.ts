import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';

import { button, drawn, find, go, haveCramp, heading, open, press, stored, storedCramps, tap, type StoredRecord } from '../support/app';
import { expect, test } from '../support/test';
import { wipe } from '../support/wipe';

const passphrase = 'vier ganze Wörter am Meer';

async function openData(page: Page): Promise<void> {
    await go(page, 'Settings');
    await tap(button(page, /^Your records/));
    await expect(heading(page, 'Your records')).toBeVisible();
}

async function bytesOf(download: Download): Promise<Buffer> {
    return readFile(await download.path());
}

async function downloaded(page: Page, name: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([page.waitForEvent('download'), tap(button(page, name))]);
    return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

async function choose(page: Page, name: string, file: { name: string; bytes: Buffer }): Promise<void> {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap(button(page, name))]);
    await chooser.setFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: file.bytes });
}

// The data screen has a field for a passphrase too: the file must have been read.
async function chooseLocked(page: Page, file: { name: string; bytes: Buffer }): Promise<void> {
    await choose(page, 'Restore a backup', file);
    await expect(page.getByText(/^This backup is locked/)).toBeVisible();
}

async function lockedBackup(page: Page): Promise<{ name: string; bytes: Buffer }> {
    await openData(page);
    await page.getByLabel('Passphrase').fill(passphrase);
    return downloaded(page, 'Save a locked backup');
}

// The contents of a backup, without the time of the last one saved.
const contents = (records: StoredRecord[]): StoredRecord[] =>
    records.filter(({ type }) => type !== 'settings').sort((a, b) => a.id.localeCompare(b.id));

test('a wrong passphrase and a damaged file give the same one message, and change nothing', async ({ page }) => {
    await open(page);
    await haveCramp(page);
    const file = await lockedBackup(page);
    await wipe(page);
    await openData(page);
    await chooseLocked(page, file);
    const message = 'It does not open. The passphrase is another one, or the file is damaged.';
    await page.getByLabel('Passphrase').fill('another passphrase');
    await tap(button(page, 'Open it'));
    await expect(page.getByRole('status').filter({ hasText: message })).toBeVisible();
    await expect(button(page, 'Restore')).toHaveCount(0);

    const damaged = { ...file, bytes: Buffer.from(file.bytes) };
    damaged.bytes[damaged.bytes.length - 20]! ^= 1;
    await openData(page);
    await chooseLocked(page, damaged);
    await page.getByLabel('Passphrase').fill(passphrase);
    await tap(button(page, 'Open it'));
    await expect(page.getByRole('status').filter({ hasText: message })).toBeVisible();
    expect(await storedCramps(page)).toEqual([]);
});

test('a locked backup hides the diary, and brings it back with its passphrase', async ({ page }) => {
    await open(page);
    await haveCramp(page);
    const before = await stored(page);
    const file = await lockedBackup(page);
    await expect(page.getByRole('status').filter({ hasText: 'The locked backup is saved.' })).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'A backup was saved today.' })).toBeVisible();
    await expect(page.getByLabel('Passphrase')).toHaveValue('');
    expect(file.name).toMatch(/^unknot-\d{4}-\d\d-\d\d\.unknot$/);
    expect(file.bytes.toString('latin1')).not.toContain('cramp');
    expect(JSON.parse(file.bytes.subarray(0, file.bytes.indexOf(10)).toString())).toMatchObject({ iterations: 600_000 });
    expect(JSON.stringify(await stored(page))).not.toContain(passphrase);

    await wipe(page);
    await openData(page);
    await chooseLocked(page, file);
    // By keys alone.
    await page.getByLabel('Passphrase').focus();
    await page.keyboard.type(passphrase);
    await press(button(page, 'Open it'));
    await expect(page.getByText('1 entry would be added')).toBeVisible();
    await press(button(page, 'Restore'));
    await expect.poll(async () => contents(await stored(page))).toEqual(contents(before));
});

test('a locked backup of a released version opens in this browser', async ({ page }) => {
    await open(page);
    await openData(page);
    await chooseLocked(page, {
        name: 'old.unknot', bytes: await readFile('../golden/backup/version-1-locked.unknot'),
    });
    await page.getByLabel('Passphrase').fill('Wadenkrämpfe: vier ganze Wörter 🦵');
    await tap(button(page, 'Open it'));
    await expect(page.getByText('40 entries would be added')).toBeVisible();
});

test('a backup saved, the diary wiped and the backup taken in: the diary is the same', async ({ page }) => {
    await open(page);
    await haveCramp(page);
    await haveCramp(page);
    await openData(page);
    const file = await downloaded(page, 'Save a backup');
    const before = await stored(page);
    await wipe(page);
    await openData(page);
    await choose(page, 'Restore a backup', file);
    await tap(button(page, 'Restore'));
    await expect.poll(async () => contents(await stored(page))).toEqual(contents(before));
});

test('a table of Unknot taken in after a wipe gives the same cramps, and again nothing', async ({ page }) => {
    await open(page);
    await haveCramp(page);
    await openData(page);
    const file = await downloaded(page, /^Cramp, 1 row/);
    const before = await storedCramps(page);
    await wipe(page);
    for (const line of ['1 row of 1 would be added', '1 row is in the diary already']) {
        await openData(page);
        await choose(page, 'Choose a table', file);
        await expect(page.getByText('A table of Unknot: its columns are known.')).toBeVisible();
        await expect(page.getByText(line)).toBeVisible();
        if (line.includes('added')) await tap(button(page, 'Add them'));
        await expect.poll(() => storedCramps(page)).toEqual(before);
    }
});

test('a table of another program is mapped, taken in and taken back; what is refused is a file', async ({ page }) => {
    const table = 'Day,At,Where,How bad,Lasted,Remarks\r\n20/11/2026,3:15,Wadl,7,2,=after the run\r\n'
        + '21/11/2026,2:40,Arm,4,1,\r\n22/11/2026,,Knie,5,1,\r\n';
    await open(page);
    await openData(page);
    await choose(page, 'Choose a table', { name: 'Krämpfe.csv', bytes: Buffer.from(table) });
    await expect(page.getByRole('status').filter({ hasText: 'Please answer the questions first' })).toBeVisible();
    await tap(find(page, 'radio', 'Cramp'));
    await tap(find(page, 'radio', 'min'));
    await expect(page.getByRole('status').filter({ hasText: '3 rows of 3 would be added' })).toBeVisible();
    // One column by keys, the others by taps.
    await press(button(page, 'How bad: left out'));
    await press(find(page, 'radio', 'strength'), 'Space');
    await expect(button(page, 'How bad: strength')).toBeVisible();
    await tap(button(page, 'Where: left out'));
    await tap(find(page, 'radio', 'muscle'));
    await tap(button(page, 'Wadl: not known yet'));
    await tap(find(page, 'radio', 'Calf'));
    await tap(button(page, 'Arm: not known yet'));
    await tap(find(page, 'radio', 'Leave out'));
    await expect(page.getByRole('status').filter({ hasText: '2 rows of 3 would be added' })).toBeVisible();
    const refused = await downloaded(page, 'Save the rows that cannot be read');
    expect(refused.bytes.toString()).toContain('\r\n4,Where,');
    expect(await storedCramps(page)).toEqual([]);
    await tap(button(page, 'Add them'));
    await expect.poll(async () => (await storedCramps(page)).map(({ muscle, strength, duration, note }) =>
        ({ muscle, strength, duration, note }))).toEqual([
        { muscle: 'calf', strength: 7, duration: 120, note: '=after the run' },
        { muscle: undefined, strength: 4, duration: 60, note: undefined },
    ]);
    await tap(button(page, 'Undo'));
    await expect.poll(() => storedCramps(page)).toEqual([]);
    await page.reload();
    await drawn(page);
    expect(await storedCramps(page)).toEqual([]);
});
