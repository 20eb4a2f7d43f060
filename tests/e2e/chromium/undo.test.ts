// Taking back what was done, and bringing back what was deleted.
import type { Page } from '@playwright/test';

import { button, cramps, drawn, go, haveCramp, open, openNewestCramp, stored, tap } from '../support/app';
import { expect, test } from '../support/test';

const drinks = async (page: Page): Promise<number> =>
    (await stored(page)).filter(({ type, gone }) => type === 'intake' && !gone).length;

test('two drinks are taken back one after the other by Ctrl+Z, but not from inside a field', async ({ page }) => {
    await open(page, '#log');
    await tap(button(page, 'Water · 250 ml'));
    await expect.poll(() => drinks(page)).toBe(1);
    await tap(button(page, 'Coffee · 240 ml'));
    await expect.poll(() => drinks(page)).toBe(2);
    await page.getByLabel('A new tag', { exact: true }).focus();
    await page.keyboard.press('Control+z');
    await drawn(page);
    expect(await drinks(page)).toBe(2);
    await button(page, 'Coffee · 240 ml').focus();
    for (const left of [1, 0]) {
        await page.keyboard.press('Control+z');
        await expect.poll(() => drinks(page)).toBe(left);
    }
});

test('a cramp that was deleted is brought back from the list under More', async ({ page }) => {
    await open(page);
    await haveCramp(page);
    await openNewestCramp(page);
    await tap(button(page, 'Delete this cramp'));
    await go(page, 'More');
    await tap(button(page, /^Recently deleted/));
    await tap(button(page, 'Bring back'));
    await expect(page.getByText('Nothing was deleted in the last 30 days.')).toBeVisible();
    await go(page, 'Diary');
    await expect(cramps(page)).toHaveCount(1);
});
