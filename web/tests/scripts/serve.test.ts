import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/serve.mjs', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'serve-'));
const started: ChildProcess[] = [];

async function serve(...options: string[]): Promise<string> {
    const server = spawn(process.execPath, [script, '--root', root, ...options]);
    started.push(server);
    let said = '';
    return new Promise((resolve) => server.stdout.on('data', (data) => {
        said += data;
        const address = /http:\S+/.exec(said)?.[0];
        if (address) resolve(address);
    }));
}

interface Answer {
    status: number | undefined;
    headers: IncomingHttpHeaders;
    body: Buffer;
}

function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
    return new Promise((resolve, reject) => get(url, { headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    }).on('error', reject));
}

beforeAll(() => {
    mkdirSync(join(root, 'assets'));
    writeFileSync(join(root, 'index.html'), '<!doctype html>hello');
    writeFileSync(join(root, 'assets/a-1.wasm'), Buffer.alloc(5000));
    writeFileSync(join(root, '_headers'),
        '/*\n  X-Everywhere: yes\n  Cache-Control: no-cache\n\n/assets/*\n  ! Cache-Control\n  Cache-Control: immutable\n');
});

afterAll(() => {
    for (const server of started) server.kill();
    rmSync(root, { recursive: true });
});

test('what is outside the root, or outside the base, is not found', async () => {
    const address = await serve('--port', '8411', '--base', '/some/path/');
    for (const path of ['nothing', '../serve.mjs', '%2e%2e/%2e%2e/etc/passwd', '%', '%00', 'assets/']) {
        expect((await ask(address + path)).status, path).toBe(404);
    }
    expect((await ask(new URL('/', address).href)).status).toBe(404);
});

test('a hidden _headers still does its work', async () => {
    const address = await serve('--port', '8421', '--hide-headers');
    expect((await ask(`${address}_headers`)).status).toBe(404);
    expect((await ask(address)).headers['x-everywhere']).toBe('yes');
});

test('a port in use is passed over', async () => {
    const [first, second] = [await serve('--port', '8431'), await serve('--port', '8431')];
    expect(second).not.toBe(first);
    expect((await ask(second)).status).toBe(200);
});

test('types, compression and headers are those of a good host', async () => {
    const address = await serve('--port', '8441', '--base', '/deep/');
    const page = await ask(`${address}?fbclid=1`);
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.headers['content-encoding']).toBeUndefined();
    expect(page.headers['cache-control']).toBe('no-cache');
    const wasm = await ask(`${address}assets/a-1.wasm`, { 'accept-encoding': 'gzip, br' });
    expect(wasm.headers['content-type']).toBe('application/wasm');
    expect(wasm.headers['cache-control']).toBe('immutable');
    expect(wasm.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(wasm.body)).toHaveLength(5000);
});
