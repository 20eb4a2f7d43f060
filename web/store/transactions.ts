// The two transactions on the database: reading everything, and one commit.
import type { IDBPObjectStore } from 'idb';

import type { Database, Schema } from './connection';
import { StorageProblem } from './problem';

export type Page = [key: string, text: string];

export interface Snapshot {
    pages: Page[];
    sequence: number;
}

export interface Everything {
    batches: Promise<Page[]>[]; // in order; one can be taken in while the browser still reads the next
    sequence: number;
    findings: string; // "": none are kept
}

const batchSize = 256;

// A handful of requests, however many pages: single gets take several times as long. All in one transaction.
export async function readAll(database: Database): Promise<Everything> {
    const transaction = database.transaction(['pages', 'meta']);
    transaction.done.catch(() => {}); // each batch fails with it
    const pages = transaction.objectStore('pages');
    const meta = transaction.objectStore('meta');
    const [keys, sequence, findings] = await Promise.all([
        pages.getAllKeys(), meta.get('sequence'), meta.get('findings'),
    ]);
    const read = async (batch: string[]): Promise<Page[]> => {
        const texts = await pages.getAll(IDBKeyRange.bound(batch[0], batch.at(-1)));
        return batch.map((key, index) => [key, texts[index] ?? '']);
    };
    const batches: Promise<Page[]>[] = [];
    for (let at = 0; at < keys.length; at += batchSize) batches.push(read(keys.slice(at, at + batchSize)));
    for (const batch of batches) batch.catch(() => {}); // it is looked at when those before it are taken in
    return { batches, sequence: Number(sequence ?? 0), findings: String(findings ?? '') };
}

export async function readPages(database: Database, keys: string[]): Promise<Snapshot> {
    const transaction = database.transaction(['pages', 'meta']);
    const pages = transaction.objectStore('pages');
    const [sequence, ...texts] = await Promise.all([
        transaction.objectStore('meta').get('sequence'), ...keys.map((key) => pages.get(key)),
    ]);
    return { pages: keys.map((key, index) => [key, texts[index] ?? '']), sequence: Number(sequence ?? 0) };
}

// Not counted as a commit: nobody else has to know of it.
export async function keepFindings(database: Database, json: string): Promise<void> {
    await database.put('meta', json, 'findings');
}

// The pages as the last commits left them. While nobody else commits, `sequence` stays the stored one.
export class Remembered {
    private texts = new Map<string, string>();
    private sequence = 0;

    keep(sequence: number, keys: string[], texts: string[]): void {
        if (sequence !== this.sequence + 1 || this.texts.size > 16) this.texts = new Map();
        this.sequence = sequence;
        keys.forEach((key, index) => this.texts.set(key, texts[index] ?? ''));
    }

    // The texts of all the pages and the sequence they belong to, or null.
    recall(keys: string[]): Stored | null {
        const texts = keys.map((key) => this.texts.get(key) ?? null);
        return texts.includes(null) ? null : { sequence: this.sequence, texts: texts as string[] };
    }
}

interface Stored {
    sequence: number;
    texts: string[];
}

// Applies a change to what is stored now, writes, reads back and counts, all in one strict transaction. Resolves with
// the new sequence once the transaction is complete. `apply` returns null to refuse. Fails with a StorageProblem; then
// nothing is stored, unless it is what was read back that differs, which no browser can undo any more.
export async function commit(
    database: Database,
    keys: string[],
    apply: (key: string, stored: string) => string | null,
    remembered: Remembered,
): Promise<number> {
    const expected = remembered.recall(keys);
    const { sequence, texts } = (expected && await attempt(database, keys, apply, expected))
        ?? await attempt(database, keys, apply, null) as Stored; // only an expectation can be disappointed
    remembered.keep(sequence, keys, texts);
    return sequence;
}

// Null when another tab has committed since what was expected; then nothing is stored.
async function attempt(
    database: Database,
    keys: string[],
    apply: (key: string, stored: string) => string | null,
    expected: Stored | null,
): Promise<Stored | null> {
    const transaction = database.transaction(['pages', 'meta'], 'readwrite', { durability: 'strict' });
    // The steps below fail with it, and first; its own failure needs no second witness.
    transaction.done.catch(() => {});
    const pages = transaction.objectStore('pages');
    const meta = transaction.objectStore('meta');
    const read = async (): Promise<Stored> => {
        const [sequence = 0, ...texts] = await Promise.all([meta.get('sequence'), ...keys.map((key) => pages.get(key))]);
        return { sequence: Number(sequence), texts: keys.map((_, index) => String(texts[index] ?? '')) };
    };
    try {
        // What is expected is checked in the same round trip as the writing, which spares one: half the time.
        const stored = expected ?? await read();
        const texts = keys.map((key, index) => applied(apply, key, stored.texts[index] ?? ''));
        const [before = 0, readBack] = await Promise.all([
            meta.get('sequence'),
            Promise.all(keys.map((key, index) => written(pages, key, texts[index] ?? ''))),
            meta.put(stored.sequence + 1, 'sequence'),
        ]);
        if (before !== stored.sequence) {
            transaction.abort();
            return null;
        }
        if (readBack.some((text, index) => text !== texts[index])) {
            throw new StorageProblem('lost', 'what was read back is not what was written');
        }
        await transaction.done;
        return { sequence: stored.sequence + 1, texts };
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
