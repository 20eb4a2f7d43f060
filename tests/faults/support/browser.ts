// A Chromium with a profile of its own that can be killed as by a crash; Playwright's own browsers exit in order.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';

const args = [
    '--headless=new', '--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist',
    '--disable-background-networking', '--disable-quic', '--no-first-run', '--remote-debugging-port=0',
    '--window-size=412,915', '--lang=en-GB', '--disable-crash-reporter', '--password-store=basic',
];

export class KillableChromium {
    private constructor(private readonly process: ChildProcess, private readonly browser: Browser, readonly context: BrowserContext) {}

    static async start(profile: string): Promise<KillableChromium> {
        const child = spawn('/usr/bin/chromium', [...args, `--user-data-dir=${profile}`, 'about:blank'], {
            detached: true, // a process group of its own, to be killed as a whole
            stdio: ['ignore', 'ignore', 'pipe'],
        });
        const leave = (): void => end(child); // for a test that is aborted and closes nothing
        process.on('exit', leave);
        child.on('exit', () => process.off('exit', leave));
        const browser = await chromium.connectOverCDP(await addressOf(child));
        return new KillableChromium(child, browser, browser.contexts()[0]!);
    }

    async page(): Promise<Page> {
        const page = await this.context.newPage();
        await page.setViewportSize({ width: 412, height: 915 });
        return page;
    }

    async kill(): Promise<void> {
        const ended = once(this.process, 'exit');
        end(this.process);
        await ended;
        await this.groupEnded();
        await this.browser.close().catch(() => {});
    }

    // Helper processes use the files of the profile a moment longer than the browser itself.
    private async groupEnded(): Promise<void> {
        while (lives(-this.process.pid!)) await setTimeout(20);
    }

    // Exits in order, as when a person closes it: data in memory is written.
    async close(): Promise<void> {
        const ended = once(this.process, 'exit');
        const session = await this.browser.newBrowserCDPSession();
        await session.send('Browser.close').catch(() => {});
        await ended;
    }
}

export async function crashed(page: Page): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const crash = page.waitForEvent('crash');
    session.send('Page.crash').catch(() => {}); // it never answers
    await crash;
    await page.close();
}

function end({ pid, exitCode, signalCode }: ChildProcess): void {
    if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
}

function lives(pid: number): boolean {
    try {
        return process.kill(pid, 0);
    } catch {
        return false;
    }
}

function addressOf(browser: ChildProcess): Promise<string> {
    return new Promise((resolve, reject) => {
        let said = '';
        browser.stderr!.on('data', (data: Buffer) => {
            said += data;
            const found = /DevTools listening on (\S+)/.exec(said);
            if (found) resolve(found[1]!);
        });
        browser.on('exit', () => reject(new Error(`Chromium ended: ${said}`)));
    });
}
