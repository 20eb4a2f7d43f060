// What the first visit downloads up to the first usable frame, as a static host sends it with brotli. What the worker
// fetches later for use without a network is not counted.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import { openApp } from '../pages.mjs';

const limit = 380_471; // bytes
const limitToBare = 1.9;

export async function measureSize({ browser, app, bare }) {
    const context = await browser.fresh();
    const asked = [];
    context.on('request', (request) => {
        if (!request.serviceWorker()) asked.push(new URL(request.url()).pathname.slice(1) || 'index.html');
    });
    const page = await openApp(context, app);
    // Not seen by the driver, and fetched by browsers whenever they like: they count.
    const files = [...new Set([...asked, 'sw.js', 'manifest.webmanifest', 'icons/favicon.svg'])];
    await page.close();
    await context.close();

    const all = await sizesOf(app.root, files);
    // Fetched when the first frame is there; until then Today, relief, Help and the list of cramps are.
    const later = all.filter(({ name }) => /library-|deferred-/.test(name));
    const sizes = all.filter((file) => !later.includes(file));
    const total = sum(sizes);
    const toBare = bare && {
        bare: sum(await sizesOf(bare.root, ['index.html', 'boot.js', 'bare.js', 'bare.wasm'])), limitToBare,
    };
    return [{
        what: 'first visit, brotli -11', unit: 'B', app: total, limit, ...toBare,
        notes: [
            ...sizes.sort((a, b) => b.bytes - a.bytes).map(({ name, bytes }) => `${bytes} ${name}`),
            ...later.map(({ bytes, name }) => `after the first frame, not counted: ${bytes} ${name}`),
        ],
    }];
}

const sum = (sizes) => sizes.reduce((total, { bytes }) => total + bytes, 0);

function sizesOf(root, names) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
    return Promise.all(names.map(async (name) => {
        const bytes = await readFile(join(root, name));
        return { name, bytes: brotliCompressSync(bytes, { params }).length };
    }));
}
