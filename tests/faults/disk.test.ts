// A full device: nothing is lost in silence, and what was chosen last is what stays.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import {
    button, cramps, drawn, find, go, haveCramp, heading, open, openNewestCramp, ownWords, press, storedCramps, storing,
    tap,
} from '../e2e/support/app';
import { keptIn } from '../e2e/support/plain';
import { expect, test } from '../e2e/support/test';
import { setFull, withFullDevice } from '../e2e/support/without';
import { KillableChromium } from './support/browser';
import { backupBy, crampsIn } from './support/downloads';

const full = /^The device is full:/;

// Before anything is stored: Chromium keeps for a while what room it found.
async function limit(page: Page, quotaSize?: number): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(process.env.UNKNOT_ADDRESS!);
    await session.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize !== undefined && { quotaSize }) });
}

// A cramp, opened, whose strength 4 did not get onto the device.
async function failToSaveFour(page: Page): Promise<void> {
    await withFullDevice(page);
    await open(page);
    await haveCramp(page);
    await openNewestCramp(page);
    await setFull(page, true);
    await press(find(page, 'radio', '4'), ' ');
    await expect(page.getByText(full)).toBeVisible();
    expect((await storedCramps(page))[0]?.strength).toBeUndefined();
}

// What waited is stored together with what was chosen since: there is nothing left to try again.
const nothingIsUnsaved = (page: Page): Promise<void> => expect(page.getByText(full)).toHaveCount(0);

test('5 over the quota, what is written is shown as not saved, is in the backup, and is saved when there is room', async ({ page }) => {
    await limit(page, 1);
    await open(page);
    await haveCramp(page, 'Not saved yet');
    await openNewestCramp(page);
    await press(find(page, 'radio', '4'), ' ');
    await expect(page.getByText(full)).toBeVisible();
    await expect(find(page, 'radio', '4')).toBeChecked();
    expect(JSON.stringify(await keptIn(page))).not.toContain('cramp');
    expect(crampsIn(await backupBy(page, button(page, 'Save a backup')))).toEqual([expect.objectContaining({ strength: 4 })]);
    await limit(page);
    await tap(button(page, 'Try again'));
    await expect.poll(async () => (await storedCramps(page)).map(({ strength }) => strength)).toEqual([4]);
    await expect(page.getByText(full)).toHaveCount(0);
});

test('5 what was chosen after an unsaved change stays when that is tried again', async ({ page }) => {
    await failToSaveFour(page);
    await setFull(page, false);
    await press(find(page, 'radio', '9'), ' ');
    await expect.poll(async () => (await storedCramps(page))[0]?.strength).toBe(9);
    await nothingIsUnsaved(page);
    await expect(find(page, 'radio', '9')).toBeChecked();
    expect((await storedCramps(page))[0]?.strength).toBe(9);
    await page.reload();
    await drawn(page);
    await expect(find(page, 'radio', '9')).toBeChecked();
});

test('5 a longer note is not cut back by an earlier one that is tried again', async ({ page }) => {
    await withFullDevice(page);
    await open(page);
    await haveCramp(page);
    await openNewestCramp(page);
    await setFull(page, true);
    const note = ownWords(page);
    await note.fill('half');
    await note.blur();
    await expect(page.getByText(full)).toBeVisible();
    await setFull(page, false);
    await note.fill('half and the other half');
    await note.blur();
    await expect.poll(async () => (await storedCramps(page))[0]?.note).toBe('half and the other half');
    await nothingIsUnsaved(page);
    await expect(note).toHaveValue('half and the other half');
    expect((await storedCramps(page))[0]?.note).toBe('half and the other half');
});

test('5 a deleted cramp does not come back when an unsaved change to it is tried again', async ({ page }) => {
    await failToSaveFour(page);
    await setFull(page, false);
    await tap(button(page, 'Delete this cramp'));
    await expect(heading(page, 'No cramp yet')).toBeVisible();
    await nothingIsUnsaved(page);
    await expect.poll(() => storedCramps(page)).toEqual([]);
    await page.reload();
    await drawn(page);
    await expect(cramps(page)).toHaveCount(0);
});

test('5 both kinds of QuotaExceededError are a full device', async ({ page }) => {
    await page.addInitScript(() => {
        const put = IDBObjectStore.prototype.put;
        class QuotaExceededError extends DOMException {
            readonly quota = 1;
            readonly requested = 2;
            constructor() { super('no space', 'QuotaExceededError'); }
        }
        const errors = [new QuotaExceededError(), new DOMException('no space', 'QuotaExceededError')];
        IDBObjectStore.prototype.put = function (...written: [unknown, IDBValidKey?]) {
            if (this.name === 'pages' && errors.length > 0) throw errors.pop()!;
            return put.apply(this, written);
        };
    });
    await open(page);
    await tap(button(page, 'Cramp now'));
    await tap(button(page, 'It stopped'));
    await expect(page.getByText(/^The device is full:|Not saved yet/).first()).toBeVisible();
    await tap(button(page, 'Done'));
    await tap(button(page, 'Try again'));
    await expect(page.getByText(full)).toHaveCount(0);
    await expect.poll(() => storedCramps(page)).toHaveLength(1);
});

// A file system of its own that is filled to its last byte. Only root may make one.
function smallDisk(place: string): boolean {
    mkdirSync(place, { recursive: true });
    try {
        execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', place], { stdio: 'ignore' });
        return true;
    } catch {
        return false;
    }
}

function fill(place: string): string {
    const file = join(place, 'filling');
    const { bavail, bsize } = statfsSync(place);
    writeFileSync(file, Buffer.alloc(0));
    const block = Buffer.alloc(bsize);
    for (let written = 0; written <= bavail; ++written) {
        try {
            writeFileSync(file, block, { flag: 'a' });
        } catch {
            break; // full
        }
    }
    return file;
}

test('5 on a full disk the cramp is kept and shown as not saved; with space again it is saved', async ({ baseURL }, testInfo) => {
    const disk = testInfo.outputPath('disk');
    test.skip(!smallDisk(disk), 'only root may mount a small disk');
    const browser = await KillableChromium.start(join(disk, 'profile'));
    try {
        const page = await browser.page();
        await page.goto(baseURL!);
        await drawn(page);
        await haveCramp(page);
        const filling = fill(disk);
        await openNewestCramp(page);
        // The file system still has the rest of the last block that each file has.
        const unsaved = storing(page, 'Not saved yet');
        let chosen = '';
        for (let edit = 0; edit < 40 && await unsaved.count() === 0; ++edit) {
            chosen = String(edit % 11);
            await press(find(page, 'radio', chosen), ' ');
            await expect(page.getByRole('status').filter({ hasText: /^(Saved|Not saved yet)$/ })).toBeVisible({ timeout: 30_000 });
        }
        await expect(unsaved).toBeVisible();
        await expect(find(page, 'radio', chosen)).toBeChecked();
        truncateSync(filling, 0);
        await tap(button(page, 'Try again'));
        await expect.poll(async () => (await storedCramps(page))[0]?.strength).toBe(Number(chosen));
        await expect(unsaved).toHaveCount(0);
        await go(page, 'Diary');
        await expect(cramps(page)).toHaveCount(1);
    } finally {
        await browser.kill();
        execFileSync('umount', [disk]);
        rmSync(disk, { recursive: true, force: true });
    }
});
