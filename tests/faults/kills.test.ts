// What was said to be saved is there after any kill, and what is there is what was done up to some edit.
import { button, drawn, stored, storedCramps, tap } from '../e2e/support/app';
import { expect, test } from '../e2e/support/test';
import { crashed, KillableChromium } from './support/browser';
import { Editor, Keeper } from './support/editor';
import { writeLongBackup } from './support/long-backup';
import { crashes, importKills, kills } from './support/often';
import { Random } from './support/random';
import { chooseFile, preview } from './support/restoring';

// `within`: ms of work until the accident, at most; time for a few edits.
const people = {
    'edits one cramp': { Person: Editor, within: 500 },
    'adds, deletes and restores': { Person: Keeper, within: 1_500 },
};
const half = (number: number): number => Math.ceil(number / Object.keys(people).length);
const restarts = 50;

for (const [does, { Person, within }] of Object.entries(people)) {
    test(`1 a tab that crashes again and again while somebody ${does} keeps each edit it said was saved`, async ({ page, context }) => {
        test.setTimeout(half(crashes) * 20_000);
        const chance = new Random(`crashes while somebody ${does}`);
        const person = new Person();
        await person.begin(page);
        let tab = page;
        for (let crash = 0; crash < half(crashes); ++crash) {
            person.run(tab);
            await tab.waitForTimeout(chance.below(within));
            await crashed(tab);
            tab = await context.newPage();
            await person.resume(tab);
        }
        expect(person.edits).toBeGreaterThan(0);
    });
}

for (const [does, { Person, within }] of Object.entries(people)) {
    test(`2 a browser that is killed again and again while somebody ${does} keeps each edit it said was saved`, async ({ baseURL }, testInfo) => {
        test.setTimeout(half(kills) * 40_000);
        const chance = new Random(`kills while somebody ${does}`);
        const profile = testInfo.outputPath('profile');
        const person = new Person(baseURL);
        let browser = await KillableChromium.start(profile);
        let page = await browser.page();
        await person.begin(page);
        for (let kill = 0; kill < half(kills); ++kill) {
            person.run(page);
            await page.waitForTimeout(chance.below(within));
            await browser.kill();
            browser = await KillableChromium.start(profile);
            page = await browser.page();
            await person.resume(page);
        }
        await browser.close();
        expect(person.edits).toBeGreaterThan(0);
    });
}

test('2 a browser that is killed while it takes a backup in has all of it afterwards, or nothing', async ({ baseURL }, testInfo) => {
    test.setTimeout((importKills + 1) * 120_000);
    const chance = new Random('kills while a backup is taken in');
    const records = 40_000;
    const backup = testInfo.outputPath('long.json');
    await writeLongBackup(backup, records);
    for (let kill = 0; kill < importKills; ++kill) {
        const profile = testInfo.outputPath(`profile-${kill}`);
        let browser = await KillableChromium.start(profile);
        let page = await browser.page();
        await page.goto(baseURL!);
        await drawn(page);
        await chooseFile(page, backup);
        await expect(preview(page, records)).toBeVisible({ timeout: 100_000 });
        await tap(button(page, 'Restore'));
        await page.waitForTimeout(chance.below(3_000));
        await browser.kill();
        browser = await KillableChromium.start(profile);
        page = await browser.page();
        await page.goto(baseURL!);
        await drawn(page);
        expect([0, records]).toContain((await stored(page)).length);
        await browser.close();
    }
});

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
