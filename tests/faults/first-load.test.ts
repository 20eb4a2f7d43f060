// The first load from a host that goes wrong, and starts without one.
import { chromium, type Page } from '@playwright/test';

import { button, cramps, find, go, haveCramp, heading, open } from '../e2e/support/app';
import { expect } from '../e2e/support/test';
import {
    appScript, expectVersion, firstScript, install, isInstalled, onItsWay, test, trouble, why,
} from './support/deploys';

test.describe('24', () => {
    test('24 after a restart, with no network and no HTTP cache, everything is there', async ({ host }, testInfo) => {
        const profile = testInfo.outputPath('profile');
        const { launchOptions, viewport, locale, timezoneId } = testInfo.project.use;
        const start = () => chromium.launchPersistentContext(profile, { ...launchOptions, viewport, locale, timezoneId, baseURL: host.address } as object);
        const before = await start();
        const page = await before.newPage();
        await install(page);
        await haveCramp(page);
        await page.context().newCDPSession(page).then((session) => session.send('Network.clearBrowserCache'));
        await before.close();
        await host.stop();

        const context = await start();
        const later = await context.newPage();
        const session = await context.newCDPSession(later);
        await session.send('Network.setCacheDisabled', { cacheDisabled: true });
        await open(later);
        await expectVersion(later, 'v1');
        await go(later, 'Diary');
        await expect(cramps(later)).toHaveCount(1);
        await go(later, 'Help');
        await expect(heading(later, 'When to get help')).toBeVisible();
        await go(later, 'Why');
        await expect(heading(later, why).first()).toBeAttached();
        await expect(onItsWay(later)).toHaveCount(0);
        for (const name of ['rescue.html', 'licences.txt']) {
            await later.goto(`./${name}`);
            await expect(later.locator('body')).toContainText('Unknot');
        }
        await context.close();
    });

    for (const [what, prefix] of [['the files', 'unknot-files '], ['the record of versions', 'unknot-versions ']] as const) {
        test(`24 when the browser has dropped ${what}, the next visit brings the copy back`, async ({ page, host }) => {
            await install(page);
            await page.evaluate(async (start) => {
                for (const name of await caches.keys()) if (name.startsWith(start)) await caches.delete(name);
            }, prefix);
            await page.reload();
            await expectVersion(page, 'v1');
            await expect.poll(() => hasPage(page)).toBe(true);
            await host.stop();
            await page.reload();
            await expectVersion(page, 'v1');
        });
    }

    // The last of the files to be kept.
    const hasPage = (page: Page): Promise<boolean> => page.evaluate(async () => {
        const name = (await caches.keys()).find((each) => each.startsWith('unknot-files ')) ?? 'none';
        return (await (await caches.open(name)).keys()).some(({ url }) => url.includes('rescue.js'));
    });

    test('24 a host that serves WebAssembly with the wrong type is no hindrance', async ({ page, host }) => {
        host.fail(/\.wasm$/, 'untyped');
        await install(page);
        await host.stop();
        await page.reload();
        await expectVersion(page, 'v1');
    });
});

test.describe('25', () => {
    const assets = [/^assets\/index-.*\.js$/, /^assets\/index-.*\.css$/, appScript, /first-/, /inter-400-/, /icons-.*ttf/, /library-/, /deferred-/];

    for (const asset of assets) {
        test(`25 a first load that is cut at ${asset.source} is clean the next time`, async ({ page, host }) => {
            host.fail(asset, 'cut');
            await page.goto('./');
            await expect(page.locator('#now')).toBeAttached();
            expect(await isInstalled(page)).toBe(false);
            host.mend();
            await page.reload();
            await expectVersion(page, 'v1');
            await install(page);
            await host.stop();
            await page.reload();
            await expectVersion(page, 'v1');
        });
    }

    test('25 a page in place of a script: the reason, the instruction and a backup; Reload gets it right although the browser kept it', async ({ page, host }) => {
        host.fail(appScript, 'page');
        await page.goto('./');
        await expect(trouble(page)).toBeVisible();
        await expect(page.getByText('could not start')).toBeVisible();
        await expect(page.locator('#now')).toBeVisible();
        await expect(button(page, 'Save a backup')).toBeVisible();
        host.mend();
        await button(page, 'Reload').click();
        await expectVersion(page, 'v1');
    });

    test('25 without the style sheet the page says so, in readable form', async ({ page, host }) => {
        host.fail(/\.css$/, 'page');
        await page.goto('./');
        await expect(trouble(page)).toBeVisible();
        await expect(page.getByText('A part of the page could not be downloaded.')).toBeVisible();
        await expect(page.locator('#now')).toBeVisible();
        host.mend();
        await button(page, 'Reload').click();
        await expectVersion(page, 'v1');
    });

    test('25 without the first script the page leads to the one that mends', async ({ page, host }) => {
        host.fail(firstScript, 'page');
        await page.goto('./');
        await expect(page.getByText('a part of Unknot may be missing')).toBeVisible({ timeout: 20_000 });
        await expect(find(page, 'button', 'Cramp now')).toBeVisible();
        await find(page, 'link', 'mend it, or save a backup').click();
        await expect(heading(page, 'Mend Unknot')).toBeVisible();
        host.mend();
        await button(page, 'Get it anew').click();
        await expectVersion(page, 'v1');
    });

    for (const [what, path] of [['library', /library-/], ['rest of the engine', /deferred-/]] as const) {
        for (const fault of ['page', 'short', 'flipped'] as const) {
            test(`25 a bad ${what} (${fault}) shows nothing raw, and comes when the host is well`, async ({ page, host }) => {
                host.fail(path, fault);
                await open(page, '#why');
                await expect(onItsWay(page)).toBeAttached();
                await expect(page.getByText(/\b[a-z_]{3,}\.[a-z_]{3,}\b/)).toHaveCount(0); // the key of a sentence
                await expect(page.locator('#trouble')).toBeHidden();
                host.mend();
                await expect(async () => {
                    await page.evaluate(() => dispatchEvent(new Event('online')));
                    await expect(onItsWay(page)).toHaveCount(0, { timeout: 2_000 });
                }).toPass({ timeout: 30_000 });
                await expect(heading(page, why).first()).toBeAttached();
            });
        }
    }
});
