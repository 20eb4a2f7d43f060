// The stored diary is removed while the page is open, which still has all of it.
import { forceCloseDatabase } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';

import { Channel, key, open, type Opened, sentinels, stored } from './opened';

const removed = /environment {"loss":{"stored":5,"records":5,"kind":"removed"}}/;

async function withRecords(): Promise<Opened> {
    const opened = open();
    for (const sequence of [1, 2, 3]) opened.store.commit(sequence, [key]);
    await opened.diary.hears(/committed 3/);
    opened.diary.records = 5;
    return opened;
}

async function clear(): Promise<void> {
    const database = await openDB('unknot');
    await Promise.all(['pages', 'meta'].map((name) => database.clear(name)));
    database.close();
}

// As browsers do when site data is cleared: the connection is closed from outside.
function closeFromOutside(): void {
    for (const database of connections.splice(0)) forceCloseDatabase(database as never);
}

const connections: IDBDatabase[] = [];

beforeEach(() => {
    const transaction = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...given) {
        if (!connections.includes(this)) connections.push(this);
        return transaction.apply(this, given);
    });
});

test('is told at the next commit', async () => {
    const { store, diary } = await withRecords();
    await clear();
    store.commit(4, [key]);
    await diary.hears(/committed 4/);
    await diary.hears(removed);
});

test('is told at once when the database is deleted, and made again by the next commit', async () => {
    const { store, diary } = await withRecords();
    indexedDB.deleteDatabase('unknot');
    await diary.hears(removed);
    store.commit(4, [key]);
    expect(await diary.hears(/committed 4|failed/)).toBe('committed 4');
});

test('is told on waking, and memory is left as it is', async () => {
    const { store, diary } = await withRecords();
    await clear();
    store.becameVisible();
    await diary.hears(removed);
    expect(diary.pages.get(key)).toContain(diary.line(1));
    expect(diary.said.filter((text) => text.startsWith('replaced'))).toEqual([]);
});

test('is told when the connection was closed from outside, without a commit', async () => {
    const { diary } = await withRecords();
    await clear();
    closeFromOutside();
    await diary.hears(removed);
});

test('is no removal when only the connection was lost', async () => {
    const { store, diary } = await withRecords();
    closeFromOutside();
    store.commit(4, [key]);
    expect(await diary.hears(/committed 4|failed/)).toBe('committed 4');
    store.becameVisible();
    await new Promise((resume) => setTimeout(resume, 20));
    expect(diary.said.filter((text) => /removed/.test(text))).toEqual([]);
    expect((await stored()).sequence).toBe(4);
});

test('is told also when the findings were the first to be stored again', async () => {
    const { store, diary } = await withRecords();
    await clear();
    store.keepFindings('{}');
    store.becameVisible();
    await diary.hears(removed);
});

test('is told also when another tab was the first to store again', async () => {
    const { diary } = await withRecords();
    await clear();
    const other = open('b');
    await other.diary.hears(/loaded/);
    for (const sequence of [1, 2]) other.store.commit(sequence, [key]);
    await other.diary.hears(/committed 2/);
    await diary.hears(removed);
    expect(diary.pages.get(key)).toContain(diary.line(1));
});

test('is told by the next start too, as it is remembered at once', async () => {
    const write = vi.spyOn(sentinels, 'write');
    const { store, diary } = await withRecords();
    await new Promise((resume) => setTimeout(resume, 20));
    write.mockClear();
    await clear();
    store.becameVisible();
    await diary.hears(removed);
    expect(write).toHaveBeenCalledWith({ stored: 5, records: 5 });
});

test('a message that comes late is no removal', async () => {
    const { store, diary } = await withRecords();
    store.commit(4, [key]);
    await diary.hears(/committed 4/);
    new Channel('unknot').postMessage({ sequence: 1, keys: [key] });
    await new Promise((resume) => setTimeout(resume, 20));
    store.commit(5, [key]);
    await diary.hears(/committed 5/);
    expect(diary.said.filter((text) => /removed|replaced/.test(text))).toEqual([]);
});
