import { openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';

import { FakeDiary } from './fake-diary';
import { Channel, failNextPut, impatient, key, open, patient, sentinels, stored } from './opened';

describe('a commit that cannot be stored', () => {
    test('is reported as a full disk, changes nothing, and is not tried again', async () => {
        const { store, diary, saved } = open();
        await diary.hears(/loaded/);
        failNextPut('QuotaExceededError', 2);
        store.commit(1, [key]);
        expect(await diary.hears(/failed/)).toMatch(/^failed 1: quota/);
        expect(diary.said.filter((text) => text.startsWith('apply'))).toHaveLength(1);
        expect(await stored()).toEqual({ text: undefined, sequence: undefined });
        expect(saved()).toBe(0);
    });

    test('is reported when the engine refuses it', async () => {
        const { store, diary } = open();
        diary.refusesWithout = 'something that is nowhere';
        store.commit(1, [key]);
        expect(await diary.hears(/failed/)).toMatch(/^failed 1: refused/);
        expect(await stored()).toEqual({ text: undefined, sequence: undefined });
    });

    test('is reported when what is read back differs, twice', async () => {
        const { store, diary } = open();
        await diary.hears(/loaded/);
        const get = IDBObjectStore.prototype.get;
        vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, at) {
            // The write before it has been asked for already, so this one falsifies what the read will find.
            if (this.name === 'pages' && this.transaction.mode === 'readwrite') this.put('something else', key);
            return get.call(this, at);
        });
        store.commit(1, [key]);
        expect(await diary.hears(/failed/)).toBe('failed 1: lost');
        expect(diary.said.filter((text) => text.startsWith('apply'))).toHaveLength(2);
    });

    test('is reported after two lost connections, and the next one succeeds', async () => {
        const { store, diary } = open();
        await diary.hears(/loaded/);
        failNextPut('UnknownError', 2);
        store.commit(1, [key]);
        store.commit(2, [key]);
        expect(await diary.hears(/failed/)).toMatch(/^failed 1: lost/);
        expect(await diary.hears(/committed/)).toBe('committed 2');
        expect((await stored()).text).toBe(diary.line(2));
    });

    test('is reported when its transaction never ends', async () => {
        const { store, diary } = open('a', { patience: { ...patient, committing: 50 } });
        await diary.hears(/loaded/);
        vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => new IDBRequest());
        store.commit(1, [key]);
        expect(await diary.hears(/failed/)).toMatch(/^failed 1: lost/);
    });
});

describe('another tab', () => {
    test('with a newer version takes the database, and this one refuses from then on', async () => {
        const { store, diary } = open();
        await diary.hears(/loaded/);
        const newer = await openDB('unknot', 2);
        await diary.hears(/unavailable: newer/);
        store.commit(1, [key]);
        expect(await diary.hears(/failed/)).toMatch(/^failed 1: closed/);
        newer.close();
    });

    test('that edits the same page at the same time loses nothing, and neither does this one', async () => {
        const a = open('a');
        const b = open('b');
        for (let sequence = 1; sequence <= 5; ++sequence) {
            a.store.commit(sequence, [key]);
            b.store.commit(sequence, [key]);
        }
        await Promise.all([a, b].map(({ diary }) => diary.hears(/committed 5/)));
        const { text, sequence } = await stored();
        expect(sequence).toBe(10);
        expect(text?.split('\n').filter(Boolean).sort())
            .toEqual([1, 2, 3, 4, 5].flatMap((n) => [a.diary.line(n), b.diary.line(n)]).map((line) => line.trim()).sort());
        await vi.waitFor(() => expect([a.diary.pages.get(key), b.diary.pages.get(key)]).toEqual([text, text]));
    });

    test('is not heard of where tabs cannot speak to each other, and both commit all the same', async () => {
        vi.stubGlobal('BroadcastChannel', class { constructor() { throw new DOMException('insecure', 'SecurityError'); } });
        const first = open('a');
        const second = open('b');
        await Promise.all([first.diary.hears(/loaded/), second.diary.hears(/loaded/)]);
        first.store.commit(1, [key]);
        await first.diary.hears(/committed 1/);
        second.store.commit(1, [key]);
        await second.diary.hears(/committed 1/);
        expect((await stored()).text).toBe(first.diary.line(1) + second.diary.line(1));
    });

    test('is heard of by its message', async () => {
        const a = open('a');
        const b = open('b');
        await Promise.all([a.diary.hears(/loaded/), b.diary.hears(/loaded/)]);
        a.store.commit(1, [key]);
        await b.diary.hears(/replaced/);
        expect(b.diary.pages.get(key)).toBe(a.diary.line(1));
    });

    test('whose message was lost is caught up with on waking', async () => {
        vi.spyOn(Channel.prototype, 'postMessage').mockImplementation(() => {});
        const a = open('a');
        const b = open('b');
        await Promise.all([a.diary.hears(/loaded/), b.diary.hears(/loaded/)]);
        a.store.commit(1, [key]);
        await a.diary.hears(/committed/);
        expect(b.diary.pages.size).toBe(0);
        b.store.becameVisible();
        await b.diary.hears(/replaced/);
        expect(b.diary.pages.get(key)).toBe(a.diary.line(1));
    });

    test('whose message was lost is caught up with at the next commit', async () => {
        vi.spyOn(Channel.prototype, 'postMessage').mockImplementation(() => {});
        const a = open('a');
        const b = open('b');
        await Promise.all([a.diary.hears(/loaded/), b.diary.hears(/loaded/)]);
        a.store.commit(1, ['2026-11-21']);
        await a.diary.hears(/committed/);
        b.store.commit(1, [key]);
        await b.diary.hears(/replaced 2026-11-21/);
        expect(b.diary.pages.get('2026-11-21')).toBe(a.diary.line(1));
    });

    test('whose message comes twice or late changes nothing', async () => {
        const { store, diary } = open();
        await diary.hears(/loaded/);
        store.commit(1, [key]);
        await diary.hears(/committed/);
        const other = new Channel('unknot');
        for (const sequence of [1, 1, 0]) other.postMessage({ sequence, keys: [key] });
        store.commit(2, [key]);
        await diary.hears(/committed 2/);
        expect(diary.said.filter((text) => text.startsWith('replaced'))).toEqual([]);
    });
});

describe('an empty database', () => {
    test('is a new diary when nothing remembers another', async () => {
        const { store, diary } = open();
        store.commit(1, [key]);
        await diary.hears(/committed/);
        expect(diary.said.filter((text) => text.startsWith('environment'))).toEqual(['environment {"loss":null}']);
    });

    test('is a lost diary when a sentinel remembers one, and that is remembered', async () => {
        sentinels.kept = { stored: 7, records: 6, newest: 5 };
        await open().diary.hears(/environment {"loss":{"stored":7,"records":6,"newest":5,"kind":"gone"}}/);
        await vi.waitFor(() => expect(sentinels.remember).toHaveBeenCalled());
    });
});

describe('a guest', () => {
    test('gets no database before the first record, also on waking', async () => {
        const { store, diary } = open('a', { guest: true });
        await diary.hears(/loaded/);
        store.becameVisible();
        await new Promise((resume) => setTimeout(resume, 20));
        expect(await indexedDB.databases()).toEqual([]);
        store.commit(1, [key]);
        expect(await diary.hears(/committed/)).toBe('committed 1');
    });

    test('who has a diary sees it', async () => {
        const before = open('b');
        before.store.commit(1, [key]);
        await before.diary.hears(/committed/);
        const { diary } = open('a', { guest: true });
        await diary.hears(/loaded/);
        expect(diary.pages.get(key)).toBe(before.diary.line(1));
    });
});

describe('a diary of many pages', () => {
    const keys = Array.from({ length: 600 }, (_, day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

    async function keep(): Promise<void> {
        const before = open('b');
        before.store.commit(1, [keys[0] ?? '']);
        await before.diary.hears(/committed/);
        const database = await openDB('unknot');
        const transaction = database.transaction('pages', 'readwrite');
        await Promise.all(keys.map((day) => transaction.store.put(`text of ${day}`, day)));
        database.close();
    }

    const everyPage = keys.map((day) => [day, `text of ${day}`]);

    test('that cannot be read to its end is said to be unavailable, and loaded whole when it can be', async () => {
        await keep();
        const getAll = IDBObjectStore.prototype.getAll;
        let calls = 0;
        vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...range) {
            if (++calls === 2) this.transaction.abort();
            return getAll.apply(this, range);
        });
        const { diary } = open();
        await diary.hears(/loaded/);
        expect(diary.said[0]).toMatch(/^unavailable/);
        expect([...diary.pages]).toEqual(everyPage);
    });

    test('is loaded page by page, each once and in order', async () => {
        await keep();
        const { diary } = open();
        await diary.hears(/loaded/);
        expect(diary.said[0]).toBe('loaded');
        expect([...diary.pages]).toEqual(everyPage);
    });
});

test('findings are given back before the diary is there, and are no commit', async () => {
    const { store, diary, saved } = open();
    await diary.hears(/^loaded/);
    store.keepFindings('{"look":1}');
    store.keepFindings('{"look":2}');
    store.commit(1, [key]);
    await diary.hears(/^committed 1/);
    expect((await stored()).sequence).toBe(1);
    expect(saved()).toBeLessThan(2);

    const next = open('b');
    await next.diary.hears(/^loaded/);
    expect(next.diary.said.slice(0, 2)).toEqual(['findings {"look":2}', 'loaded']);
});

describe('what is not stored when the page is left', () => {
    test('is kept, and taken in by the next page until it is stored there', async () => {
        const { store, diary } = open();
        await diary.hears(/loaded/);
        diary.unsaved = 'lines of records';
        store.left();
        const next = new FakeDiary('b');
        next.unsaved = 'lines of records';
        const opened = open('b', { diary: next });
        await next.hears(/recover lines of records/);
        expect(Object.keys(localStorage)).toHaveLength(1);
        next.unsaved = '';
        opened.store.commit(1, [key]);
        await next.hears(/committed/);
        expect(Object.keys(localStorage)).toEqual([]);
    });

    test('is kept also where the database cannot be opened, and taken in once it can be', async () => {
        vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => new IDBOpenDBRequest());
        const { store, diary } = open('a', { patience: impatient });
        await diary.hears(/unavailable/);
        diary.unsaved = 'lines of records';
        store.left();
        vi.restoreAllMocks();
        await open('b').diary.hears(/recover lines of records/);
    });

    test('is kept while the diary is still being read, and what another page left stays', async () => {
        localStorage.setItem('unknot.unsaved.other', 'lines of another');
        vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => new IDBOpenDBRequest());
        const { store, diary } = open();
        store.left(); // before the engine runs
        diary.unsaved = 'lines of records';
        await new Promise((resume) => setTimeout(resume)); // the engine runs
        store.left();
        expect(Object.values(localStorage).sort()).toEqual(['lines of another', 'lines of records']);
    });

    test('stays in the entry of the earlier page where there is no room for another', async () => {
        localStorage.setItem('unknot.unsaved.other', 'lines of records');
        vi.spyOn(localStorage, 'setItem').mockImplementation(() => { throw new DOMException('full', 'QuotaExceededError'); });
        const next = new FakeDiary('b');
        next.unsaved = 'lines of records';
        const { store } = open('b', { diary: next });
        await next.hears(/recover lines of records/);
        expect(Object.values(localStorage)).toEqual(['lines of records']);
        next.unsaved = '';
        store.commit(1, [key]);
        await next.hears(/committed/);
        await open('c').diary.hears(/recover/);
        expect(Object.keys(localStorage)).toEqual([]);
    });

    test('is nothing when all is stored', async () => {
        const { store, diary } = open();
        await diary.hears(/loaded/);
        store.left();
        expect(Object.keys(localStorage)).toEqual([]);
    });
});
