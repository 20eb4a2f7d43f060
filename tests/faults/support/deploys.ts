// Installs, offers and accepts versions, served by the test's own host.
import type { Locator, Page } from '@playwright/test';

import { button, drawn, open, tap } from '../../e2e/support/app';
import { expect, test as base } from '../../e2e/support/test';
import { build, type Changes } from './builds';
import { Host } from './host';

interface Deploys {
    host: Host; // serves v1
    make(version: string, changes?: Changes): Promise<string>;
}

export const test = base.extend<Deploys>({
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

export const offer = (page: Page): Locator => page.getByText('A new version of Unknot is ready. What you typed is kept.');

export async function expectVersion(page: Page, version: string): Promise<void> {
    await drawn(page);
    await expect(page.locator('body')).toHaveAttribute('data-version', version);
}

// Installs v1 and reloads the page, so that the worker serves it, as from the second visit on.
export async function install(page: Page): Promise<void> {
    await open(page);
    await expect.poll(() => isInstalled(page), { timeout: 30_000 }).toBe(true);
    await page.reload();
    await expectVersion(page, 'v1');
}

export const isInstalled = (page: Page): Promise<boolean> =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated');

// Resolves when the browser has looked for a new version, and installed it or not.
export async function look(page: Page): Promise<'waiting' | 'nothing'> {
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

export async function take(page: Page, version: string): Promise<void> {
    await expect(offer(page)).toBeVisible({ timeout: 20_000 });
    await Promise.all([page.waitForEvent('load'), tap(button(page, 'Update now'))]);
    await expect(page.locator('body')).toHaveAttribute('data-version', version);
}

export const keptVersions = (page: Page): Promise<number> =>
    page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('unknot-files ')).length);

export const why = 'What may be adding to it';
export const onItsWay = (page: Page): Locator => page.getByText('This part is still on its way').first();

export const trouble = (page: Page): Locator => page.getByText('The rest of Unknot is not here');

// Replaces matching files by `put`, by default a script that fails at once.
export const without = (pattern: RegExp, put = 'throw new Error("this version does not start");'): Changes =>
    (name, text) => (pattern.test(name) ? put : text);
export const appScript = /^assets\/app-.*\.js$/;
export const firstScript = /^assets\/index-.*\.js$/;

// For each page that the browser opened, the versions of the files it asked for.
export function versionsAsked(page: Page): Set<string>[] {
    const asked: Set<string>[] = [new Set()];
    page.on('framenavigated', () => asked.push(new Set()));
    page.on('request', (request) => {
        const version = /-(v\d)\.\w+$/.exec(request.url())?.[1];
        if (version) asked.at(-1)?.add(version);
    });
    return asked;
}
