import { openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';

import { key, open, patient, stored } from './opened';

test('commits to several pages are one transaction', async () => {
    const { store, diary, saved } = open();
    store.commit(1, [key, '2026-11-21']);
    expect(await diary.hears(/committed/)).toBe('committed 1');
    const again = open('b');
    await again.diary.hears(/loaded/);
    expect([...again.diary.pages.keys()].sort()).toEqual(['2026-11-21', key]);
    await vi.waitFor(() => expect(saved()).toBe(1));
});

describe('a page of this tab that is out of date', () => {
    // Tab B saves a cramp; tab A saves another of the same day; B edits A's cramp, which is not on the page B remembers.
    test('refuses nothing: only what is stored now may', async () => {
        const a = open('a');
        const b = open('b');
        await Promise.all([a, b].map(({ diary }) => diary.hears(/loaded/)));
        b.store.commit(1, [key]);
        await b.diary.hears(/committed 1/);
        a.store.commit(1, [key]);
        await a.diary.hears(/committed 1/);
        b.diary.refusesWithout = a.diary.line(1);
        b.store.commit(2, [key]);
        expect(await b.diary.hears(/committed 2|failed/)).toBe('committed 2');
        expect(await stored()).toEqual({ text: b.diary.line(1) + a.diary.line(1) + b.diary.line(2), sequence: 3 });
    });
});

describe('a commit of many pages', () => {
    const keys = Array.from({ length: 40 }, (_, day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

    test('is one transaction, tells how far it is, and is not given up while it goes on', async () => {
        const { store, diary } = open('a', { patience: { ...patient, committing: 2_000 } });
        await diary.hears(/loaded/);
        const put = IDBObjectStore.prototype.put;
        let puts = 0;
        vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, at) {
            if (++puts % 16 === 0) busyFor(800);
            return put.call(this, value, at);
        });
        store.commit(1, keys);
        expect(await diary.hears(/committed|failed/)).toBe('committed 1');
        expect(diary.said.filter((text) => text.startsWith('wrote'))).toEqual(['wrote 16 of 40', 'wrote 32 of 40', 'wrote 40 of 40']);
        expect((await stored()).sequence).toBe(1);
    });

    test('that is cancelled stores nothing, and gives the pages back as they are', async () => {
        const { store, diary } = open();
        await diary.hears(/loaded/);
        store.commit(1, keys.slice(0, 1));
        await diary.hears(/committed 1/);
        store.commit(2, keys);
        await diary.hears(/wrote 16/);
        store.cancelCommit();
        expect(await diary.hears(/committed 2|failed/)).toBe('failed 2: cancelled');
        await diary.hears(new RegExp(`replaced ${keys.at(-1)}`));
        expect(diary.pages.get(keys[0] ?? '')).toBe(diary.line(1));
        expect(diary.pages.get(keys[1] ?? '')).toBe('');
        expect((await stored()).sequence).toBe(1);
    });
});

describe('a database that is damaged', () => {
    async function put(store: string, value: unknown, at: string): Promise<void> {
        const database = await openDB('unknot');
        await database.put(store, value, at);
        database.close();
    }

    test('in its number of commits is counted anew, and takes the next commit', async () => {
        const before = open('b');
        before.store.commit(1, [key]);
        await before.diary.hears(/committed/);
        await put('meta', 'not a number', 'sequence');
        const { store, diary } = open();
        await diary.hears(/loaded/);
        store.commit(1, [key]);
        expect(await diary.hears(/committed|failed/)).toBe('committed 1');
        expect((await stored()).text).toBe(before.diary.line(1) + diary.line(1));
    });

    test('by a page that is no text keeps that as a line', async () => {
        const before = open('b');
        before.store.commit(1, ['2026-11-21']);
        await before.diary.hears(/committed/);
        await put('pages', { odd: [1] }, key);
        const { store, diary } = open();
        await diary.hears(/loaded/);
        expect(diary.pages.get(key)).toBe('{"odd":[1]}');
        store.commit(1, [key]);
        await diary.hears(/committed/);
        expect((await stored()).text).toBe(`{"odd":[1]}${diary.line(1)}`);
    });
});

function busyFor(ms: number): void {
    const until = performance.now() + ms;
    while (performance.now() < until);
}
