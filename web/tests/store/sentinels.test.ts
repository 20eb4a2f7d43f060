// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';

import { Sentinels } from '../../store/sentinels';

const cached = new Map<string, string>();

beforeEach(() => {
    localStorage.clear();
    cached.clear();
    vi.stubGlobal('caches', {
        match: async (key: string) => cached.has(key) ? new Response(cached.get(key)) : undefined,
        open: async () => ({ put: async (key: string, answer: Response) => { cached.set(key, await answer.text()); } }),
    });
});

const sentinel = { stored: 9, records: 7, newest: 1_795_057_920_000, backup: 1_795_000_000_000 };

test('nothing is remembered where everything is blocked', async () => {
    vi.stubGlobal('localStorage', undefined);
    vi.stubGlobal('caches', undefined);
    await new Sentinels().write(sentinel);
    expect(await new Sentinels().read()).toBeNull();
});

test('each is enough alone', async () => {
    await new Sentinels().write(sentinel);
    localStorage.clear();
    expect(await new Sentinels().read()).toMatchObject(sentinel);
    await new Sentinels().write({ ...sentinel, stored: 10 });
    cached.clear();
    expect(await new Sentinels().read()).toMatchObject({ stored: 10 });
});

test('one that nobody can read is none', async () => {
    for (const text of ['x', '{}', 'null', '[]', '{"stored":"many"}']) {
        localStorage.setItem('unknot.sentinel', text);
        expect(await new Sentinels().read()).toBeNull();
    }
});

test('that of an earlier version says that there was a diary', async () => {
    localStorage.setItem('unknot.sentinel', '12');
    expect(await new Sentinels().read()).toMatchObject({ stored: 1, records: 0 });
});

test('a loss outlasts what is stored after it, until it is forgotten', async () => {
    const loss = { kind: 'gone', records: 7 } as const;
    await new Sentinels().remember(loss, { stored: 0, records: 0 });
    const later = new Sentinels();
    expect((await later.read())?.loss).toEqual(loss);
    await later.write({ stored: 1, records: 1 });
    expect((await new Sentinels().read())?.loss).toEqual(loss);
    await later.forget({ stored: 1, records: 1 });
    expect((await new Sentinels().read())?.loss).toBeUndefined();
});
