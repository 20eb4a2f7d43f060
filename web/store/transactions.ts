// The two transactions on the database: reading everything, and one commit.
import type { IDBPObjectStore } from 'idb';

import type { Database, Schema } from './connection';
import { StorageProblem } from './problem';

export interface Snapshot {
    pages: [key: string, text: string][];
    sequence: number;
}

// Three requests, however many pages: single gets take several times as long.
export async function readAll(database: Database): Promise<Snapshot> {
    const transaction = database.transaction(['pages', 'meta']);
    const pages = transaction.objectStore('pages');
    const [keys, texts, sequence] = await Promise.all([
        pages.getAllKeys(), pages.getAll(), transaction.objectStore('meta').get('sequence'), transaction.done,
    ]);
    return { pages: keys.map((key, index) => [key, texts[index] ?? '']), sequence: sequence ?? 0 };
}

export async function readPages(database: Database, keys: string[]): Promise<Snapshot> {
    const transaction = database.transaction(['pages', 'meta']);
    const pages = transaction.objectStore('pages');
    const [sequence, ...texts] = await Promise.all([
        transaction.objectStore('meta').get('sequence'), ...keys.map((key) => pages.get(key)),
    ]);
    return { pages: keys.map((key, index) => [key, texts[index] ?? '']), sequence: sequence ?? 0 };
}

// Applies a change to what is stored now, writes, reads back and counts, all in one strict transaction. Resolves with
// the new sequence once the transaction is complete. `apply` returns null to refuse. Fails with a StorageProblem; then
// nothing is stored, unless it is what was read back that differs, which no browser can undo any more.
export async function commit(
    database: Database,
    keys: string[],
    apply: (key: string, stored: string) => string | null,
): Promise<number> {
    const transaction = database.transaction(['pages', 'meta'], 'readwrite', { durability: 'strict' });
    // The steps below fail with it, and first; its own failure needs no second witness.
    transaction.done.catch(() => {});
    const pages = transaction.objectStore('pages');
    const meta = transaction.objectStore('meta');
    try {
        const [before = 0, ...stored] = await Promise.all([meta.get('sequence'), ...keys.map((key) => pages.get(key))]);
        const texts = keys.map((key, index) => applied(apply, key, String(stored[index] ?? '')));
        // Requests run in order: each read follows its write without a wait in between, and the end waits for neither.
        const requests = Promise.all([
            Promise.all(keys.map((key, index) => written(pages, key, texts[index] ?? ''))),
            meta.put(before + 1, 'sequence'),
        ]);
        transaction.commit();
        const [readBack] = await requests;
        if (readBack.some((text, index) => text !== texts[index])) {
            throw new StorageProblem('lost', 'what was read back is not what was written');
        }
        await transaction.done;
        return before + 1;
    } catch (error) {
        const problem = StorageProblem.of(transaction.error ?? error);
        try {
            transaction.abort();
        } catch {
            // It is over already.
        }
        throw problem;
    }
}

type Pages = Pick<IDBPObjectStore<Schema, ['pages', 'meta'], 'pages', 'readwrite'>, 'put' | 'get'>;

async function written(pages: Pages, key: string, text: string): Promise<string | undefined> {
    const [, readBack] = await Promise.all([pages.put(text, key), pages.get(key)]);
    return readBack;
}

function applied(apply: (key: string, stored: string) => string | null, key: string, stored: string): string {
    const text = apply(key, stored);
    if (text === null) throw new StorageProblem('refused', `the change cannot be applied to ${key}`);
    return text;
}
