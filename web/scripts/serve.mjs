// Serves the built page locally as a static host would, with the headers in its `_headers` file.
//   node serve.mjs [--port 8080] [--root dist] [--base /some/path/] [--hide-headers]
// With --hide-headers the file `_headers` itself is not served, as on some hosts.
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const { values: options } = parseArgs({
    options: {
        port: { type: 'string', default: '8080' },
        root: { type: 'string', default: fileURLToPath(new URL('../../dist', import.meta.url)) },
        base: { type: 'string', default: '/' },
        'hide-headers': { type: 'boolean', default: false },
    },
});

const types = JSON.parse(await readFile(new URL('content-types.json', import.meta.url), 'utf8'));

const compress = promisify(brotliCompress);
// Compressed files are cached: compressing as well as a host does takes seconds.
const kept = fileURLToPath(new URL('../../build/brotli/', import.meta.url));

// Rules of a `_headers` file: a path, which may end in *, and below it names and values; "! Name" removes a header.
function rulesOf(text) {
    const rules = [];
    for (const line of text.split('\n')) {
        if (line.trim() === '' || line.startsWith('#')) continue;
        if (!/^\s/.test(line)) rules.push({ path: line.trim(), lines: [] });
        else rules.at(-1)?.lines.push(line.trim());
    }
    return rules;
}

function headersFor(rules, path) {
    const headers = new Map();
    for (const rule of rules) {
        const matches = rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
        if (!matches) continue;
        for (const line of rule.lines) {
            const [, name, value] = /^([^:]+): *(.*)$/.exec(line) ?? [];
            if (line.startsWith('! ')) headers.delete(line.slice(2).toLowerCase());
            else if (name) headers.set(name.toLowerCase(), value);
        }
    }
    return headers;
}

const compressing = new Map(); // in progress, by file, so that no file is compressed twice

function brotli(bytes) {
    const file = join(kept, createHash('sha256').update(bytes).digest('hex'));
    if (!compressing.has(file)) compressing.set(file, keepCompressed(bytes, file).finally(() => compressing.delete(file)));
    return compressing.get(file);
}

async function keepCompressed(bytes, file) {
    const known = await readFile(file).catch(() => null);
    if (known) return known;
    const made = await compress(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
    await mkdir(kept, { recursive: true });
    // Renamed into place, so that another server never reads half of it.
    await writeFile(`${file}.${process.pid}`, made);
    await rename(`${file}.${process.pid}`, file);
    return made;
}

const isCompressed = (file) => extname(file) !== '.png';

// Compresses all files, one after the other, before they are requested.
async function compressAll() {
    for (const entry of await readdir(options.root, { recursive: true, withFileTypes: true })) {
        const file = join(entry.parentPath, entry.name);
        if (entry.isFile() && isCompressed(file)) await brotli(await readFile(file));
    }
}

// The path below the base; null if it is not served.
function servedPath(url) {
    let path;
    try {
        path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    } catch {
        return null;
    }
    if (!path.startsWith(options.base) || path.includes('\0')) return null;
    const below = normalize(`/${path.slice(options.base.length)}`);
    if (options['hide-headers'] && below === '/_headers') return null;
    return below.endsWith('/') ? `${below}index.html` : below;
}

async function answer(request, response) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(405).end();
        return;
    }
    const path = servedPath(request.url ?? '/');
    const file = path && join(options.root, path);
    const found = file && await stat(file).catch(() => null);
    if (!found?.isFile()) {
        response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n');
        return;
    }
    let bytes = await readFile(file);
    const rules = rulesOf(await readFile(join(options.root, '_headers'), 'utf8').catch(() => ''));
    const headers = headersFor(rules, path);
    if (!headers.has('content-type')) headers.set('content-type', types[extname(file)] ?? 'application/octet-stream');
    if (/\bbr\b/.test(String(request.headers['accept-encoding'])) && isCompressed(file)) {
        bytes = await brotli(bytes);
        headers.set('content-encoding', 'br');
        headers.set('vary', 'accept-encoding');
    }
    headers.set('content-length', String(bytes.length));
    response.setHeaders(headers);
    response.end(request.method === 'HEAD' ? undefined : bytes);
}

const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
        console.error(error);
        response.destroy();
    });
});

const first = Number(options.port);
let port = first;
server.on('error', (error) => {
    if (error.code !== 'EADDRINUSE' || port - first >= 20) throw error;
    console.log(`port ${port} is in use`);
    server.listen(++port, '127.0.0.1');
});
server.on('listening', () => {
    compressAll().catch((error) => console.error(String(error)));
    console.log(`Unknot is at http://127.0.0.1:${server.address().port}${options.base}  (Ctrl+C ends it)`);
});
server.listen(port, '127.0.0.1');
