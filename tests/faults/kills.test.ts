// What was said to be saved is there after any kill, and what is there is what was done up to some edit.
import { storedCramps } from '../e2e/support/app';
import { expect, test } from '../e2e/support/test';
import { crashed, KillableChromium } from './support/browser';
import { Editor } from './support/editor';
import { long, Random } from './support/random';

const crashes = long ? 500 : 6; // in each of two tests, which run beside each other
const kills = long ? 100 : 5;
const restarts = 50;

for (const half of ['first', 'second']) {
    test(`1 a tab that crashes again and again keeps each edit it said was saved (${half} half)`, async ({ page, context }) => {
        test.setTimeout(crashes * 20_000);
        const chance = new Random(`crashes, ${half} half`);
        const editor = new Editor();
        await editor.begin(page);
        let tab = page;
        for (let crash = 0; crash < crashes; ++crash) {
            editor.run(tab);
            await tab.waitForTimeout(chance.below(500));
            await crashed(tab);
            tab = await context.newPage();
            await editor.resume(tab);
        }
        expect(editor.saved).toBeGreaterThan(0);
    });
}

for (const half of ['first', 'second']) {
    test(`2 a browser that is killed again and again keeps each edit it said was saved (${half} half)`, async ({ baseURL }, testInfo) => {
        test.setTimeout(kills * 40_000);
        const chance = new Random(`kills, ${half} half`);
        const profile = testInfo.outputPath('profile');
        const editor = new Editor(baseURL);
        let browser = await KillableChromium.start(profile);
        let page = await browser.page();
        await editor.begin(page);
        for (let kill = 0; kill < kills; ++kill) {
            editor.run(page);
            await page.waitForTimeout(chance.below(500));
            await browser.kill();
            browser = await KillableChromium.start(profile);
            page = await browser.page();
            await editor.resume(page);
        }
        await browser.close();
        expect(editor.saved).toBeGreaterThan(0);
    });
}

test(`4 after ${restarts} restarts the diary is the same, byte for byte`, async ({ page }) => {
    test.setTimeout(restarts * 10_000);
    const editor = new Editor();
    await editor.begin(page);
    const before = JSON.stringify(await storedCramps(page));
    for (let restart = 0; restart < restarts; ++restart) {
        await page.reload();
        await expect(page.getByRole('heading', { name: 'When', exact: true })).toBeVisible({ timeout: 30_000 });
    }
    expect(JSON.stringify(await storedCramps(page))).toBe(before);
});
