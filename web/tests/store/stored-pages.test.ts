import 'fake-indexeddb/auto';

import { afterEach, describe, expect, test, vi } from 'vitest';

import { bytesOf, storedPages } from '../../store/stored-pages';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function database(stores: string[], pages: [key: IDBValidKey, value: unknown][] = []): Promise<void> {
    return new Promise((resolve, reject) => {
        const opening = indexedDB.open('unknot', 9);
        opening.onupgradeneeded = () => {
            for (const store of stores) opening.result.createObjectStore(store);
        };
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
            if (pages.length === 0) {
                opening.result.close();
                resolve();
                return;
            }
            const writing = opening.result.transaction('pages', 'readwrite');
            for (const [key, value] of pages) writing.objectStore('pages').put(value, key);
            writing.oncomplete = () => { opening.result.close(); resolve(); };
        };
    });
}

afterEach(async () => {
    vi.restoreAllMocks();
    await new Promise((resolve) => { indexedDB.deleteDatabase('unknot').onsuccess = resolve; });
});

describe('the stored pages, whatever they are', () => {
    test('where there is no database, none is made', async () => {
        await expect(storedPages()).rejects.toThrow();
        expect(await indexedDB.databases()).toEqual([]);
    });

    test('a database without the store has none', async () => {
        await database(['meta']);
        expect(await storedPages()).toEqual([]);
    });

    test('values that are no text, and keys that are no day', async () => {
        await database(['pages'], [
            ['2026-01-01', 'one\ntwo'], ['2026-01-02', 7], ['2026-01-03', { a: [1] }], ['2026-01-04', new Uint8Array([0x61, 0xFF])],
            ['2026-01-05', null], ['2026-01-06', [1n]], [12, 'number'], ['', 'empty'], ['a\nb', 'break'], ['x'.repeat(100), 'long'],
        ]);
        const pages = new Map((await storedPages()).map(({ key, bytes }) => [key, text(bytes)]));
        expect(pages.get('2026-01-01')).toBe('one\ntwo');
        expect(pages.get('2026-01-02')).toBe('7');
        expect(pages.get('2026-01-03')).toBe('{"a":[1]}');
        expect(pages.get('2026-01-04')).toBe('a\uFFFD');
        expect(pages.get('2026-01-05')).toBe('');
        expect(pages.get('2026-01-06')).toBe('1');
        expect(pages.get('12')).toBe('number');
        expect(pages.get('no name')).toBe('empty');
        expect(pages.get('a b')).toBe('break');
        expect(pages.get('x'.repeat(20))).toBe('long');
    });

    test('bytes of every kind', async () => {
        expect(text(await bytesOf(new Blob(['blob'])))).toBe('blob');
        expect(text(await bytesOf(new TextEncoder().encode('abcd').subarray(1, 3)))).toBe('bc');
        expect(text(await bytesOf(new TextEncoder().encode('buffer').buffer))).toBe('buffer');
        expect(text(await bytesOf('\uD800'))).toBe('\uFFFD');
    });

    test('one value that cannot be read costs the others nothing', async () => {
        await database(['pages'], [['2026-01-01', 'one'], ['2026-01-02', 'two']]);
        const failing = (): IDBRequest => {
            const request = { error: new DOMException('damaged') } as unknown as IDBRequest;
            queueMicrotask(() => request.onerror?.(new Event('error')));
            return request;
        };
        const get = IDBObjectStore.prototype.get;
        vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(failing);
        vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
            return key === '2026-01-02' ? failing() : get.call(this, key);
        });
        const pages = (await storedPages()).map(({ bytes }) => text(bytes));
        expect(pages[0]).toBe('one');
        expect(pages[1]).toContain('damaged');
    });
});
