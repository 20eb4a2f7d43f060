// Far more text than fits: it is refused at once, stays where it was typed, and the page stays usable.
import type { Page } from '@playwright/test';

import { haveCramp, open, openNewestCramp, ownWords, storedCramps, storing } from '../support/app';
import { expect, test } from '../support/test';

const bytes = 5_000_000;

// Seconds of processor time of the page's thread: unlike time on the clock, other programs do not add to it.
async function watchThread(page: Page): Promise<() => Promise<{ all: number; scripts: number }>> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const now = async (): Promise<{ all: number; scripts: number }> => {
        const { metrics } = await session.send('Performance.getMetrics');
        const value = (wanted: string): number => metrics.find(({ name }) => name === wanted)!.value;
        return { all: value('TaskDuration'), scripts: value('ScriptDuration') };
    };
    const before = await now();
    return async () => {
        const after = await now();
        return { all: after.all - before.all, scripts: after.scripts - before.scripts };
    };
}

test('5 MB pasted into a note are refused at once, and are there to be shortened', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page);
    await haveCramp(page);
    await openNewestCramp(page);
    const note = ownWords(page);
    await note.click({ force: true });
    await page.evaluate((length) => navigator.clipboard.writeText('cramp '.repeat(length / 6)), bytes);
    const worked = await watchThread(page);
    await page.keyboard.press('Control+V');
    await expect(page.getByText('This is too long to store. Please shorten it.').first()).toBeVisible({ timeout: 40_000 });
    const { all, scripts } = await worked();
    console.log(`5 MB refused after ${all.toFixed(2)} s of work, ${scripts.toFixed(2)} s of it ours`);
    expect(scripts).toBeLessThan(1); // it was 402 s
    await expect(storing(page, 'Saved')).toHaveCount(0);
    expect((await storedCramps(page))[0]!.note).toBeUndefined();
    expect(await note.evaluate((field) => (field as HTMLTextAreaElement).value.length)).toBeGreaterThan(bytes - 6);
    await note.fill('woke at three');
    await expect.poll(async () => (await storedCramps(page))[0]!.note, { timeout: 20_000 }).toBe('woke at three');
});
