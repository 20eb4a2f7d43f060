// A long diary: only what is near the window is in the page, and nobody notices.
import type { Page } from '@playwright/test';

import { button, find, go, open, stored, tap } from '../support/app';
import { takeInNights } from '../support/nights';
import { expect, test } from '../support/test';

const rows = (page: Page) => page.getByRole('main').getByRole('listitem');

test('a long diary is read by keys alone, filtered with one tap, and several entries are deleted at once', async ({ page }) => {
    test.setTimeout(90_000);
    await open(page);
    await takeInNights(page, 90);
    await go(page, 'Diary');
    await expect(rows(page).first()).toBeVisible();
    const built = await rows(page).count();
    const all = Number(await rows(page).first().getAttribute('aria-setsize'));
    expect(all).toBeGreaterThan(150);
    expect(built).toBeLessThan(80);

    // Tab goes on and on: each row has the one after it before the focus gets there.
    await rows(page).first().getByRole('button').focus();
    for (let step = 1; step <= 60; ++step) {
        await page.keyboard.press('Tab');
        const position = await page.evaluate(() => document.activeElement?.closest('[aria-posinset]')?.getAttribute('aria-posinset'));
        expect(Number(position)).toBe(step + 1);
    }
    await expect(page.locator(':focus')).toBeInViewport();

    await tap(find(page, 'radio', 'Cramps'));
    await expect.poll(async () => Number(await rows(page).first().getAttribute('aria-setsize'))).toBeLessThan(all / 3);
    await tap(find(page, 'radio', 'All'));

    const before = (await stored(page)).filter(({ gone }) => !gone).length;
    await tap(button(page, 'Choose entries'));
    for (const box of [0, 1, 2]) await tap(page.getByRole('main').getByRole('checkbox').nth(box));
    await tap(button(page, 'Delete 3 entries'));
    await expect.poll(async () => (await stored(page)).filter(({ gone }) => !gone).length).toBe(before - 3);
    await tap(button(page, 'Undo'));
    await expect.poll(async () => (await stored(page)).filter(({ gone }) => !gone).length).toBe(before);
});
