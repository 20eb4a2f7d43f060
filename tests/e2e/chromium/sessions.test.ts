// Guided sessions: begun where they are suggested, led by taps and keys, and written down by themselves. And what tells
// of a step without being looked at.
import type { Page } from '@playwright/test';

import { button, find, go, heading, open, press, stored, tap } from '../support/app';
import { framesOf } from '../support/scene';
import { expect, test } from '../support/test';

const stretches = async (page: Page) => (await stored(page)).filter(({ type, gone }) => type === 'stretch' && !gone);

// A cramp that came in a run, so that Why suggests what suits a runner.
async function crampInRun(page: Page): Promise<void> {
    await open(page);
    await tap(button(page, 'Cramp now'));
    await tap(button(page, /calf$/i));
    await tap(find(page, 'radio', 'While running'));
    await tap(button(page, 'It stopped'));
    await tap(button(page, 'Done'));
}

// The button that starts the session of this suggestion; what is behind a line is opened first.
async function start(page: Page, title: string): Promise<void> {
    await go(page, 'Why');
    const more = button(page, /^To try: /).first();
    if (await heading(page, title).count() === 0) await tap(more);
    await press(page.locator(`[aria-description="${title}"]`).and(button(page, 'Start')));
}

test('heel raises begin at Why, count up, and are written down when the person is done', async ({ page }) => {
    await crampInRun(page);
    await start(page, 'Strengthen the muscle that cramps');
    await expect(heading(page, 'Heel raises')).toBeVisible();
    await expect(page.getByText('At your own pace').first()).toBeVisible();
    await page.waitForTimeout(1_500);
    await press(button(page, 'Pause'));
    await expect(button(page, 'Go on')).toBeVisible();
    await press(button(page, 'Go on'));
    await tap(button(page, 'Done'));
    await expect(button(page, 'Cramp now')).toBeVisible();
    await expect.poll(() => stretches(page)).toMatchObject([{ routine: 'strength', muscles: ['calf'] }]);
});

test('a warm-up has two parts; closed before the first is done it leaves no record', async ({ page }) => {
    await crampInRun(page);
    await start(page, 'Warm up before you go fast');
    await expect(heading(page, 'Easy movement')).toBeVisible();
    await tap(button(page, 'Close'));
    await expect(button(page, 'Cramp now')).toBeVisible();
    expect(await stretches(page)).toEqual([]);
    await start(page, 'Warm up before you go fast');
    await tap(button(page, 'Done'));
    await expect(heading(page, 'A little faster')).toBeVisible();
    await tap(button(page, 'Done'));
    await expect.poll(() => stretches(page)).toMatchObject([{ routine: 'warm_up', occasion: 'before_exercise' }]);
});

test('the bedtime stretch begins at Why as well, and is led left, then right', async ({ page }) => {
    await open(page);
    await start(page, 'Stretch before bed');
    await expect(heading(page, 'Left calf, hold 1 of 3')).toBeVisible();
    for (let hold = 0; hold < 3; ++hold) await tap(button(page, 'Skip'));
    await expect(heading(page, 'Right calf, hold 1 of 3')).toBeVisible();
    await tap(button(page, 'Again'));
    await expect(heading(page, 'Left calf, hold 3 of 3')).toBeVisible();
    await tap(button(page, 'Close'));
    await expect(button(page, 'Cramp now')).toBeVisible();
});

// A device that can do both, and notes what it was asked for.
async function withCues(page: Page): Promise<void> {
    await page.addInitScript(() => {
        const asked: string[] = [];
        Object.assign(globalThis, { asked });
        Navigator.prototype.vibrate = () => asked.push('vibrate') > 0;
        SpeechSynthesis.prototype.getVoices = () => [{ lang: 'en-GB', localService: true, default: true } as SpeechSynthesisVoice];
        SpeechSynthesis.prototype.speak = ({ text }) => { asked.push(text); };
        Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { set() {} });
    });
}

const asked = (page: Page): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);

test('voice and vibration are off, switched on by a tap each, and remembered', async ({ page }) => {
    await withCues(page);
    await open(page);
    await tap(button(page, 'Cramp now'));
    expect(await asked(page)).toEqual([]);
    await tap(find(page, 'checkbox', 'Vibrate'));
    await tap(find(page, 'checkbox', 'Voice'));
    await expect.poll(() => asked(page)).toHaveLength(2);
    expect((await asked(page))[1]).toContain('Pull your toes toward you');
    await tap(button(page, 'It stopped'));
    await page.reload();
    await open(page);
    await tap(button(page, 'Cramp now'));
    await expect(find(page, 'checkbox', 'Voice')).toBeChecked();
    await expect(find(page, 'checkbox', 'Vibrate')).toBeChecked();
});

test.describe('with reduced motion', () => {
    test.use({ contextOptions: { reducedMotion: 'reduce' } });

    test('the figure stands', async ({ page }) => {
        await open(page, '#now');
        await expect(button(page, 'Next step')).toBeVisible();
        await page.waitForTimeout(2_000);
        const before = await framesOf(page);
        await press(button(page, 'Next step'));
        await page.waitForTimeout(1_000);
        expect(await framesOf(page) - before).toBeLessThanOrEqual(6);
    });
});

test('the figure moves for a second, and then only the seconds do', async ({ page }) => {
    await open(page, '#now');
    await expect(button(page, 'Next step')).toBeVisible();
    await press(button(page, 'Next step'));
    await page.waitForTimeout(2_000);
    const before = await framesOf(page);
    await page.waitForTimeout(3_000);
    expect(await framesOf(page) - before).toBeLessThanOrEqual(4);
});
