// Taking back what was done, and bringing back what was deleted.
import type { Page } from '@playwright/test';

import { button, cramps, drawn, go, haveCramp, open, openNewestCramp, stored, tap } from '../support/app';
import { expect, test } from '../support/test';

const drinks = async (page: Page): Promise<number> =>
    (await stored(page)).filter(({ type, gone }) => type === 'intake' && !gone).length;

test('two drinks are taken back one after the other by Ctrl+Z, but not from inside a field', async ({ page }) => {
    await open(page);
    await tap(button(page, /^Add Water/));
    await expect.poll(() => drinks(page)).toBe(1);
    await tap(button(page, /^Add Coffee/));
    await expect.poll(() => drinks(page)).toBe(2);
    await go(page, 'Guide');
    await page.getByLabel('Find in the guide').focus();
    await page.keyboard.press('Control+z');
    await drawn(page);
    expect(await drinks(page)).toBe(2);
    await button(page, 'Guide').focus();
    for (const left of [1, 0]) {
        await page.keyboard.press('Control+z');
        await expect.poll(() => drinks(page)).toBe(left);
    }
});

test('a cramp that was deleted is brought back from the list in the settings', async ({ page }) => {
    await open(page);
    await haveCramp(page);
    await openNewestCramp(page);
    await tap(button(page, 'Delete this cramp'));
    await go(page, 'Settings');
    await tap(button(page, /^Recently deleted/));
    await tap(button(page, 'Bring back'));
    await expect(page.getByText('Nothing was deleted in the last 30 days.')).toBeVisible();
    await go(page, 'Diary');
    await expect(cramps(page)).toHaveCount(1);
});
