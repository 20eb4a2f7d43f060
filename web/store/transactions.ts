// The transactions on the database: reading everything, reading some pages, and committing. Each awaits every request
// with patience; when that ends, the transaction is aborted, as it would keep later ones waiting.
import { unwrap, wrap } from 'idb';

import { attempt } from '../device/guarded';
import type { Database } from './connection';
import type { Patience } from './patience';
import { StorageProblem } from './problem';

export type Page = [key: string, text: string];

export interface Snapshot {
    pages: Page[];
    sequence: number;
}

export interface Whole {
    sequence: number;
    findings: string; // "": none
}

const readAtOnce = 256; // pages
// Pages of a long commit that are written before other tasks have their turn: about 10 ms of work.
const writtenAtOnce = 16;

// Few requests however many pages, as single gets take several times as long; all in one transaction. Pages are taken in
// while the browser reads the next.
export async function readAll(database: Database, patience: Patience, take: (pages: Page[]) => Promise<void>): Promise<Whole> {
    const transaction = begun(database.transaction(['pages', 'meta']), patience);
    const pages = transaction.objectStore('pages');
    const meta = transaction.objectStore('meta');
    const [keys, found, findings] = await patience.with(Promise.all([
        pages.getAllKeys(), meta.get('sequence'), meta.get('findings'),
    ]));
    const batches = batchesOf(keys, readAtOnce).map(async (batch) => {
        const texts = await patience.with(pages.getAll(IDBKeyRange.bound(batch[0], batch.at(-1))));
        return batch.map((key, index): Page => [key, textOf(texts[index])]);
    });
    for (const batch of batches) batch.catch(() => {}); // handled when the batches before are done
    for (const batch of batches) await take(await batch);
    return { sequence: countOf(found), findings: String(findings ?? '') };
}

// In batches, so that patience ends only if the browser falls silent, however many pages there are.
export async function readPages(database: Database, patience: Patience, keys: string[]): Promise<Snapshot> {
    const transaction = begun(database.transaction(['pages', 'meta']), patience);
    const store = transaction.objectStore('pages');
    const sequence = countOf(await patience.with(transaction.objectStore('meta').get('sequence')));
    const pages: Page[] = [];
    for (const batch of batchesOf(keys, readAtOnce)) {
        const texts = await patience.with(Promise.all(batch.map((key) => store.get(key))));
        pages.push(...batch.map((key, index): Page => [key, textOf(texts[index])]));
    }
    return { pages, sequence };
}

// Not counted as a commit, as other tabs need not know of it.
export async function keepFindings(database: Database, patience: Patience, json: string): Promise<void> {
    const transaction = begun(database.transaction('meta', 'readwrite'), patience);
    await patience.with(Promise.all([transaction.store.put(json, 'findings'), transaction.done]));
}

function begun<T extends { done: Promise<void>; abort(): void }>(transaction: T, { controller: { signal } }: Patience): T {
    transaction.done.catch(() => {}); // its requests reject with it
    signal.addEventListener('abort', () => attempt(() => transaction.abort())); // throws if it is over already
    return transaction;
}

// The pages after the last commits: a guess at what is stored now, verified before it is relied on.
export class Remembered {
    private texts = new Map<string, string>();
    private sequence = 0;

    keep(sequence: number, pages: Page[]): void {
        if (sequence !== this.sequence + 1 || this.texts.size > writtenAtOnce) this.texts = new Map();
        this.sequence = sequence;
        for (const [key, text] of pages) this.texts.set(key, text);
    }

    // The texts of all these pages and their sequence, or null.
    recall(keys: string[]): Stored | null {
        const texts = keys.map((key) => this.texts.get(key) ?? null);
        return texts.includes(null) ? null : { sequence: this.sequence, texts: texts as string[] };
    }
}

interface Stored {
    sequence: number;
    texts: string[];
}

export interface Commit {
    keys: string[];
    apply(key: string, stored: string): string | null; // null: refused
    wrote(pages: number): void; // total so far, called after each part of a long commit
}

// Applies changes to what is stored now, writes, reads back and counts, all in one strict transaction. Resolves with
// the new sequence and the one before once the transaction is complete. Throws StorageProblem; then nothing is stored,
// except if the text read back differs: by then no browser can undo the writing.
export async function commit(database: Database, patience: Patience, wanted: Commit, remembered: Remembered): Promise<{ before: number; after: number }> {
    const guess = wanted.keys.length <= writtenAtOnce ? guessed(wanted, remembered) : null;
    const { before, pages } = (guess && await write(database, patience, wanted, guess)) ?? await write(database, patience, wanted) as Written;
    remembered.keep(before + 1, pages);
    return { before, after: before + 1 };
}

interface Written {
    before: number;
    pages: Page[]; // of a long commit only the last ones
}

// What would be written if nobody else has written since, made before the transaction is open: null where that is not
// known, or the change does not fit it. Only stored text may refuse a change.
function guessed(wanted: Commit, remembered: Remembered): Written | null {
    const stored = remembered.recall(wanted.keys);
    if (!stored) return null;
    const pages = applied(wanted, wanted.keys, stored.texts, true);
    return pages.length === wanted.keys.length ? { before: stored.sequence, pages } : null;
}

// Null if somebody else has written since the guess.
async function write(database: Database, patience: Patience, wanted: Commit, guess?: Written): Promise<Written | null> {
    const { signal } = patience.controller;
    signal.throwIfAborted();
    const transaction = begun(database.transaction(['pages', 'meta'], 'readwrite', { durability: 'strict' }), patience);
    const abort = (): void => attempt(() => transaction.abort());
    try {
        const written = await patience.with(writeAll(unwrap(transaction), {
            ...wanted,
            wrote: (pages) => {
                patience.renew();
                wanted.wrote(pages);
            },
        }, guess));
        if (!written) {
            abort();
            return null;
        }
        attempt(() => transaction.commit()); // sooner than the browser would by itself, where it knows this
        await patience.with(transaction.done);
        return written;
    } catch (error) {
        const problem = StorageProblem.of(signal.aborted ? signal.reason : transaction.error ?? error);
        abort();
        throw problem;
    }
}

// Asks the browser's own objects: calls through those of the library take a tenth of a commit.
async function writeAll(transaction: IDBTransaction, wanted: Commit, guess?: Written): Promise<Written | null> {
    const pages = transaction.objectStore('pages');
    const meta = transaction.objectStore('meta');
    const before = guess?.before ?? countOf(await wrap(meta.get('sequence')));
    let written: Page[] = [];
    let left = wanted.keys.length;
    for (const keys of batchesOf(wanted.keys, writtenAtOnce)) {
        written = guess?.pages ?? applied(wanted, keys, (await Promise.all(keys.map((key) => wrap(pages.get(key))))).map(textOf));
        left -= keys.length;
        // A guess is checked in the same round trip as the writing, which takes half the time.
        for (const [key, text] of written) pages.put(text, key);
        const asked = Promise.all([guess && wrap(meta.get('sequence')), ...written.map(([key]) => wrap(pages.get(key)))]);
        if (left === 0) meta.put(before + 1, 'sequence');
        const [found, ...readBack] = await asked;
        if (guess && countOf(found) !== before) return null;
        if (written.some(([, text], index) => text !== readBack[index])) {
            throw new StorageProblem('lost', 'what was read back is not what was written');
        }
        if (wanted.keys.length > writtenAtOnce) wanted.wrote(wanted.keys.length - left);
    }
    return { before, pages: written };
}

// Fewer pages than keys: a change did not fit the guess at what is stored.
function applied({ apply }: Commit, keys: string[], stored: string[], isGuess = false): Page[] {
    const pages: Page[] = [];
    for (const [index, key] of keys.entries()) {
        const text = apply(key, stored[index] ?? '');
        if (text !== null) pages.push([key, text]);
        else if (isGuess) break;
        else throw new StorageProblem('refused', `a change cannot be applied to ${key}`);
    }
    return pages;
}

function batchesOf<T>(all: T[], size: number): T[][] {
    return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}

// A page that is not text becomes an unreadable line, and is kept as one.
function textOf(value: unknown): string {
    if (typeof value === 'string') return value;
    return value === undefined ? '' : JSON.stringify(value) ?? '';
}

// An invalid number of commits is damage, and counting starts again. To a tab that is open this looks as if the database
// had been removed: it says so, keeps what it has in memory, and offers to store it again.
function countOf(value: unknown): number {
    return Number.isSafeInteger(value) ? value as number : 0;
}
