// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { Persistence } from '../../device/persistence';

const never = (): Promise<never> => new Promise(() => {});
const refuse = (): never => { throw new Error('no'); };

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

// What is told when the browser has this.
async function told(storage: unknown): Promise<(boolean | null)[]> {
    Object.defineProperty(navigator, 'storage', { value: storage, configurable: true });
    const all: (boolean | null)[] = [];
    new Persistence().askOnce(({ persisted }) => all.push(persisted));
    await vi.runAllTimersAsync();
    return all;
}

test('without a storage manager, or with one that fails or never answers, nothing is known', async () => {
    for (const storage of [undefined, {}, { persist: refuse, persisted: refuse }, { persist: never, persisted: never }]) {
        expect(await told(storage)).toEqual([null]);
    }
});

test('what the browser says is passed on: how it is, and how it is after it was asked', async () => {
    let kept = false;
    expect(await told({ persist: async () => { kept = true; }, persisted: async () => kept })).toContain(true);
});

test('where the question stays open, it is told that nothing was promised', async () => {
    expect(await told({ persist: never, persisted: async () => false })).toEqual([false]);
});

test('it is asked once', () => {
    const persist = vi.fn(never);
    Object.defineProperty(navigator, 'storage', { value: { persist }, configurable: true });
    const persistence = new Persistence();
    persistence.askOnce(() => {});
    persistence.askOnce(() => {});
    expect(persist).toHaveBeenCalledOnce();
});
