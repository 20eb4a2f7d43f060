import { beforeEach, describe, expect, test, vi } from 'vitest';

import { Files } from '../../worker/files';
import type { BuiltFile } from '../../worker/versions';
import { FakeCaches } from './fake-caches';

const scope = 'https://example.org/unknot/';
const page: BuiltFile = { url: 'index.html', integrity: 'sha256-p+/=', type: 'text/html; charset=utf-8' };
const engine: BuiltFile = { url: 'assets/first.wasm', integrity: 'sha256-e', type: 'application/wasm' };

let fakes: FakeCaches;
let files: Files;
let host: ReturnType<typeof vi.fn>;

const asked = (): unknown[] => host.mock.calls.map(([url]) => url);
const wrong = async (): Promise<Response> => { throw new TypeError('integrity'); };
const right = async (url: string): Promise<Response> => new Response(`bytes of ${url}`, { headers: { 'Content-Type': 'text/html', 'X-Of': 'host' } });

beforeEach(() => {
    fakes = new FakeCaches();
    host = vi.fn(right);
    vi.stubGlobal('caches', fakes);
    vi.stubGlobal('fetch', host);
    files = new Files(scope);
});

describe('keeping a version', () => {
    test('fails when one file cannot be had as it was built, and goes on from there the next time', async () => {
        host.mockImplementation((url: string) => url.endsWith('wasm') ? wrong() : right(url));
        await expect(files.keep('v1', [page, engine])).rejects.toThrow();
        host.mockReset().mockImplementation(right);
        await files.keep('v1', [page, engine]);
        expect(asked()).toEqual([`${scope}assets/first.wasm`]);
    });

    test('asks for each file by its hash, and a second time without what the browser kept', async () => {
        host.mockImplementationOnce(wrong);
        await files.keep('v1', [engine]);
        expect(host.mock.calls.map(([, options]) => options)).toEqual([
            { integrity: 'sha256-e' }, { integrity: 'sha256-e', cache: 'reload' },
        ]);
    });

    test('takes over what has not changed, and leaves the other version alone', async () => {
        await files.keep('v1', [page, engine]);
        host.mockClear();
        const changed = { ...page, integrity: 'sha256-new' };
        await files.keep('v2', [changed, engine]);
        expect(asked()).toEqual([`${scope}index.html`]);
        await files.drop(['v1']);
        expect(await files.find({ version: 'v2', file: engine })).toBeDefined();
        expect(await files.find({ version: 'v1', file: engine })).toBeUndefined();
    });

    test('answers with the type of the build and without the host’s own headers', async () => {
        await files.keep('v1', [engine]);
        const { headers } = await files.read({ version: 'v1', file: engine });
        expect(headers.get('content-type')).toBe('application/wasm');
        expect(headers.get('x-of')).toBeNull();
        expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    });
});

test('a file that the browser has dropped is fetched again, by its hash, and kept', async () => {
    expect(await (await files.read({ version: 'v1', file: engine })).text()).toContain('first.wasm');
    host.mockImplementation(wrong);
    expect(await (await files.read({ version: 'v1', file: engine })).text()).toContain('first.wasm');
    await expect(files.read({ version: 'v1', file: page })).rejects.toThrow();
});

test('what unfinished installations left goes; versions in use and what is not the worker’s stay', async () => {
    const others = ['unknot-sentinel', `unknot-files ${scope}beta/ v9`, `unknot-versions ${scope}`, 'another-app'];
    for (const name of others) await fakes.open(name);
    for (const version of ['v1', 'v2', 'v3']) await files.keep(version, [page]);
    await files.dropOthers(['v1', 'v3']);
    expect((await fakes.keys()).sort()).toEqual([...others, `unknot-files ${scope} v1`, `unknot-files ${scope} v3`].sort());
});
