import type { Page } from '@playwright/test';

import {
    addPastCramp, button, cramps, drawn, expectSpoken, find, go, haveCramp, heading, listen, open, openNewestCramp, ownWords, press,
    stored, storedCramps, storing, tap,
} from '../support/app';
import { expect, test } from '../support/test';

const night = Date.UTC(2026, 10, 22, 3, 12, 5);

async function saved(page: Page): Promise<void> {
    await expect(storing(page, 'Saved')).toBeVisible();
}

// A cramp at 03:12, opened for editing at about 03:13.
async function editNightCramp(page: Page): Promise<void> {
    await listen(page);
    await page.clock.install({ time: night });
    await open(page);
    await tap(button(page, 'Cramp now'));
    await page.clock.fastForward('02:00');
    await tap(button(page, 'It stopped'));
    await saved(page);
    await tap(button(page, 'Done'));
    await openNewestCramp(page);
}

test('a stop before the start is refused with the reason, and changes nothing', async ({ page }) => {
    await editNightCramp(page);
    const before = await storedCramps(page);
    await find(page, 'textbox', 'Stopped at').or(page.getByLabel('Stopped at')).first().fill('02:00');
    await page.keyboard.press('Tab');
    await expect(page.getByText('That is before it began. The time was not changed.')).toBeVisible();
    await expectSpoken(page, 'That is before it began.');
    expect(await storedCramps(page)).toEqual(before);
});

test('a start in the future is refused with the reason', async ({ page }) => {
    await editNightCramp(page);
    const before = await storedCramps(page);
    await page.getByLabel('Date').fill('2027-01-01');
    await page.keyboard.press('Tab');
    await expect(page.getByText('That lies in the future. It was not changed.')).toBeVisible();
    expect(await storedCramps(page)).toEqual(before);
});

test('side, strength, note, date and time can be changed, and are there after a reload', async ({ page }) => {
    await editNightCramp(page);
    await tap(find(page, 'radio', 'Right'));
    await tap(find(page, 'radio', '7'));
    await tap(find(page, 'checkbox', 'Walking'));
    await ownWords(page).fill('After the long run, naïve 🙂');
    await page.keyboard.press('Tab');
    await page.getByLabel('Date').fill('2026-11-20');
    await page.keyboard.press('Tab');
    await page.getByLabel('Began at').fill('02:30');
    await page.keyboard.press('Tab');
    await page.getByLabel('Stopped at').fill('02:40');
    await page.keyboard.press('Tab');
    await expect.poll(async () => (await storedCramps(page))[0]?.duration).toBe(600);
    await saved(page);
    await page.reload();
    await drawn(page);
    await expect(find(page, 'radio', 'Right')).toBeChecked();
    await expect(find(page, 'radio', '7')).toBeChecked();
    await expect(find(page, 'checkbox', 'Walking')).toBeChecked();
    await expect(ownWords(page)).toHaveValue('After the long run, naïve 🙂');
    await expect(page.getByLabel('Date')).toHaveValue('2026-11-20');
    await expect(page.getByLabel('Began at')).toHaveValue('02:30');
    await tap(button(page, 'Diary').first());
    await expect(cramps(page)).toHaveText(/^0?2:30.*Right calf · 10 min.*Strength 7 · eased by walking/);
});

test('a deleted cramp is gone after a reload; undone, it is as it was', async ({ page }) => {
    await open(page);
    await haveCramp(page);
    await openNewestCramp(page);
    const [before] = await storedCramps(page);
    await tap(button(page, 'Delete this cramp'));
    await expect(heading(page, 'No cramp yet')).toBeVisible();
    await expect.poll(() => storedCramps(page)).toHaveLength(0);
    await tap(button(page, 'Undo'));
    await expect(cramps(page)).toHaveCount(1);
    await expect.poll(() => storedCramps(page)).toHaveLength(1);
    const [after] = await storedCramps(page);
    expect({ ...after, rev: 0, edited: 0 }).toEqual({ ...before, rev: 0, edited: 0 });

    await tap(cramps(page).first());
    await press(button(page, 'Delete this cramp'));
    await expect.poll(() => storedCramps(page)).toHaveLength(0);
    await page.reload();
    await drawn(page);
    await go(page, 'Diary');
    await expect(heading(page, 'No cramp yet')).toBeVisible();
});

test('a past cramp can be added', async ({ page }) => {
    await open(page);
    await go(page, 'Diary');
    await addPastCramp(page);
    await expect(heading(page, 'When')).toBeVisible();
    await tap(find(page, 'radio', 'Back of thigh'));
    await saved(page);
    await expect.poll(async () => (await storedCramps(page)).map(({ muscle }) => muscle)).toEqual(['thigh_back']);
});

test.describe('the morning card', () => {
    async function nextMorning(page: Page): Promise<void> {
        await open(page);
        await haveCramp(page);
        await expect(page.getByText('How is it now?')).toHaveCount(0);
        await page.reload();
        await drawn(page);
        await expect(page.getByText('How is it now?').first()).toBeVisible();
    }

    test('sore, swollen or warm opens Help with the clot lines marked', async ({ page }) => {
        await nextMorning(page);
        await tap(find(page, 'radio', 'Still sore, swollen or warm'));
        await expect(heading(page, 'When to get help')).toBeVisible();
        for (const sign of ['One leg is newly swollen.', 'The calf is warm or red.']) {
            await expect(page.getByRole('listitem').filter({ hasText: sign })).toContainText('you logged this');
        }
        // The third clot line says that there is a clot risk, of which nothing is known here.
        await expect(page.getByRole('listitem').filter({ hasText: 'you logged this' })).toHaveCount(2);
    });

    test('skipped, it does not come back', async ({ page }) => {
        await nextMorning(page);
        await tap(button(page, 'Skip'));
        await expect(page.getByText('How is it now?')).toHaveCount(0);
        await expect.poll(async () => JSON.stringify(await storedCramps(page))).toContain('skipped');
        await page.reload();
        await drawn(page);
        await expect(page.getByText(/cramp in these nights/)).toBeVisible();
        await expect(page.getByText('How is it now?')).toHaveCount(0);
    });

    test('completes the record with one tap for each answer', async ({ page }) => {
        await nextMorning(page);
        await tap(find(page, 'radio', 'A bit sore'));
        await tap(find(page, 'radio', 'left calf'));
        await tap(find(page, 'radio', '4'));
        await tap(find(page, 'checkbox', 'Stretch in bed'));
        await tap(button(page, 'Done'));
        await expect(find(page, 'radio', 'left calf')).toHaveCount(0);
        await expect.poll(() => storedCramps(page)).toEqual([expect.objectContaining({
            after: 'sore', side: 'left', strength: 4, helped: ['stretch_in_bed'],
        })]);
    });

    test('"Gone" is stored at once, and closing the page then loses nothing', async ({ page, context }) => {
        await nextMorning(page);
        await tap(find(page, 'radio', 'Gone'));
        await expect.poll(async () => (await storedCramps(page))[0]?.after).toBe('gone');
        await page.close();
        const later = await context.newPage();
        await open(later, '#diary');
        await expect(cramps(later)).toHaveText(/no pain left/i);
    });
});

test('a backup holds every record', async ({ page }) => {
    await open(page);
    await haveCramp(page);
    await go(page, 'Settings');
    const [download] = await Promise.all([page.waitForEvent('download'), tap(button(page, 'Save a backup'))]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const backup = JSON.parse(Buffer.concat(chunks).toString()) as { format: string; records: { id: string }[] };
    expect(backup.format).toBe('unknot-diary');
    expect(backup.records.map(({ id }) => id).sort()).toEqual((await stored(page)).map(({ id }) => id).sort());
});
