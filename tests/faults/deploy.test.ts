// Hosts that go wrong, and versions that do: what is installed goes on, nothing is a mixture, and the diary stays.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { chromium, type Page } from '@playwright/test';

import {
    button, cramps, drawn, find, go, haveCramp, heading, open, openNewestCramp, storedCramps, tap,
} from '../e2e/support/app';
import { expect, test as base } from '../e2e/support/test';
import { build, type Changes } from './support/builds';
import { Host, type Fault } from './support/host';

interface Deploys {
    host: Host; // serves v1
    make(version: string, changes?: Changes): Promise<string>;
}

const test = base.extend<Deploys>({
    serviceWorkers: 'allow',
    allowed: [[/Failed to load resource/, /cannot load/, /ERR_/, /integrity/, /MIME type/, /module script/, /bad HTTP response code/, /does not start/], { option: true }],
    make: async ({}, use, testInfo) => {
        await use((version, changes) => build(testInfo.outputPath('builds'), version, changes));
    },
    host: async ({ make }, use) => {
        const host = await Host.start(await make('v1'));
        await use(host);
        await host.stop();
    },
    baseURL: async ({ host }, use) => use(host.address),
});

const offer = (page: Page) => page.getByText('A new version of Unknot is ready. What you typed is kept.');

async function expectVersion(page: Page, version: string): Promise<void> {
    await drawn(page);
    await expect(page.locator('body')).toHaveAttribute('data-version', version);
}

// And served by the worker, as from the second visit on.
async function install(page: Page): Promise<void> {
    await open(page);
    await expect.poll(() => isInstalled(page), { timeout: 30_000 }).toBe(true);
    await page.reload();
    await expectVersion(page, 'v1');
}

const isInstalled = (page: Page): Promise<boolean> =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated');

// Resolves when the browser has looked for a new version, and installed it or not.
async function look(page: Page): Promise<'waiting' | 'nothing'> {
    return page.evaluate(async () => {
        const registration = (await navigator.serviceWorker.getRegistration())!;
        await registration.update().catch(() => {});
        const { installing } = registration;
        if (installing) {
            await new Promise<void>((settled) => {
                const check = (): void => { if (installing.state !== 'installing') settled(); };
                installing.addEventListener('statechange', check);
                check();
            });
        }
        return registration.waiting ? 'waiting' : 'nothing';
    });
}

async function take(page: Page, version: string): Promise<void> {
    await expect(offer(page)).toBeVisible({ timeout: 20_000 });
    await Promise.all([page.waitForEvent('load'), tap(button(page, 'Update now'))]);
    await expect(page.locator('body')).toHaveAttribute('data-version', version);
}

const keptVersions = (page: Page): Promise<number> =>
    page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('unknot-files ')).length);

const trouble = (page: Page) => page.getByText('The rest of Unknot is not here');

// A script that fails at once, and one that is nothing.
const without = (pattern: RegExp, put = 'throw new Error("this version does not start");'): Changes =>
    (name, text) => (pattern.test(name) ? put : text);
const appScript = /^assets\/app-.*\.js$/;
const firstScript = /^assets\/index-.*\.js$/;

test.describe('22', () => {
    test('22 two new versions while tabs are open: no mixture, no lost text, nothing asked of the host that is gone', async ({ page, host, make, context }) => {
        await install(page);
        await haveCramp(page);
        await openNewestCramp(page);
        const note = page.getByLabel('Your own words');
        await note.fill('half a sent');
        const other = await context.newPage();
        await open(other);
        await expectVersion(other, 'v1');

        for (const version of ['v2', 'v3']) {
            host.deploy(await make(version));
            expect(await look(other)).toBe('waiting');
            await take(other, version);
            await expectVersion(other, version);
        }
        await expect(page.locator('body')).toHaveAttribute('data-version', 'v1');
        await expect(note).toHaveValue('half a sent');
        const names = (await oldNames(page)).map((name) => `assets/${name}`);
        expect(names.length).toBeGreaterThan(3);
        expect(await page.evaluate(async (urls) => {
            const answers = await Promise.all(urls.map((url) => fetch(url)));
            return answers.filter(({ ok }) => !ok).length;
        }, names)).toBe(0);
        expect(host.missed).toEqual([]);

        await note.fill('half a sentence');
        await page.reload();
        await expectVersion(page, 'v3');
        await expect(page.getByLabel('Your own words')).toHaveValue('half a sentence');
        await expect.poll(async () => (await storedCramps(page))[0]?.note).toBe('half a sentence');
    });

    test('22 the files of old versions go when nobody needs them', async ({ page, host, make }) => {
        await install(page);
        host.deploy(await make('v2'));
        await look(page);
        await take(page, 'v2');
        await drawn(page);
        await expect.poll(() => keptVersions(page)).toBe(1);
    });

    // What a page of v1 still fetches when it is wanted.
    async function oldNames(page: Page): Promise<string[]> {
        return page.evaluate(async () => {
            const [cache = ''] = (await caches.keys()).filter((name) => name.startsWith('unknot-files '));
            const kept = await (await caches.open(cache)).keys();
            return kept.map(({ url }) => /assets\/([^?]*-v1\.[^?]*)/.exec(url)?.[1]).filter((name) => name !== undefined);
        });
    }
});

test.describe('23', () => {
    // In the order in which the worker fetches them, so that each is reached.
    const wrong: [RegExp, Fault][] = [
        [/app-.*\.js/, 'missing'], [/app-.*\.js/, 'cut'], [/first-.*\.wasm/, 'page'], [/icons-.*\.ttf/, 'short'],
        [/library-.*\.json/, 'flipped'], [/rest-.*\.wasm/, 'page'],
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
            await expect(heading(page, 'Why')).toBeVisible();
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
        for (let visit = 0; visit < 3; ++visit) await page.goto('./', { waitUntil: 'commit' });
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
        await expect(heading(later, 'Why')).toBeVisible();
        await expect(later.getByText('still on its way')).toHaveCount(0);
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
    const assets = [/^assets\/index-.*\.js$/, /^assets\/index-.*\.css$/, appScript, /first-/, /inter-400-/, /icons-.*ttf/, /library-/, /rest-/];

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

    for (const [what, path] of [['library', /library-/], ['rest of the engine', /rest-/]] as const) {
        for (const fault of ['page', 'short', 'flipped'] as const) {
            test(`25 a bad ${what} (${fault}) shows nothing raw, and comes when the host is well`, async ({ page, host }) => {
                host.fail(path, fault);
                await open(page);
                await go(page, 'Why');
                const raw = page.getByText(/\b[a-z_]+\.[a-z_]+\b/);
                await expect(page.getByRole('main')).toBeVisible();
                await expect(raw).toHaveCount(0);
                await expect(page.locator('#trouble')).toBeHidden();
                host.mend();
                await page.evaluate(() => dispatchEvent(new Event('online')));
                await expect(heading(page, 'Why')).toBeVisible();
                await expect(page.getByText('still on its way')).toHaveCount(0);
            });
        }
    }
});
