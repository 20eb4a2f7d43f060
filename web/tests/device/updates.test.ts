import { beforeEach, describe, expect, test, vi } from 'vitest';

import { Updates } from '../../device/updates';

type Change = (() => void) | null;
const worker = (state: string) => ({ state, onstatechange: null as Change, postMessage: vi.fn() });
type Worker = ReturnType<typeof worker>;

function become(changed: Worker, state: string): void {
    changed.state = state;
    changed.onstatechange?.();
}

const told = { environment: vi.fn(), updateTaken: vi.fn() };
const createPolicy = vi.fn((_name: string, rules: object) => rules);
let registration: { active: Worker | null; waiting: Worker | null; installing: Worker | null; update: () => Promise<void>; onupdatefound: Change };
let container: { controller: Worker | null; register: () => Promise<unknown> };
let updates: Updates;

beforeEach(() => {
    vi.useFakeTimers();
    vi.clearAllMocks();
    registration = { active: null, waiting: null, installing: null, update: vi.fn(async () => {}), onupdatefound: null };
    container = { controller: null, register: vi.fn(async () => registration) };
    vi.stubGlobal('navigator', { serviceWorker: container });
    vi.stubGlobal('window', { trustedTypes: { createPolicy } });
    updates = new Updates(told);
    return () => void vi.useRealTimers();
});

describe('an installation that fails', () => {
    test('of the first version is made again later, with the one policy', async () => {
        const first = worker('installing');
        registration.installing = first;
        await updates.register();
        registration.installing = null;
        become(first, 'redundant');
        expect(container.register).toHaveBeenCalledTimes(1);
        await vi.runAllTimersAsync();
        expect(container.register).toHaveBeenCalledTimes(2);
        expect(createPolicy).toHaveBeenCalledTimes(1);
        expect(told.environment).not.toHaveBeenCalled();
    });

    test('of a new version offers nothing, and is looked for again later', async () => {
        registration.active = worker('activated');
        await updates.register();
        const next = worker('installing');
        registration.installing = next;
        registration.onupdatefound?.();
        become(next, 'redundant');
        await vi.runAllTimersAsync();
        expect(registration.update).toHaveBeenCalledOnce();
        expect(told.environment).not.toHaveBeenCalledWith({ updateReady: true });
    });

    test('is also made again when the page comes back into view', async () => {
        await updates.register();
        updates.becameVisible();
        expect(container.register).toHaveBeenCalledTimes(2);
    });
});

test('a version that was installed and then replaced by a newer one is not looked for again', async () => {
    registration.active = worker('activated');
    await updates.register();
    const next = worker('installing');
    registration.installing = next;
    registration.onupdatefound?.();
    become(next, 'installed');
    become(next, 'redundant');
    await vi.runAllTimersAsync();
    expect(registration.update).not.toHaveBeenCalled();
    expect(told.environment).toHaveBeenCalledWith({ updateReady: true });
});

test('that this version has started is told to the worker that served it, where there is one', () => {
    updates.started();
    container.controller = worker('activated');
    updates.started();
    expect(container.controller.postMessage).toHaveBeenCalledWith('started');
});
