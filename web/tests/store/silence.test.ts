// Requests that the browser never answers.
import { afterEach, describe, expect, test, vi } from 'vitest';

import { Channel, key, open, type Opened, patient, sentinels, stored } from './opened';

const reading = { ...patient, reading: 1_000 }; // also for requests that are answered, on a busy machine
const committing = { ...patient, committing: 1_000 };

const manyKeys = Array.from({ length: 600 }, (_, day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

type Request = 'get' | 'getAll' | 'getAllKeys' | 'put';

// Leaves so many calls without an answer, then answers as before.
function silence(name: Request, times = Infinity): void {
    const real = IDBObjectStore.prototype[name] as (...given: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (this: IDBObjectStore, ...given: unknown[]) {
        return times-- > 0 ? new IDBRequest() : real.apply(this, given);
    } as never);
}

async function oneCommit(opened: Opened, sequence = 1): Promise<void> {
    await opened.diary.hears(/loaded/);
    opened.store.commit(sequence, [key]);
    await opened.diary.hears(new RegExp(`committed ${sequence}`));
}

afterEach(() => { vi.restoreAllMocks(); });

describe('at the start, a database that opens but does not answer', () => {
    test.each<Request>(['getAllKeys', 'getAll', 'get'])('to %s is said to be unavailable, and commits are answered', async (name) => {
        await oneCommit(open('b'));
        silence(name);
        const { store, diary } = open('a', { patience: name === 'get' ? { ...committing, reading: reading.reading } : reading });
        expect(await diary.hears(/unavailable|loaded/)).toBe('unavailable: lost');
        store.commit(1, [key]);
        expect(await diary.hears(/committed|failed/)).toBe(name === 'get' ? 'failed 1: lost' : 'committed 1');
    });

    test('at once is read as soon as it answers, without a commit', async () => {
        const before = open('b');
        await oneCommit(before);
        silence('getAllKeys', 2);
        const { diary } = open('a', { patience: reading });
        expect(await diary.hears(/unavailable|loaded/)).toBe('unavailable: lost');
        await diary.hears(/loaded/);
        expect(diary.pages.get(key)).toBe(before.diary.line(1));
    });

    test('is asked again at once on waking', async () => {
        await oneCommit(open('b'));
        silence('getAllKeys', 1);
        const { store, diary } = open('a', { patience: { ...reading, pausing: 60_000 } });
        expect(await diary.hears(/unavailable|loaded/)).toBe('unavailable: lost');
        store.becameVisible();
        await diary.hears(/loaded/);
    });

    test('leaves what the sentinels know as it is, as long as it is not read', async () => {
        await oneCommit(open('b'));
        silence('getAll');
        const write = vi.fn(async () => {});
        const { store, diary } = open('a', { patience: reading, write });
        await diary.hears(/unavailable/);
        store.forgetLoss();
        store.commit(1, [key]);
        await diary.hears(/committed 1/);
        await new Promise((resume) => setTimeout(resume, 20));
        expect(write).not.toHaveBeenCalled();
        expect(sentinels.forget).not.toHaveBeenCalled();
    });
});

describe('later, a database that does not answer', () => {
    test.each<Request>(['get', 'put'])('to %s in a commit makes it fail, and the next is stored once it answers again', async (name) => {
        const { store, diary } = open('a', { patience: committing });
        await diary.hears(/loaded/);
        silence(name);
        store.commit(1, [key]);
        expect(await diary.hears(/committed|failed/)).toBe('failed 1: lost');
        vi.restoreAllMocks();
        store.commit(2, [key]);
        await diary.hears(/committed 2/);
        expect((await stored()).text).toBe(diary.line(2));
    });

    test('on waking keeps no edit waiting', async () => {
        const opened = open('a', { patience: reading });
        await oneCommit(opened);
        silence('get', 2);
        opened.store.becameVisible();
        opened.store.commit(2, [key]);
        expect(await opened.diary.hears(/committed 2|failed/)).toBe('committed 2');
    });

    test('on waking is asked a second time, and what another tab stored is there', async () => {
        vi.spyOn(Channel.prototype, 'postMessage').mockImplementation(() => {});
        const a = open('a', { patience: reading });
        const b = open('b');
        await a.diary.hears(/loaded/);
        await oneCommit(b);
        silence('get', 1);
        a.store.becameVisible();
        await a.diary.hears(/replaced/);
        expect(a.diary.pages.get(key)).toBe(b.diary.line(1));
    });

    test('when another tab tells of a commit keeps no edit waiting', async () => {
        const { store, diary } = open('a', { patience: reading });
        await diary.hears(/loaded/);
        silence('get', 2);
        new Channel('unknot').postMessage({ sequence: 1, keys: [key] });
        await new Promise((resume) => setTimeout(resume, 20));
        store.commit(1, [key]);
        expect(await diary.hears(/committed 1|failed/)).toBe('committed 1');
    });

    test('when an import is cancelled leaves it unsaved, as it is still in memory', async () => {
        const { store, diary } = open('a', { patience: reading });
        await diary.hears(/loaded/);
        store.commit(1, manyKeys);
        await diary.hears(/wrote 16/);
        store.cancelCommit();
        silence('get');
        expect(await diary.hears(/committed|failed/)).toBe('failed 1: lost');
        expect(diary.said.filter((text) => /cancelled|replaced/.test(text))).toEqual([]);
    });

    test('to the findings keeps no edit waiting', async () => {
        const opened = open('a', { patience: committing });
        await oneCommit(opened);
        silence('put', 2);
        opened.store.keepFindings('{}');
        opened.store.commit(2, [key]);
        expect(await opened.diary.hears(/committed 2|failed/)).toBe('committed 2');
    });
});

test('a reading that goes on is not given up, however long the engine takes for each page', async () => {
    await oneCommit(open('b'));
    let start!: () => void;
    const started = new Promise<void>((resolve) => { start = resolve; });
    const { diary } = open('a', { patience: reading, started });
    await new Promise((resume) => setTimeout(resume, 2 * reading.reading));
    start();
    expect(await diary.hears(/unavailable|loaded/)).toBe('loaded');
});

test('pages that are answered one after the other are not given up, however many there are', async () => {
    const { diary } = open('a', { patience: { ...patient, reading: 2_000 } });
    await diary.hears(/loaded/);
    const get = IDBObjectStore.prototype.get;
    let answers = 0;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, at) {
        const request = get.call(this, at);
        request.addEventListener('success', () => {
            if (++answers % 128 === 0) busyFor(600);
        });
        return request;
    });
    new Channel('unknot').postMessage({ sequence: 1, keys: manyKeys });
    await diary.hears(new RegExp(`replaced ${manyKeys.at(-1)}`));
    expect(answers).toBe(manyKeys.length + 1); // at the first try
}, 20_000);

function busyFor(ms: number): void {
    const until = performance.now() + ms;
    while (performance.now() < until);
}
