// WebKitGTK's own small browser, through plain W3C WebDriver. Its profile lasts as long as the session.
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

import type { Browser } from './browser';

// Below the folder of the machine's architecture.
function miniBrowser(): string {
    const found = globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser')[0];
    if (!found) throw new Error('MiniBrowser is not installed (package webkit2gtk-driver)');
    return found;
}

async function freePort(): Promise<number> {
    const probe = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => probe.once('listening', resolve));
    const { port } = probe.address() as { port: number };
    await new Promise((resolve) => probe.close(resolve));
    return port;
}

export async function startWebKit(): Promise<Browser> {
    const port = await freePort();
    const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore' });
    const ask = async <T>(method: string, path: string, body?: object): Promise<T> => {
        const response = await fetch(`http://127.0.0.1:${port}${path}`, {
            method, body: body && JSON.stringify(body), headers: { 'content-type': 'application/json' },
        });
        const { value } = await response.json() as { value: T & { error?: string; message?: string } };
        if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
        return value;
    };
    await listening(port);
    const { sessionId } = await ask<{ sessionId: string }>('POST', '/session', {
        capabilities: { alwaysMatch: {
            'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
            timeouts: { script: 60_000, pageLoad: 60_000 },
        } },
    });
    const session = `/session/${sessionId}`;
    const act = (actions: object): Promise<unknown> => ask('POST', `${session}/actions`, { actions: [actions] });
    await ask('POST', `${session}/window/rect`, { width: 500, height: 850 });
    return {
        name: 'WebKit',
        open: async (url) => void await ask('POST', `${session}/url`, { url }),
        run: (script) => ask('POST', `${session}/execute/sync`, { script: `return (async () => { ${script} })()`, args: [] }),
        click: async (x, y) => void await act({
            type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' },
            actions: [
                { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
                { type: 'pointerDown', button: 0 }, { type: 'pause', duration: 30 }, { type: 'pointerUp', button: 0 },
            ],
        }),
        type: async (text) => void await act({
            type: 'key', id: 'keys',
            actions: [...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]),
        }),
        picture: () => ask<string>('GET', `${session}/screenshot`),
        close: async () => {
            await ask('DELETE', session).catch(() => {}); // it may have ended by itself
            driver.kill();
        },
    };
}

async function listening(port: number): Promise<void> {
    for (let attempt = 0; attempt < 100; ++attempt) {
        const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
        if (answer?.ok) return;
        await wait(100);
    }
    throw new Error('WebKitWebDriver does not answer');
}
