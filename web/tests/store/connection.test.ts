import { openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';

import { failNextPut, impatient, key, open, patient, stored } from './opened';

describe('a lost connection', () => {
    test('in the middle of a commit is replaced, and the record is there once', async () => {
        const { store, diary } = open();
        await diary.hears(/loaded/);
        failNextPut('UnknownError');
        store.commit(1, [key]);
        expect(await diary.hears(/committed/)).toBe('committed 1');
        expect(await stored()).toEqual({ text: diary.line(1), sequence: 1 });
    });

    test('before a commit is replaced', async () => {
        const { store, diary } = open();
        await diary.hears(/loaded/);
        vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
            throw new DOMException('Connection to Indexed Database server lost', 'InvalidStateError');
        });
        store.commit(1, [key]);
        expect(await diary.hears(/committed/)).toBe('committed 1');
    });

    test('that swallowed the acknowledgement does not store the record twice', async () => {
        const { store, diary } = open('a', { patience: { ...patient, committing: 1_000 } });
        await diary.hears(/loaded/);
        const listen = IDBTransaction.prototype.addEventListener;
        let listeners = 0; // the first is the transaction's own, the second the store's
        vi.spyOn(IDBTransaction.prototype, 'addEventListener').mockImplementation(function (this: IDBTransaction, ...args) {
            if (args[0] !== 'complete' || ++listeners !== 2) Reflect.apply(listen, this, args);
        });
        store.commit(1, [key]);
        expect(await diary.hears(/committed/)).toBe('committed 1');
        expect(await stored()).toEqual({ text: diary.line(1), sequence: 2 });
    });
});

describe('a database that cannot be opened', () => {
    test('because it never answers is said to be unavailable, and so are commits', async () => {
        vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => new IDBOpenDBRequest());
        const { store, diary } = open('a', { patience: impatient });
        await diary.hears(/unavailable: unavailable/);
        store.commit(1, [key]);
        expect(await diary.hears(/failed/)).toMatch(/^failed 1: unavailable/);
    });

    test('because another tab keeps it is said to be blocked', async () => {
        vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
            const request = new IDBOpenDBRequest();
            setTimeout(() => request.dispatchEvent(new IDBVersionChangeEvent('blocked')));
            return request;
        });
        await open('a', { patience: impatient }).diary.hears(/unavailable: blocked/);
    });

    test('because it is a newer version\'s is left alone', async () => {
        (await openDB('unknot', 2)).close();
        const { store, diary } = open();
        await diary.hears(/unavailable: newer/);
        store.commit(1, [key]);
        expect(await diary.hears(/failed/)).toMatch(/^failed 1: closed/);
    });

    test('because the browser forbids it is said to be unavailable', async () => {
        vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
            throw new DOMException('denied', 'SecurityError');
        });
        await open().diary.hears(/unavailable: unavailable/);
    });

    test('that opens late is loaded then, without waiting for a commit', async () => {
        const before = open('b');
        before.store.commit(1, [key]);
        await before.diary.hears(/committed/);
        const succeeded: (() => void)[] = [];
        const reallyOpen = IDBFactory.prototype.open;
        vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(function (this: IDBFactory, name, version) {
            const request = reallyOpen.call(this, name, version);
            request.addEventListener = (type: string, listener: EventListener): void => {
                if (type === 'success') succeeded.push(() => listener.call(request, new Event(type)));
            };
            return request;
        });
        const { diary } = open('a', { patience: impatient });
        await diary.hears(/unavailable: unavailable/);
        for (const tell of succeeded) tell();
        await diary.hears(/loaded/);
        expect(diary.pages.get(key)).toBe(before.diary.line(1));
    });

    test('at first is used once it can be, and everything in it is loaded', async () => {
        const before = open('b');
        before.store.commit(1, [key]);
        await before.diary.hears(/committed/);
        vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(() => {
            throw new DOMException('not now', 'UnknownError');
        });
        const { store, diary } = open();
        await diary.hears(/unavailable: lost/);
        store.commit(1, [key]);
        await diary.hears(/loaded/);
        expect(diary.pages.get(key)).toBe(before.diary.line(1) + diary.line(1));
    });
});
