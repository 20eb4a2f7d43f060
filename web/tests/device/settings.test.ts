// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';

class Query extends EventTarget {
    matches = false;
}

const queries = new Map<string, Query>();

async function settings() {
    vi.resetModules();
    queries.clear();
    vi.stubGlobal('matchMedia', (query: string) => {
        queries.set(query, new Query());
        return queries.get(query);
    });
    return import('../../device/settings');
}

function set(query: string, matches: boolean): void {
    const list = queries.get(query)!;
    list.matches = matches;
    list.dispatchEvent(new Event('change'));
}

test('a browser that knows no such wish is taken to have none', async () => {
    vi.resetModules();
    vi.stubGlobal('matchMedia', () => { throw new TypeError('no'); });
    const { currentSettings } = await import('../../device/settings');
    expect(currentSettings(document.createElement('div'))).toMatchObject({ dark: false, still: false });
});

test('who asks for no movement is known for it, and so is a change of mind', async () => {
    const { currentSettings, watchSettings } = await settings();
    const probe = document.createElement('div');
    const told: boolean[] = [];
    watchSettings(probe, ({ still }) => told.push(still));
    set('(prefers-reduced-motion: reduce)', true);
    expect(currentSettings(probe).still).toBe(true);
    set('(prefers-reduced-motion: reduce)', false);
    expect(told).toEqual([true, false]);
});
