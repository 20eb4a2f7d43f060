// What the diary shows, and a planned test of a remedy, with the keyboard alone.
import type { Locator, Page } from '@playwright/test';

import { button, drawn, find, go, heading, open, press, stored } from '../support/app';
import { hasCramp, takeInNights } from '../support/nights';
import { watchTasks } from '../support/tasks';
import { expect, test } from '../support/test';

// The next thing of the tab order with that name, reached by Tab alone.
async function tabTo(page: Page, name: RegExp): Promise<void> {
    for (let n = 0; n < 80; ++n) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
            const element = document.activeElement;
            const label = element?.closest('label')?.textContent;
            return label ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '';
        });
        if (name.test(focused)) return;
    }
    throw new Error(`no Tab stop ${name}`);
}

declare global {
    var analysisRan: boolean; // the screen has said that it runs, since the page was opened
}

// Call before the page is opened. On a fast machine the analysis may be over before a test can look.
async function watchAnalysis(page: Page): Promise<void> {
    await page.addInitScript(() => {
        globalThis.analysisRan = false;
        new MutationObserver(() => {
            const text = document.getElementById('mirror')?.textContent ?? '';
            if (/Comparing days|Checking that it is not chance/.test(text)) globalThis.analysisRan = true;
        }).observe(document, { subtree: true, childList: true, characterData: true });
    });
}

const sawAnalysis = (page: Page): Promise<boolean> => page.evaluate(() => globalThis.analysisRan);

const frames = (page: Page): Promise<number> =>
    page.evaluate(() => (JSON.parse(globalThis.unknot.stats()) as { frames: number }).frames);

// What the screen says when it has ended.
const ended = (page: Page, nights: number): Locator => {
    const cramps = Array.from({ length: nights }, (_, night) => night).filter(hasCramp).length;
    return page.getByText(`Looked at ${cramps} cramp nights in ${nights} answered days.`);
};

test('ninety nights: what helped leads, the analysis runs and ends, and then nothing is drawn', async ({ page }) => {
    test.setTimeout(240_000); // the analysis, and the offer to undo, take their time
    await watchAnalysis(page);
    await takeInNights(page, 90);
    await go(page, 'Why');
    await tabTo(page, /^What your diary shows/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('What helped');
    await expect(heading(page, 'What may go with your cramps')).toBeAttached();
    await expect(ended(page, 90)).toBeAttached({ timeout: 120_000 });
    expect(await sawAnalysis(page)).toBe(true);
    await expect(heading(page, 'Alcohol')).toBeAttached();
    await expect(page.getByText('Likely comes with more cramps', { exact: true })).toBeAttached();
    await page.waitForTimeout(12_000); // the offer to undo ends
    const still = await frames(page);
    await page.waitForTimeout(3_000);
    expect(await frames(page)).toBe(still);

    // Opened again it is there at once: nothing is checked a second time.
    await page.reload();
    await drawn(page);
    await expect(ended(page, 90)).toBeAttached();
    expect(await sawAnalysis(page)).toBe(false);
});

test('while the analysis runs the page answers at once', async ({ page }) => {
    test.setTimeout(240_000);
    await watchAnalysis(page);
    await takeInNights(page, 90);
    const longest = await watchTasks(page);
    await open(page, '#findings');
    await expect.poll(() => sawAnalysis(page), { intervals: [20] }).toBe(true);
    await go(page, 'Today');
    await expect(button(page, 'Cramp now')).toBeVisible();
    await open(page, '#findings');
    await expect(ended(page, 90)).toBeAttached({ timeout: 120_000 });
    expect(await longest()).toBeLessThan(100);
});

test('a test is planned, started, seen on Today and stopped, by keyboard', async ({ page }) => {
    await takeInNights(page, 30);
    await open(page, '#experiment');
    await press(button(page, /^Stretch before bed/));
    await page.getByLabel('Your question').fill('Do I have fewer cramps when I stretch?');
    await drawn(page);
    await tabTo(page, /^Start the test$/);
    await page.keyboard.press('Enter');
    await expect(page.getByText('How it goes stays hidden until the end.')).toBeAttached();
    await expect.poll(async () => (await stored(page)).filter(({ type }) => type === 'experiment')).toHaveLength(1);
    await page.reload();
    await go(page, 'Today');
    await press(button(page, /^Test: Stretch before bed/));
    await press(button(page, 'Stop the test'));
    await press(find(page, 'radio', 'I want to'), ' ');
    await expect(heading(page, 'Earlier tests')).toBeAttached();
    const [experiment] = (await stored(page)).filter(({ type }) => type === 'experiment');
    await expect.poll(async () => (await stored(page)).find(({ id }) => id === experiment?.id)?.state).toBe('stopped');
});
