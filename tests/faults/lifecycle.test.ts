// Pages are hidden, throttled, frozen, kept in the back-forward cache, and closed in the middle of a word.
import type { Page } from '@playwright/test';

import {
    button, closeTab, cramps, drawn, find, go, haveCramp, open, openNewestCramp, ownWords, press, storedCramps, tap,
    typeNote,
} from '../e2e/support/app';
import { expect, test } from '../e2e/support/test';
import { crashed, KillableChromium } from './support/browser';

async function lifecycle(page: Page, state: 'frozen' | 'active'): Promise<void> {
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setWebLifecycleState', { state });
    await session.detach();
}

// What a page hears before it is frozen: browsers freeze hidden pages only, and Playwright hides none.
async function hide(page: Page): Promise<void> {
    await page.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    });
}

test('32 what was typed just before a reload is there', async ({ page }) => {
    await open(page);
    await haveCramp(page);
    await openNewestCramp(page);
    await typeNote(page, 'woke at three');
    await page.reload();
    await drawn(page);
    await expect(ownWords(page)).toHaveValue('woke at three');
});

test('32 what was typed just before the tab was closed is there', async ({ page, context }) => {
    await open(page);
    await haveCramp(page);
    await openNewestCramp(page);
    const address = page.url();
    await typeNote(page, 'woke at three');
    await closeTab(page);
    const later = await context.newPage();
    await later.goto(address);
    await expect(ownWords(later)).toHaveValue('woke at three', { timeout: 30_000 });
});

test('32 text that is too long to store is there after a reload, with the reason, and is stored once it is shorter', async ({ page }) => {
    await open(page);
    await haveCramp(page);
    await openNewestCramp(page);
    const note = ownWords(page);
    const long = 'woke at three '.repeat(360); // 5 040 letters, of which a note may have 4 000
    await note.click({ force: true });
    await page.keyboard.insertText(long);
    await expect(note).toHaveValue(long);
    await page.reload();
    await drawn(page);
    await expect(note).toHaveValue(long);
    await expect(page.getByText('Not saved yet', { exact: true }).first()).toBeVisible();
    await go(page, 'Today');
    await expect(page.getByText('Some text of yours is not saved. This is too long to store. Please shorten it.')).toBeVisible();
    await tap(button(page, 'Go to it'));
    await note.fill('woke at three', { force: true });
    await expect.poll(async () => (await storedCramps(page))[0]?.note).toBe('woke at three');
    await page.reload();
    await drawn(page);
    await expect(note).toHaveValue('woke at three');
    await expect(page.getByText(/Some text of yours is not saved/)).toHaveCount(0);
});

test('32 while somebody types without a pause, the screen says Saved only of what is stored', async ({ page }) => {
    await open(page);
    await haveCramp(page);
    await openNewestCramp(page);
    const note = ownWords(page);
    await note.click({ force: true });
    // In one task: what stands on the screen, and at what the storing is. A frame is let pass first.
    const claimed = (): Promise<{ says: boolean; text: string }> => page.evaluate(async () => {
        await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
        const says = [...document.querySelectorAll('#mirror [role=status]')].some(({ textContent }) => textContent === 'Saved');
        return { says, text: document.querySelector<HTMLTextAreaElement>('#mirror textarea')!.value };
    });
    let stored = false;
    for (let word = 0; word < 60; ++word) {
        await page.keyboard.type(`w${word} `, { delay: 20 });
        const { says, text } = await claimed();
        const note_ = String((await storedCramps(page))[0]?.note ?? '');
        if (says) expect(note_.trimEnd().length, `of "${text.slice(-20)}"`).toBeGreaterThanOrEqual(text.trimEnd().length);
        stored ||= note_ !== '';
    }
    expect(stored, 'something is stored before the typing ends').toBe(true);
});

test('32 a relief that was frozen counts the time that passed', async ({ page }) => {
    await open(page);
    await tap(button(page, 'Cramp now'));
    await expect(button(page, 'It stopped')).toBeVisible();
    await lifecycle(page, 'frozen');
    await new Promise((resume) => setTimeout(resume, 4_000));
    await lifecycle(page, 'active');
    await tap(button(page, 'It stopped'));
    await expect.poll(async () => Number((await storedCramps(page))[0]?.duration)).toBeGreaterThanOrEqual(4);
});

test('32 a tab that was frozen while another wrote shows that, and loses nothing', async ({ page, context }) => {
    await open(page);
    await haveCramp(page);
    await openNewestCramp(page);
    await lifecycle(page, 'frozen');
    const other = await context.newPage();
    await open(other);
    await openNewestCramp(other);
    await press(find(other, 'radio', 'Left'), ' ');
    await expect.poll(async () => (await storedCramps(other))[0]?.side).toBe('left');
    await lifecycle(page, 'active');
    await page.bringToFront();
    await press(find(page, 'radio', '6'), ' ');
    await expect.poll(() => storedCramps(other)).toEqual([expect.objectContaining({ side: 'left', strength: 6 })]);
    await expect(find(page, 'radio', 'Left')).toBeChecked();
});

test('32 text typed before a freeze is there when the frozen tab crashes', async ({ page, context }) => {
    await open(page);
    await haveCramp(page);
    await openNewestCramp(page);
    const address = page.url();
    await typeNote(page, 'woke at three');
    await hide(page);
    await lifecycle(page, 'frozen');
    await crashed(page);
    const later = await context.newPage();
    await later.goto(address);
    await expect(ownWords(later)).toHaveValue('woke at three', { timeout: 30_000 });
});

test.describe(() => {
    test.use({ allowed: [[/favicon\.ico/], { option: true }] }); // a text names no icon, and the browser asks for one

    test('32 back from another page, everything is there and can be changed', async ({ page }) => {
        await open(page);
        await haveCramp(page);
        await openNewestCramp(page);
        await page.goto('./licences.txt');
        await page.goBack();
        await drawn(page);
        await expect(page.getByRole('heading', { name: 'When', exact: true })).toBeVisible();
        await press(find(page, 'radio', '6'), ' ');
        await expect.poll(async () => (await storedCramps(page))[0]?.strength).toBe(6);
    });
});

declare global {
    var restored: boolean; // the page came out of the back-forward cache
}

// Playwright starts its own Chromium without that cache.
test('32 back out of the back-forward cache, the page shows what was stored meanwhile, and can be changed', async ({ baseURL }, testInfo) => {
    const browser = await KillableChromium.start(testInfo.outputPath('profile'));
    try {
        const page = await browser.page();
        await page.addInitScript(() => window.addEventListener('pageshow', ({ persisted }) => { globalThis.restored = persisted; }));
        await page.goto(baseURL!);
        await drawn(page);
        await haveCramp(page);
        await openNewestCramp(page);
        const address = page.url();
        await page.goto(new URL('licences.txt', baseURL).href);
        const other = await browser.page();
        // A message would end the page in the cache, and so the browser would load it anew.
        await other.addInitScript(() => { BroadcastChannel.prototype.postMessage = () => {}; });
        await other.goto(address);
        await press(find(other, 'radio', 'Left'), ' ');
        await expect.poll(async () => (await storedCramps(other))[0]?.side).toBe('left');
        await page.evaluate(() => history.back()).catch(() => {});
        await expect.poll(() => page.evaluate(() => globalThis.restored).catch(() => 'navigating')).toBe(true);
        await page.bringToFront();
        await expect(find(page, 'radio', 'Left')).toBeChecked();
        await press(find(page, 'radio', '6'), ' ');
        await expect.poll(() => storedCramps(other)).toEqual([expect.objectContaining({ side: 'left', strength: 6 })]);
    } finally {
        await browser.kill();
    }
});

test('32 a page on a slow processor saves, and says so', async ({ page, context }) => {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    test.setTimeout(240_000);
    await open(page);
    await haveCramp(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await go(page, 'Diary');
    await expect(cramps(page)).toHaveCount(1);
});
