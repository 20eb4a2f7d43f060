// Firefox through WebDriver BiDi. Without a window it has no WebGL.
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import puppeteer, { type Browser as Puppet, type Page } from 'puppeteer-core';

import type { Browser } from './browser';

const usual = { 'webgl.force-enabled': true, 'datareporting.policy.dataSubmissionEnabled': false };

type Preferences = Record<string, string | number | boolean>;

// Puppeteer restores the profile's own preferences after the browser has ended. A browser that starts before that would
// run with other preferences, as its files are replaced under it.
async function preferencesAreBack(profile: string): Promise<void> {
    const copies = ['prefs.js.puppeteer', 'user.js.puppeteer'].map((name) => join(profile, name));
    const end = Date.now() + 10_000;
    while (copies.some((copy) => existsSync(copy))) {
        if (Date.now() > end) throw new Error('Puppeteer did not put the preferences of Firefox back.');
        await new Promise((resume) => setTimeout(resume, 20));
    }
}

// After a crash Firefox goes to another page by itself, and refuses commands until it is there.
async function revived(page: Page): Promise<void> {
    const end = Date.now() + 20_000;
    while (!await page.goto('about:blank').then(() => true, () => false)) {
        if (Date.now() > end) throw new Error('A tab that crashed opens nothing any more.');
        await new Promise((resume) => setTimeout(resume, 100));
    }
}

// The processes that show pages, of a browser that was started here.
function pagesOf(browser: number): number[] {
    const parents = new Map(readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => [Number(name), parentOf(name)]));
    const isOurs = (pid: number): boolean => pid === browser || (parents.has(pid) && isOurs(parents.get(pid)!));
    return [...parents.keys()].filter((pid) => pid !== browser && isOurs(pid) && isContent(pid));
}

function parentOf(pid: string): number {
    const stat = contentOf(`/proc/${pid}/stat`);
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
}

const isContent = (pid: number): boolean => /-contentproc.*[\0 ]tab[\0 ]*$/s.test(contentOf(`/proc/${pid}/cmdline`));

function contentOf(path: string): string {
    try {
        return readFileSync(path, 'utf8');
    } catch {
        return ''; // it has ended
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
        expose: (name, call) => page.exposeFunction(name, call),
        crash: async () => {
            for (const pid of pagesOf(browser.process()!.pid!)) process.kill(pid, 'SIGKILL');
            await revived(page);
        },
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
