// How many taps from Today the things take that people do most.
import type { Locator, Page } from '@playwright/test';

import { button, drawn, find, go, haveCramp, open, stored, storedCramps, tap } from '../support/app';
import { takeInNights } from '../support/nights';
import { expect, test } from '../support/test';

class Taps {
    count = 0;

    async on(target: Locator): Promise<void> {
        ++this.count;
        await tap(target);
    }
}

const intakes = async (page: Page): Promise<number> => (await stored(page)).filter(({ type }) => type === 'intake').length;

test('relief is one tap; that it stopped, and back on Today, two', async ({ page }) => {
    await open(page);
    const taps = new Taps();
    await taps.on(button(page, 'Cramp now'));
    await expect(button(page, 'It stopped')).toBeVisible();
    expect(taps.count).toBe(1);
    await taps.on(button(page, 'It stopped'));
    await taps.on(button(page, 'Done'));
    await expect(button(page, 'Cramp now')).toBeVisible();
    expect(taps.count).toBe(3);
    const [cramp] = await storedCramps(page);
    expect(cramp).toMatchObject({ end: 'stopped' });
});

test('a night without a cramp is one tap', async ({ page }) => {
    await takeInNights(page, 20, 1);
    await go(page, 'Today');
    const taps = new Taps();
    const answers = async (): Promise<number> => (await stored(page)).filter(({ type, cramps }) => type === 'check_in' && cramps === 'no').length;
    const before = await answers();
    await taps.on(button(page, 'No'));
    await expect.poll(answers).toBe(before + 1);
    expect(taps.count).toBe(1);
});

test('water, coffee, and what is taken often are one tap each', async ({ page }) => {
    await open(page);
    for (const drink of [/^Add Water/, /^Add Coffee/]) {
        const taps = new Taps();
        const before = await intakes(page);
        await taps.on(button(page, drink));
        await expect.poll(() => intakes(page)).toBe(before + 1);
        expect(taps.count).toBe(1);
    }
});

test('a run with its length is two taps', async ({ page }) => {
    await open(page);
    const taps = new Taps();
    await taps.on(button(page, 'More to add'));
    await taps.on(button(page, 'Running · 30 min'));
    await expect.poll(async () => (await stored(page)).find(({ type }) => type === 'exercise')).toMatchObject({ activity: 'run', length: 30 });
    expect(taps.count).toBeLessThanOrEqual(3);
});

test('the morning card after a cramp is at most four taps', async ({ page }) => {
    await open(page);
    await haveCramp(page);
    await page.reload();
    await drawn(page);
    const taps = new Taps();
    await taps.on(find(page, 'radio', 'Gone'));
    await taps.on(find(page, 'radio', '6'));
    await taps.on(find(page, 'checkbox', 'Stretch in bed'));
    await taps.on(button(page, 'Done'));
    await expect.poll(async () => (await storedCramps(page))[0]).toMatchObject({ after: 'gone', strength: 6, helped: ['stretch_in_bed'], morning: 'answered' });
    expect(taps.count).toBeLessThanOrEqual(4);
});

test('a backup is one tap', async ({ page }) => {
    await open(page);
    const taps = new Taps();
    const download = page.waitForEvent('download');
    await taps.on(button(page, /^Save a backup/));
    expect((await download).suggestedFilename()).toMatch(/^unknot/);
    expect(taps.count).toBe(1);
});
