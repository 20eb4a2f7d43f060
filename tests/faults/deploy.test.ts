// New versions, good and bad: what is installed goes on, nothing is a mixture, and the diary stays.
import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import {
    button, cramps, drawn, find, go, haveCramp, heading, open, openNewestCramp, ownWords, storedCramps, tap,
} from '../e2e/support/app';
import { expect } from '../e2e/support/test';
import {
    appScript, expectVersion, firstScript, install, keptVersions, look, offer, take, test, trouble, versionsAsked, why, without,
} from './support/deploys';
import type { Fault } from './support/host';

test.describe('22', () => {
    test('22 two new versions while a tab has half a sentence: no mixture, no lost text, nothing asked of the host that is gone', async ({ page, host, make, context }) => {
        await install(page);
        await haveCramp(page);
        await openNewestCramp(page);
        const note = ownWords(page);
        await note.fill('half a sent');
        const other = await context.newPage();
        const asked = [versionsAsked(page), versionsAsked(other)];
        await open(other);
        await expectVersion(other, 'v1');

        for (const version of ['v2', 'v3']) {
            host.deploy(await make(version));
            expect(await look(other)).toBe('waiting');
            await take(other, version);
            await expectVersion(other, version);
        }
        await drawn(page);
        await expect(note).toHaveValue('half a sent');
        await page.reload();
        await expectVersion(page, 'v3');
        await expect(note).toHaveValue('half a sent');
        await expect.poll(async () => (await storedCramps(page))[0]?.note).toBe('half a sent');
        for (const versions of asked.flat()) expect(versions.size).toBeLessThan(2);
        expect(host.missed).toEqual([]);
    });

    test('22 a page that stays open finds the files of its version, which the host has no more; then they go', async ({ page, host, make, context }) => {
        await install(page);
        const old = await context.newPage();
        await old.goto('./licences.txt');
        const files = await scripts(page);
        expect(files.length).toBeGreaterThan(1);
        for (const version of ['v2', 'v3']) {
            host.deploy(await make(version));
            await look(page);
            await take(page, version);
            await expectVersion(page, version);
        }
        const missing = await old.evaluate(async (urls) => {
            const answers = await Promise.all(urls.map((url) => fetch(url)));
            return answers.filter(({ ok }) => !ok).length;
        }, files);
        expect(missing).toBe(0);
        expect(host.missed).toEqual([]);
        await old.close();
        await page.reload();
        await expectVersion(page, 'v3');
        await expect.poll(() => keptVersions(page)).toBe(1);
    });

    const scripts = (page: Page): Promise<string[]> =>
        page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /-v1\./.test(name)));
});

test.describe('23', () => {
    // In the order in which the worker fetches them, so that each is reached.
    const wrong: [RegExp, Fault][] = [
        [/app-.*\.js/, 'missing'], [/app-.*\.js/, 'cut'], [/deferred-.*\.wasm/, 'page'], [/first-.*\.wasm/, 'page'],
        [/icons-.*\.ttf/, 'short'], [/library-.*\.json/, 'flipped'],
        [/^index\.html$/, 'flipped'], [/^manifest\.webmanifest$/, 'page'], [/^rescue\.html$/, 'page'],
    ];

    test('23 a version with one file that is missing or wrong is not offered; when the host is well it is', async ({ page, host, make }) => {
        await install(page);
        await haveCramp(page);
        host.deploy(await make('v2'));
        for (const [path, fault] of wrong) {
            host.fail(path, fault);
            expect(await look(page), `${path} ${fault}`).toBe('nothing');
            host.mend();
        }
        await expect(offer(page)).toHaveCount(0);
        await page.reload();
        await expectVersion(page, 'v1');
        await expect.poll(() => look(page)).toBe('waiting');
        await take(page, 'v2');
        await expectVersion(page, 'v2');
        expect(await storedCramps(page)).toHaveLength(1);
    });

    test('23 while a file of the new version hangs, the installed one goes on', async ({ page, host, make }) => {
        await install(page);
        host.deploy(await make('v2'));
        host.fail(/library-/, 'hanging');
        const looking = look(page);
        await haveCramp(page);
        const other = await page.context().newPage();
        await open(other);
        await expectVersion(other, 'v1');
        host.mend();
        await looking;
        await expect.poll(() => look(page)).toBe('waiting');
    });

    for (const fault of ['missing', 'page'] as const) {
        test(`23 ${fault === 'page' ? 'a page in place of' : 'no'} sw.js leaves the installed version alone`, async ({ page, host, make }) => {
            await install(page);
            host.deploy(await make('v2'));
            host.fail(/^sw\.js$/, fault);
            expect(await look(page)).toBe('nothing');
            await page.reload();
            await expectVersion(page, 'v1');
            host.mend();
            await look(page);
            await take(page, 'v2');
        });
    }

    for (const [what, changes] of [
        ['says so', without(appScript)], ['says nothing', without(firstScript, '')],
    ] as const) {
        test(`23 a version that does not start, and ${what}, gives way to the one before after two pages`, async ({ page, host, make }) => {
            await install(page);
            await haveCramp(page);
            host.deploy(await make('v2', changes));
            await look(page);
            await take(page, 'v2');
            await page.reload();
            await expect(page.locator('body')).toHaveAttribute('data-version', 'v2');
            if (what === 'says so') await expect(trouble(page)).toBeVisible();
            await page.reload();
            await expectVersion(page, 'v1');
            expect(host.missed).toEqual([]);

            await host.stop(); // and it is whole
            await page.reload();
            await expectVersion(page, 'v1');
            await go(page, 'Diary');
            await expect(cramps(page)).toHaveCount(1);
            await go(page, 'Why');
            await expect(heading(page, why).first()).toBeAttached();
            await host.resume();
            expect(await look(page)).toBe('nothing');
            host.deploy(await make('v3'));
            await look(page);
            await go(page, 'Today');
            await take(page, 'v3');
            await expectVersion(page, 'v3');
            await expect.poll(() => keptVersions(page)).toBe(1);
        });
    }

    test('23 pages that are left before they have started say nothing against a version', async ({ page, host, make }) => {
        await install(page);
        host.deploy(await make('v2'));
        await look(page);
        await Promise.all([page.waitForEvent('load'), tap(button(page, 'Update now'))]);
        for (let visit = 0; visit < 3; ++visit) await page.goto('./', { waitUntil: 'domcontentloaded' });
        await expectVersion(page, 'v2');
    });

    test('23 the page that mends saves the diary and removes what is installed, but nothing of the diary', async ({ page, host, make }) => {
        await install(page);
        await haveCramp(page);
        await host.stop();
        await page.goto('./rescue.html');
        const [saved] = await Promise.all([page.waitForEvent('download'), button(page, 'Save a backup').click()]);
        expect(await readFile(await saved.path(), 'utf8')).toContain('"cramp"');
        await expect(page.getByText('1 record saved.')).toBeVisible();
        await button(page, 'Get it anew').click();
        await expect(page.getByText('the copy on this device stays')).toBeVisible();
        await find(page, 'link', 'Back to Unknot').click();
        await expectVersion(page, 'v1');

        await host.resume();
        host.deploy(await make('v2'));
        await page.goto('./rescue.html');
        await Promise.all([page.waitForURL(host.address), button(page, 'Get it anew').click()]);
        await expectVersion(page, 'v2');
        expect(await storedCramps(page)).toHaveLength(1);
        await go(page, 'Diary');
        await expect(cramps(page)).toHaveCount(1);
    });
});
