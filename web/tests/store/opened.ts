// Stores on a database of their own, which each test begins with empty.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, vi } from 'vitest';

import type { Sentinels } from '../../store/sentinels';
import { Store } from '../../store/store';
import { FakeDiary } from './fake-diary';

export const key = '2026-11-22';
export const sentinels = {
    kept: null as Awaited<ReturnType<Sentinels['read']>>,
    read: async () => sentinels.kept,
    write: async () => {},
    remember: vi.fn(async () => {}),
    forget: vi.fn(async () => {}),
};
export const patient = { opening: 60_000, reading: 60_000, committing: 60_000, pausing: 10 }; // so that a busy machine fails no test
export const impatient = { opening: 50, reading: 60_000, committing: 60_000, pausing: 10 };
const channels: BroadcastChannel[] = [];

// As the standard has them, and closed after each test, or Node would wait for them.
export class Channel extends globalThis.BroadcastChannel {
    constructor(name: string) {
        super(name);
        channels.push(this);
    }
}

export interface Opened {
    store: Pick<Store, 'becameVisible' | 'cancelCommit' | 'end' | 'forgetLoss' | 'keepFindings' | 'left'> & { commit(sequence: number, keys: string[]): void };
    diary: FakeDiary;
    saved: () => number;
}

// `started`: the engine runs; `write`: of the sentinels.
export function open(name = 'a', {
    guest = false, patience = patient, diary = new FakeDiary(name), started = Promise.resolve(), write = sentinels.write,
} = {}): Opened {
    let saves = 0;
    const store = new Store(started.then(() => diary), { ...sentinels, write }, () => { ++saves; }, guest, patience);
    const commit = (sequence: number, keys: string[]): void => {
        diary.change(sequence, keys);
        store.commit();
    };
    return {
        store: {
            commit,
            becameVisible: () => store.becameVisible(), cancelCommit: () => store.cancelCommit(), end: () => store.end(),
            forgetLoss: () => store.forgetLoss(), keepFindings: (json) => store.keepFindings(json), left: () => store.left(),
        },
        diary, saved: () => saves,
    };
}

export async function stored(): Promise<{ text: string | undefined; sequence: number | undefined }> {
    const database = await openDB('unknot');
    const result = { text: await database.get('pages', key), sequence: await database.get('meta', 'sequence') };
    database.close();
    return result;
}

// The transaction fails as it would by itself, soon after its page has been put.
export function failNextPut(name: string, times = 1): void {
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, at) {
        const transaction = this.transaction as unknown as { _abort(name: string): void };
        if (this.name === 'pages' && times-- > 0) queueMicrotask(() => transaction._abort(name));
        return put.call(this, value, at);
    });
}

function memoryStorage(): object {
    return Object.defineProperties({} as Record<string, string>, Object.fromEntries(Object.entries({
        getItem(this: Record<string, string>, name: string) { return this[name] ?? null; },
        setItem(this: Record<string, string>, name: string, text: string) { this[name] = text; },
        removeItem(this: Record<string, string>, name: string) { delete this[name]; },
    }).map(([name, value]) => [name, { value, configurable: true }])));
}

beforeEach(() => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    vi.stubGlobal('BroadcastChannel', Channel);
    sentinels.kept = null;
    vi.stubGlobal('localStorage', memoryStorage());
});

afterEach(async () => {
    await new Promise((resume) => setTimeout(resume, 5)); // for what a store tells others after its commit
    for (const channel of channels.splice(0)) channel.close();
});
