// The connection to the database `unknot`. Store `pages` holds the records of each UTC day as text, by day
// (YYYY-MM-DD); store `meta` holds `sequence`, the number of commits so far, and `findings`, the engine's cache.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

import { answer, databases } from '../device/guarded';
import { Patience } from './patience';
import { StorageProblem } from './problem';

const version = 1;

export interface Schema extends DBSchema {
    pages: { key: string; value: string };
    meta: { key: 'sequence' | 'findings'; value: number | string };
}

export type Database = IDBPDatabase<Schema>;

// Also true if the browser does not say: opening it then makes an empty database.
export async function databaseExists(): Promise<boolean> {
    const all = await answer(() => databases()?.databases());
    return all?.some(({ name }) => name === 'unknot') ?? true;
}

// How the page lost the database. `newer`: to a newer version in another tab; from then on every use fails. `removed`: it
// was deleted. `closed`: the browser closed the connection, perhaps to delete the database. After `removed` and `closed`
// the next use opens it, or makes a new one.
export type Taken = 'newer' | 'removed' | 'closed';

// How long a request may stay without an answer, in ms.
export interface Patiences {
    opening: number;
    reading: number;
    committing: number;
}

export class Connection {
    private opening: Promise<Database> | null = null;
    private blocked = false;
    private closed = false;

    constructor(
        private readonly taken: (reason: Taken) => void,
        private readonly patience: Patiences,
    ) {}

    // Whether a connection is open or being opened.
    get inUse(): boolean {
        return this.opening !== null;
    }

    // The one way to the database: opens it, and gives up work that is not answered. After a lost connection the work is
    // tried again with a new one, so it must have the same result when done twice. Throws StorageProblem.
    async use<T>(kind: 'reading' | 'committing', work: (database: Database, patience: Patience) => Promise<T>, tries = 2): Promise<T> {
        try {
            return await work(await this.database(), new Patience(this.patience[kind]));
        } catch (error) {
            const problem = StorageProblem.of(error);
            if (problem.passing) this.drop();
            if (!problem.passing || tries === 1) throw problem;
            return this.use(kind, work, tries - 1);
        }
    }

    // Calls back when an opening in progress succeeds, however late.
    whenOpen(opened: () => void): void {
        this.opening?.then(opened, () => {});
    }

    // An opening that is only slow goes on and serves the next use.
    private async database(): Promise<Database> {
        if (this.closed) throw new StorageProblem('closed', 'the database was closed for another tab');
        this.opening ??= this.open();
        return new Patience(this.patience.opening, () => this.blocked
            ? new StorageProblem('blocked', 'another tab keeps the database')
            : new StorageProblem('unavailable', 'the database does not open')).with(this.opening);
    }

    // Drops a connection that no longer works; the next use opens another.
    private drop(): void {
        this.opening?.then((database) => database.close(), () => {});
        this.opening = null;
    }

    private async open(): Promise<Database> {
        try {
            return await openDB<Schema>('unknot', version, {
                upgrade(database) {
                    database.createObjectStore('pages');
                    database.createObjectStore('meta');
                },
                blocked: () => { this.blocked = true; },
                blocking: (_current, wanted) => this.giveWay(wanted === null ? 'removed' : 'newer'),
                terminated: () => {
                    this.opening = null;
                    this.taken('closed');
                },
            });
        } catch (error) {
            this.opening = null;
            throw StorageProblem.of(error);
        } finally {
            this.blocked = false;
        }
    }

    // Otherwise this tab would keep the other from starting.
    private giveWay(reason: Taken): void {
        this.closed = reason === 'newer';
        this.drop();
        this.taken(reason);
    }
}
