// Firefox through WebDriver BiDi. Without a window it has no WebGL.
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import puppeteer, { type Browser as Puppet, type Page } from 'puppeteer-core';

import type { Browser } from './browser';

const usual = { 'webgl.force-enabled': true, 'datareporting.policy.dataSubmissionEnabled': false };

type Preferences = Record<string, string | number | boolean>;

// Puppeteer puts the profile's own preferences back when the browser has ended. A start before that has copied files that
// go, and then runs with other preferences.
async function preferencesAreBack(profile: string): Promise<void> {
    const copies = ['prefs.js.puppeteer', 'user.js.puppeteer'].map((name) => join(profile, name));
    const end = Date.now() + 10_000;
    while (copies.some((copy) => existsSync(copy))) {
        if (Date.now() > end) throw new Error('Puppeteer did not put the preferences of Firefox back.');
        await new Promise((resume) => setTimeout(resume, 20));
    }
}

export async function startFirefox(profile: string, preferences: Preferences = {}): Promise<Browser> {
    let browser: Puppet;
    let page: Page;
    const start = async (): Promise<void> => {
        browser = await puppeteer.launch({
            browser: 'firefox',
            executablePath: '/usr/bin/firefox-esr',
            headless: false,
            userDataDir: profile,
            extraPrefsFirefox: { ...usual, ...preferences },
            defaultViewport: { width: 412, height: 800 },
        });
        page = await browser.newPage();
    };
    await start();
    return {
        name: 'Firefox',
        open: async (url) => void await page.goto(url, { timeout: 60_000 }),
        run: (script) => page.evaluate(`(async () => { ${script} })()`) as Promise<never>,
        click: (x, y) => page.mouse.click(x, y),
        type: (text) => page.keyboard.type(text),
        picture: () => page.screenshot({ encoding: 'base64' }),
        restart: async () => {
            if (browser.connected) await browser.close();
            await start();
        },
        kill: async () => {
            const { pid } = browser.process()!;
            const ended = once(browser.process()!, 'exit');
            process.kill(pid!, 'SIGKILL');
            await ended;
            await preferencesAreBack(profile);
        },
        close: () => browser.close(),
    };
}
