// With the service worker; without a network means that the server is stopped.
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { button, cramps, drawn, go, haveCramp, heading, open, openNewestCramp, ownWords, storedCramps, tap } from '../support/app';
import { renewWorker } from '../support/builds';
import { dist, serve, type Server } from '../support/server';
import { expect, test as base } from '../support/test';

const test = base.extend<{ root: string; server: Server }>({
    root: [dist, { option: true }],
    server: async ({ root }, use) => {
        const server = await serve('--root', root, '--base', '/some/path/', '--hide-headers');
        await use(server);
        await server.stop();
    },
    baseURL: async ({ server }, use) => use(server.address),
    serviceWorkers: 'allow',
    allowed: [[/ERR_CONNECTION_REFUSED/, /ERR_FAILED/], { option: true }], // looking for updates while offline
});

async function installed(page: Page): Promise<void> {
    await go(page, 'Settings');
    await expect(page.getByText('Ready: everything works without a network.')).toBeVisible({ timeout: 30_000 });
}

test('relief, diary, Help and sharing work with the server stopped', async ({ page, server, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page);
    await installed(page);
    await page.close();
    await server.stop();

    const later = await context.newPage();
    await open(later);
    await haveCramp(later);
    await go(later, 'Diary');
    await expect(cramps(later)).toHaveCount(1);
    await go(later, 'Help');
    await expect(heading(later, 'When to get help')).toBeVisible();
    await go(later, 'Settings');
    await tap(button(later, /^Share a link/));
    await tap(button(later, 'Copy link'));
    await expect.poll(() => later.evaluate(() => navigator.clipboard.readText())).toContain('#s1.');
    const link = await later.evaluate(() => navigator.clipboard.readText());
    await later.goto('about:blank');
    await later.goto(link);
    await drawn(later);
    await expect(later.getByText('Someone sent you this.')).toBeVisible();
    await later.goto(`${server.address}?utm_source=messenger#now`);
    await drawn(later);
    await expect(button(later, 'It stopped')).toBeVisible();
});

test('every file of the offline copy is served, under a sub-path, by a host that hides _headers', async ({ server, request }) => {
    const worker = await (await request.get(`${server.address}sw.js`)).text();
    const urls = [...worker.matchAll(/"?url"?:"([^"]+)"/g)].map(([, url]) => url ?? '');
    expect(urls.length).toBeGreaterThan(10);
    expect(urls.filter((url) => url.startsWith('_') || url.startsWith('/'))).toEqual([]);
    for (const url of urls) expect((await request.get(new URL(url, server.address).href)).status(), url).toBe(200);
    expect((await request.get(`${server.address}_headers`)).status()).toBe(404);
    const manifest = await (await request.get(`${server.address}manifest.webmanifest`)).json() as {
        icons: { src: string }[]; shortcuts: { url: string }[];
    };
    for (const { src } of manifest.icons) expect((await request.get(new URL(src, server.address).href)).status(), src).toBe(200);
    expect(manifest.shortcuts.map(({ url }) => url)).toContainEqual(expect.stringMatching(/#now$/));
});

test.describe('a new version', () => {
    const changed = test.extend({
        root: async ({}, use, testInfo) => {
            const copy = testInfo.outputPath('dist');
            await cp(dist, copy, { recursive: true });
            await use(copy);
        },
    });

    async function publish(root: string): Promise<void> {
        const page = join(root, 'index.html');
        await writeFile(page, (await readFile(page, 'utf8')).replace('<body>', '<body data-version="next">'));
        renewWorker(root);
    }

    changed('announces itself, and is taken on request without losing what was typed', async ({ page, root }) => {
        await open(page);
        await installed(page);
        await go(page, 'Today');
        await haveCramp(page);
        await openNewestCramp(page);
        await publish(root);
        await page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration())?.update(); });
        const note = ownWords(page);
        await note.fill('half a sent');
        await expect(page.getByText('A new version of Unknot is ready. What you typed is kept.')).toBeVisible({ timeout: 20_000 });
        await expect(page.locator('body')).not.toHaveAttribute('data-version');
        await expect(note).toHaveValue('half a sent');
        await Promise.all([page.waitForEvent('load'), tap(button(page, 'Update now'))]);
        await drawn(page);
        await expect(page.locator('body')).toHaveAttribute('data-version', 'next');
        await expect(heading(page, 'When')).toBeVisible();
        await expect(ownWords(page)).toHaveValue('half a sent');
        expect((await storedCramps(page))[0]?.note).toBe('half a sent');
    });
});
