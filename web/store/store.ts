// The diary in IndexedDB. All tasks on the database run one after the other. A BroadcastChannel reports commits of
// other tabs, and the sequence number shows whether a message was missed.
import { openChannel } from '../device/guarded';
import type { Engine } from '../engine/engine';
import type { Loss } from '../engine/environment';
import { Connection, databaseExists, type Patiences, type Taken } from './connection';
import { Journal } from './journal';
import { pause } from './pause';
import { StorageProblem } from './problem';
import type { Sentinels } from './sentinels';
import { commit, keepFindings, readAll, readPages, Remembered, type Page, type Snapshot, type Whole } from './transactions';

export type Diary = Pick<Engine, 'applyPage' | 'committed' | 'commitFailed' | 'commitProgress' | 'findings' | 'loadPage' | 'loaded'
    | 'nextCommit' | 'recover' | 'replacePage' | 'sentinel' | 'storageUnavailable' | 'environment' | 'unsavedRecords'>;

interface Committed {
    sequence: number;
    keys: string[];
}

// To other tabs: all that was stored is deleted for good, as the person wanted.
export const erased: Committed = { sequence: -1, keys: [] };

const slice = 8; // ms of loading before taps get their turn
// ms. A commit is slower where the disk is; `pausing`: until a diary that could not be read is asked for again, then twice
// as long each time, up to `longestPause`.
const usualPatience = { opening: 5_000, reading: 5_000, committing: 10_000, pausing: 5_000 };
const longestPause = 60_000; // ms

export class Store {
    private readonly tellOthers = openChannel<Committed>('unknot', (message) => this.heard(message));
    private readonly connection: Connection;
    private readonly remembered = new Remembered();
    private readonly journal = new Journal();
    private queue: Promise<void>;
    private diary!: Diary; // set once the engine runs, before any task in the queue
    private known = 0; // the diary has all commits up to this sequence
    private loaded = false; // before, the diary would look like a small one to the sentinels
    private writing: AbortController | undefined;
    private ended = false; // nothing is written any more

    // Reading starts now; `diary` resolves when the engine has started. `saved` is called after each commit. For a
    // guest, who only reads a shared link, no database is made before there is a record to store.
    constructor(
        diary: Promise<Diary>,
        private readonly sentinels: Pick<Sentinels, 'read' | 'write' | 'remember' | 'forget'>,
        private readonly saved: () => void,
        guest: boolean,
        private readonly patience: Patiences & { pausing: number } = usualPatience,
    ) {
        this.connection = new Connection((reason) => this.taken(reason), patience);
        const started = diary.then((running) => { this.diary = running; });
        const reading = this.read(started, guest);
        reading.catch(() => {}); // handled once the engine has started
        this.queue = started.then(() => this.load(reading));
    }

    // The engine has changes to store.
    commit(): void {
        this.inTurn(async () => {
            const batch = this.diary.nextCommit();
            if (batch) await this.commitNow(batch);
        });
    }

    // Aborts the commit in progress.
    cancelCommit(): void {
        this.writing?.abort(new StorageProblem('cancelled', 'the person gave it up'));
    }

    keepFindings(json: string): void {
        this.inTurn(() => this.connection.use('committing', (database, patience) => keepFindings(database, patience, json)));
    }

    forgetLoss(): void {
        if (this.loaded) void this.sentinels.forget(this.diary.sentinel());
    }

    // A tab that slept may have missed messages, or the removal of the database. A guest has nothing to miss. Where the
    // diary could not be read before, this does not wait for the next pause to end.
    becameVisible(): void {
        this.inTurn(async () => {
            if (!this.loaded) await this.readAgain(1);
            else if (this.connection.inUse || this.known > 0) await this.look();
        });
    }

    // The page may not come back: what is not saved goes to the journal, which writes at once, whether the database can be
    // read or not. The engine stored its drafts before.
    left(): void {
        if (this.diary && !this.ended) this.journal.keep(this.diary.unsavedRecords());
    }

    // Call before all that is stored is deleted for good: this page must not store it again.
    end(): void {
        this.ended = true;
    }

    private inTurn(task: () => Promise<void>): void {
        // After a failed reading the next one catches up; commits report their own failures.
        this.queue = this.queue.then(() => this.ended ? undefined : task()).catch(() => {});
    }

    // Tried once, so that the person soon knows.
    private async read(started: Promise<void>, guest: boolean): Promise<Whole> {
        if (guest && !await databaseExists()) return { sequence: 0, findings: '' };
        return this.connection.use('reading', (database, patience) => readAll(database, patience, async (pages) => {
            await started;
            await this.takeIn(pages, (key, text) => this.diary.loadPage(key, text));
        }), 1);
    }

    private async load(reading: Promise<Whole>): Promise<void> {
        const before = this.sentinels.read(); // runs while the database is read
        try {
            const { sequence, findings } = await reading;
            if (findings !== '') this.diary.findings(findings);
            this.finishLoading(sequence, before);
        } catch (error) {
            const problem = StorageProblem.of(error);
            this.diary.storageUnavailable(problem.kind);
            const remembered = await before;
            if (remembered) this.diary.environment({ loss: { ...remembered, kind: 'unopened' } });
            this.connection.whenOpen(() => this.loadAgain());
            this.loadLater(problem);
        }
    }

    // A database that was only slow, or held by another tab, is used as soon as it answers.
    private loadLater({ passing }: StorageProblem, pause = this.patience.pausing): void {
        if (passing || this.connection.inUse) setTimeout(() => this.loadAgain(Math.min(2 * pause, longestPause)), pause);
    }

    private loadAgain(pause = this.patience.pausing): void {
        this.inTurn(async () => {
            if (!this.loaded) await this.readAgain(1).catch((error) => this.loadLater(StorageProblem.of(error), pause));
        });
    }

    private async takeIn(pages: Page[], take: (key: string, text: string) => void): Promise<void> {
        let started = performance.now();
        for (const [key, text] of pages) {
            take(key, text);
            if (performance.now() - started < slice) continue;
            await pause();
            started = performance.now();
        }
    }

    private finishLoading(sequence: number, before = this.sentinels.read()): void {
        this.known = sequence;
        this.loaded = true;
        this.diary.loaded();
        for (const [key, lines] of this.journal.found()) {
            this.diary.recover(lines);
            // If there is no room for this page's entry, the other one stays.
            if (this.journal.keep(this.diary.unsavedRecords())) this.journal.drop(key);
        }
        void before.then((remembered) => this.compare(remembered)); // loading does not wait for a slow cache
    }

    // Compares with what earlier pages remember: fewer records are a loss, which is reported until the person answers.
    private async compare(remembered: Awaited<ReturnType<Sentinels['read']>>): Promise<void> {
        const here = this.diary.sentinel();
        const fewer = remembered !== null && here.stored < remembered.stored;
        const loss: Loss | undefined = fewer ? { ...remembered, kind: 'gone' } : remembered?.loss;
        this.diary.environment({ loss: loss ?? null });
        if (fewer && loss) await this.sentinels.remember(loss, here);
    }

    private async commitNow(batch: Committed): Promise<void> {
        let written: { before: number; after: number };
        try {
            written = await this.write(batch);
        } catch (error) {
            await this.failed(batch, StorageProblem.of(error).kind);
            return;
        }
        this.diary.committed(batch.sequence);
        this.journal.renew(() => this.diary.unsavedRecords());
        // Nobody waits for these, and together they take as long as a commit.
        setTimeout(() => this.tell({ sequence: written.after, keys: batch.keys }));
        if (this.loaded && written.before === this.known) this.known = written.after;
        else if (this.loaded && written.before < this.known) this.removed(written.after);
        else await this.readAgain(); // another tab wrote in between
    }

    private async failed({ sequence, keys }: Committed, kind: StorageProblem['kind']): Promise<void> {
        if (kind === 'cancelled') return this.cancelled({ sequence, keys });
        this.diary.commitFailed(sequence, kind === 'newer' ? 'closed' : kind);
    }

    // The engine drops the change once the pages without it have been read. If they cannot be read, it keeps the change
    // as one that is not saved.
    private async cancelled({ sequence, keys }: Committed): Promise<void> {
        let pages: Page[];
        try {
            pages = (await this.readPages(keys)).pages;
        } catch {
            this.diary.commitFailed(sequence, 'lost');
            return;
        }
        this.diary.commitFailed(sequence, 'cancelled');
        await this.takeIn(pages, this.replace);
    }

    private tell(committed: Committed): void {
        this.tellOthers(committed);
        if (this.loaded && !this.ended) void this.sentinels.write(this.diary.sentinel());
        this.saved();
    }

    // Applying a change twice has the same result, as patches name their records.
    private write({ sequence, keys }: Committed): Promise<{ before: number; after: number }> {
        return this.connection.use('committing', async (database, patience) => {
            this.writing = patience.controller;
            try {
                return await commit(database, patience, {
                    keys,
                    apply: (key, stored) => this.diary.applyPage(sequence, key, stored),
                    wrote: (pages) => this.diary.commitProgress(pages, keys.length),
                }, this.remembered);
            } finally {
                this.writing = undefined;
            }
        });
    }

    private heard({ sequence, keys }: Committed): void {
        if (this.ended) return;
        if (sequence === erased.sequence) {
            this.end();
            location.reload();
            return;
        }
        this.inTurn(async () => {
            if (!this.loaded) return;
            if (sequence !== this.known + 1) return this.look();
            await this.takeIn((await this.readPages(keys)).pages, this.replace);
            this.known = sequence;
        });
    }

    // Catches up with what is stored.
    private async look(): Promise<void> {
        const { sequence } = await this.readPages([]);
        if (sequence < this.known) this.removed(sequence);
        else if (sequence !== this.known) await this.readAgain();
    }

    private readPages(keys: string[]): Promise<Snapshot> {
        return this.connection.use('reading', (database, patience) => readPages(database, patience, keys));
    }

    private async readAgain(tries?: number): Promise<void> {
        const { sequence } = await this.connection.use('reading', (database, patience) =>
            readAll(database, patience, (pages) => this.takeIn(pages, this.replace)), tries);
        this.known = sequence;
        if (!this.loaded) this.finishLoading(sequence);
    }

    private readonly replace = (key: string, text: string): void => this.diary.replacePage(key, text);

    private taken(reason: Taken): void {
        if (this.ended) return;
        if (reason === 'newer') this.diary?.storageUnavailable(reason);
        else if (this.loaded && reason === 'removed') this.removed(0);
        else if (this.loaded) this.inTurn(() => this.look()); // browsers that remove a database close it first
    }

    // The database was emptied while this page was open; the page still has all records, and the next start will know.
    private removed(sequence: number): void {
        this.known = sequence;
        const sentinel = this.diary.sentinel();
        this.diary.environment({ loss: { ...sentinel, kind: 'removed' } });
        void this.sentinels.write(sentinel);
    }
}
