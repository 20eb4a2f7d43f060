// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';

import { Marks } from '../../store/marks';

const cached = new Map<string, string>();

beforeEach(() => {
    localStorage.clear();
    cached.clear();
    vi.stubGlobal('caches', {
        match: async (key: string) => cached.has(key) ? new Response(cached.get(key)) : undefined,
        open: async () => ({ put: async (key: string, answer: Response) => { cached.set(key, await answer.text()); } }),
    });
});

test('nothing is remembered where everything is blocked', async () => {
    vi.stubGlobal('localStorage', undefined);
    vi.stubGlobal('caches', undefined);
    const marks = new Marks();
    await marks.write(3);
    expect(await marks.read()).toBe(0);
});

test('each mark is enough alone', async () => {
    await new Marks().write(3);
    localStorage.clear();
    expect(await new Marks().read()).toBe(3);
    await new Marks().write(4);
    cached.clear();
    expect(await new Marks().read()).toBe(4);
});

test('a mark nobody can read is none', async () => {
    localStorage.setItem('unknot.sentinel', 'x');
    expect(await new Marks().read()).toBe(0);
});
