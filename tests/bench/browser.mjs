// The browser both pages run in, and the two servers.
import { spawn } from 'node:child_process';
import { cp, mkdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const { chromium } = createRequire(new URL('../e2e/package.json', import.meta.url))('playwright-core');

const path = (relative) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

const build = process.env.UNKNOT_BUILD ?? path('build');
export const nativeBench = `${build}/native/bench_native`;
const dist = process.env.UNKNOT_DIST ?? path('dist');

const flags = [
    '--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist',
    '--disable-background-networking', '--disable-quic',
];

export const phone = { width: 412, height: 915 };

// All contexts are new and empty; `fresh` gives one.
export async function openBrowser() {
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });
    return {
        version: browser.version(),
        async fresh(options = {}) {
            const context = await browser.newContext({ viewport: phone, ...options });
            context.setDefaultTimeout(120_000); // a busy machine is slow, not wrong
            return context;
        },
        close: () => browser.close(),
    };
}

// The bare page, the engine alone and what was built for them, in one folder.
async function gatherBare() {
    const root = `${build}/bench/bare`;
    await rm(root, { recursive: true, force: true });
    await mkdir(root, { recursive: true });
    const sources = ['index.html', 'boot.js', 'sw.js'];
    for (const file of sources) await cp(path(`tests/bench/bare/${file}`), `${root}/${file}`);
    for (const file of ['bare.js', 'bare.wasm']) await cp(`${build}/web/${file}`, `${root}/${file}`);
    await mkdir(`${root}/engine`);
    await cp(path('tests/bench/engine/index.html'), `${root}/engine/index.html`);
    for (const file of ['bench_engine.js', 'bench_engine.wasm'])
        await cp(`${build}/web/${file}`, `${root}/engine/${file}`);
    return root;
}

// Both from the project's own server, so that headers and compression are alike. Fails when one does not start.
export async function serveBoth() {
    const app = await serveApp();
    const bare = await serve(await gatherBare(), 8280);
    const close = () => {
        for (const { server } of [app, bare]) server.kill();
    };
    return { app: app.site, bare: bare.site, close };
}

export const serveApp = () => serve(dist, 8180);

function serve(root, port) {
    const server = spawn(process.execPath, [path('web/scripts/serve.mjs'), '--root', root, '--port', String(port)], {
        stdio: ['ignore', 'pipe', 'inherit'],
    });
    return new Promise((resolve, reject) => {
        server.once('exit', (code) => reject(new Error(`the server of ${root} ended with ${code}`)));
        server.stdout.on('data', (text) => {
            const address = /http:\S+/.exec(String(text))?.[0];
            if (address) resolve({ server, site: { address, root } });
        });
    });
}
