// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';

import { Persistence, storageInfo } from '../../device/storage-info';

const never = (): Promise<never> => new Promise(() => {});
const nothing = { persisted: null, usage: null, quota: null };

const manager = (value: unknown): object => Object.defineProperty(navigator, 'storage', { value, configurable: true });

afterEach(() => { vi.useRealTimers(); });

test('without a storage manager, or with one that fails, nothing is known', async () => {
    for (const storage of [undefined, {}, { persisted: () => { throw new Error('no'); }, estimate: () => Promise.reject(new Error('no')) }]) {
        manager(storage);
        expect(await storageInfo()).toEqual(nothing);
    }
});

test('one that never answers keeps nobody waiting', async () => {
    vi.useFakeTimers();
    manager({ persisted: never, estimate: never });
    const asked = storageInfo();
    await vi.runAllTimersAsync();
    expect(await asked).toEqual(nothing);
});

test('asking for persistence is done once, and neither throws nor waits', () => {
    const persist = vi.fn(() => { throw new Error('no'); });
    manager({ persist });
    const persistence = new Persistence();
    persistence.askOnce(() => {});
    persistence.askOnce(() => {});
    expect(persist).toHaveBeenCalledOnce();
});

test('what the browser says is passed on', async () => {
    manager({ persist: async () => true, persisted: async () => true, estimate: async () => ({ usage: 1, quota: 2 }) });
    const told = await new Promise((resolve) => new Persistence().askOnce(resolve));
    expect(told).toEqual({ persisted: true, usage: 1, quota: 2 });
});
