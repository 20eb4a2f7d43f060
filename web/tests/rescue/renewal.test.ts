import { beforeEach, describe, expect, test, vi } from 'vitest';

import { canBeRenewed, refetch, removeInstalled } from '../../rescue/renewal';
import { FakeCaches } from '../worker/fake-caches';

const scope = 'https://example.org/unknot/';
const unregister = vi.fn();
let fakes: FakeCaches;

function browser(controller: object | null = {}): void {
    fakes = new FakeCaches();
    vi.stubGlobal('caches', fakes);
    vi.stubGlobal('location', { href: `${scope}rescue.html` });
    vi.stubGlobal('navigator', { serviceWorker: { controller, getRegistration: async () => ({ unregister }) } });
}

beforeEach(() => browser());

const host = (answer: () => Promise<Response>) => {
    const fetched = vi.fn(answer);
    vi.stubGlobal('fetch', fetched);
    return fetched;
};

describe('the installed copy stays', () => {
    test('without a network', async () => {
        host(async () => { throw new TypeError('offline'); });
        expect(await canBeRenewed()).toBe(false);
    });

    test('while the host has no worker script, or a page in its place', async () => {
        host(async () => new Response('', { status: 404, headers: { 'Content-Type': 'text/javascript' } }));
        expect(await canBeRenewed()).toBe(false);
        host(async () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }));
        expect(await canBeRenewed()).toBe(false);
    });
});

test('a host that is well is asked past all caches', async () => {
    const fetched = host(async () => new Response('', { headers: { 'Content-Type': 'application/javascript' } }));
    expect(await canBeRenewed()).toBe(true);
    expect(fetched).toHaveBeenCalledWith('./sw.js', { cache: 'no-store' });
});

test('only the caches of this copy of the app are removed: the mark of a diary stays', async () => {
    const others = ['unknot-sentinel', `unknot-files ${scope}beta/ v1`, 'another-app'];
    for (const name of [...others, `unknot-files ${scope} v1`, `unknot-versions ${scope}`]) await fakes.open(name);
    await removeInstalled();
    expect(await fakes.keys()).toEqual(others);
    expect(unregister).toHaveBeenCalledOnce();
});

describe('what the browser itself has kept of a bad answer', () => {
    const page = '<link href="./assets/a.css"><script src="./assets/b.js"></script><a href="https://example.com/">';

    test('is replaced where no worker serves the page', async () => {
        browser(null);
        const fetched = host(async () => new Response(page));
        await refetch();
        expect(fetched.mock.calls).toEqual(['./', './assets/a.css', './assets/b.js'].map((url) => [url, { cache: 'reload' }]));
    });

    test('does not matter where one does', async () => {
        const fetched = host(async () => new Response(page));
        await refetch();
        expect(fetched).not.toHaveBeenCalled();
    });
});
