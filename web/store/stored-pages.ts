// Reads the store of pages, whatever it holds: for a backup without the engine, from a database that may be damaged.

import { databases } from '../device/guarded';

export interface StoredPage {
    key: string; // short and one line, or the engine refuses it
    bytes: Uint8Array<ArrayBuffer>; // its text as UTF-8
}

// Opened without a version number, so that records of a newer version can be saved too. Throws if there is no database.
export async function storedPages(): Promise<StoredPage[]> {
    const opening = databases()?.open('unknot') ?? noDatabase();
    opening.onupgradeneeded = () => opening.transaction?.abort(); // there is no database, and none is to be made
    const database = await settled(opening);
    try {
        if (!database.objectStoreNames.contains('pages')) return [];
        const store = (): IDBObjectStore => database.transaction('pages').objectStore('pages');
        const keys = await settled(store().getAllKeys());
        // One value that the browser cannot read makes getAll fail; then each is read alone.
        const values = await settled(store().getAll()).catch(() => Promise.all(keys.map(
            (key) => settled<unknown>(store().get(key)).catch((error: unknown) => `unreadable: ${String(error)}`),
        )));
        return await Promise.all(keys.map(async (key, index) => ({ key: nameOf(key), bytes: await bytesOf(values[index]) })));
    } finally {
        database.close();
    }
}

function noDatabase(): never {
    throw new Error('there is no IndexedDB');
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
}

function nameOf(key: IDBValidKey): string {
    const name = (typeof key === 'string' ? key : textOf(key)).replaceAll('\n', ' ');
    const encoded = new TextEncoder().encode(name);
    return encoded.length > 0 && encoded.length <= 64 ? name : name.slice(0, 20) || 'no name';
}

export async function bytesOf(value: unknown): Promise<Uint8Array<ArrayBuffer>> {
    if (value instanceof ArrayBuffer) return new Uint8Array(value);
    if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer as ArrayBuffer, value.byteOffset, value.byteLength);
    if (value instanceof Blob) return new Uint8Array(await value.arrayBuffer());
    return new TextEncoder().encode(typeof value === 'string' ? value : textOf(value));
}

function textOf(value: unknown): string {
    if (value === undefined || value === null) return '';
    try {
        return JSON.stringify(value) ?? String(value);
    } catch {
        return String(value);
    }
}
