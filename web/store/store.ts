// The diary in IndexedDB. All tasks on the database run one after the other. A BroadcastChannel reports commits of
// other tabs, and the sequence number shows whether a message was missed.
import { openChannel } from '../device/guarded';
import type { Engine } from '../engine/engine';
import type { Loss } from '../engine/environment';
import { Connection, databaseExists } from './connection';
import { Journal } from './journal';
import { pause } from './pause';
import { StorageProblem } from './problem';
import type { Sentinels } from './sentinels';
import { commit, keepFindings, readAll, readPages, Remembered, type Everything, type Page } from './transactions';

export type Diary = Pick<Engine, 'applyPage' | 'committed' | 'commitFailed' | 'commitProgress' | 'findings' | 'loadPage' | 'loaded'
    | 'nextCommit' | 'recover' | 'replacePage' | 'sentinel' | 'storageUnavailable' | 'environment' | 'unsavedRecords'>;

interface Committed {
    sequence: number;
    keys: string[];
}

const slice = 8; // ms of loading before taps get their turn
const usualPatience = { opening: 5_000, committing: 10_000 }; // ms; then the connection counts as lost

export class Store {
    private readonly tellOthers = openChannel<Committed>('unknot', (message) => this.heard(message));
    private readonly connection: Connection;
    private readonly remembered = new Remembered();
    private readonly journal = new Journal();
    private queue: Promise<void>;
    private diary!: Diary; // set before any task in the queue runs
    private known = 0; // the diary has all commits up to this sequence
    private loaded = false;
    private writing: AbortController | undefined;

    // Reading starts now; `diary` resolves when the engine has started. `saved` is called after each commit. For a
    // guest, who only reads a shared link, no database is made before there is a record to store.
    constructor(
        diary: Promise<Diary>,
        private readonly sentinels: Pick<Sentinels, 'read' | 'write' | 'remember' | 'forget'>,
        private readonly saved: () => void,
        guest: boolean,
        private readonly patience = usualPatience,
    ) {
        this.connection = new Connection((reason) => this.taken(reason), patience.opening);
        const reading = this.read(guest);
        reading.catch(() => {}); // handled once the engine has started
        this.queue = diary.then(async (ready) => {
            this.diary = ready;
            await this.load(reading);
        });
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
        this.inTurn(async () => keepFindings(await this.connection.database(), json));
    }

    forgetLoss(): void {
        void this.sentinels.forget(this.diary.sentinel());
    }

    // A tab that slept may have missed messages.
    becameVisible(): void {
        this.inTurn(async () => {
            if (!this.loaded || !this.connection.inUse) return;
            const { sequence } = await readPages(await this.connection.database(), []);
            if (sequence !== this.known) await this.readAgain();
        });
    }

    // The page may not come back: unsaved records go to the journal, which writes at once. The engine stored its drafts
    // before.
    left(): void {
        if (this.loaded) this.journal.keep(this.diary.unsavedRecords());
    }

    private inTurn(task: () => Promise<void>): void {
        // After a failed reading the next one catches up; commits report their own failures.
        this.queue = this.queue.then(task).catch(() => {});
    }

    private async read(guest: boolean): Promise<Everything> {
        if (guest && !await databaseExists()) return { batches: [], sequence: 0, findings: '' };
        return readAll(await this.connection.database());
    }

    private async load(reading: Promise<Everything>): Promise<void> {
        const before = this.sentinels.read(); // runs while the database is read
        try {
            const { batches, sequence, findings } = await reading;
            for (const batch of batches) await this.takeIn(await batch, (key, text) => this.diary.loadPage(key, text));
            if (findings !== '') this.diary.findings(findings);
            this.finishLoading(sequence, before);
        } catch (error) {
            this.diary.storageUnavailable(StorageProblem.of(error).kind);
            const remembered = await before;
            if (remembered) this.diary.environment({ loss: { ...remembered, kind: 'unopened' } });
            // A database that was only slow, or held by another tab, is used as soon as it opens.
            this.connection.whenOpen(() => this.inTurn(() => this.loaded ? Promise.resolve() : this.readAgain()));
        }
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
            this.journal.keep(this.diary.unsavedRecords()); // before the other entry is removed
            this.journal.drop(key);
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
        this.diary.commitFailed(sequence, kind === 'newer' ? 'closed' : kind);
        if (kind === 'cancelled') await this.takeIn((await readPages(await this.connection.database(), keys)).pages, this.replace);
    }

    private tell(committed: Committed): void {
        this.tellOthers(committed);
        void this.sentinels.write(this.diary.sentinel());
        this.saved();
    }

    // Retries once after a lost connection. Applying a change twice has the same result, as patches name their records.
    private async write({ sequence, keys }: Committed): Promise<{ before: number; after: number }> {
        const attempt = async (): Promise<{ before: number; after: number }> => {
            const database = await this.connection.database();
            const patience = new Patience(this.patience.committing);
            this.writing = patience.controller;
            try {
                return await patience.with(commit(database, {
                    keys,
                    apply: (key, stored) => this.diary.applyPage(sequence, key, stored),
                    wrote: (pages) => {
                        patience.renew();
                        this.diary.commitProgress(pages, keys.length);
                    },
                    signal: patience.controller.signal,
                }, this.remembered));
            } finally {
                this.writing = undefined;
            }
        };
        try {
            return await attempt();
        } catch (error) {
            if (!StorageProblem.of(error).passing) throw error;
            this.connection.drop();
            return attempt();
        }
    }

    private heard({ sequence, keys }: Committed): void {
        this.inTurn(async () => {
            if (!this.loaded || sequence <= this.known) return;
            if (sequence !== this.known + 1) return this.readAgain();
            await this.takeIn((await readPages(await this.connection.database(), keys)).pages, this.replace);
            this.known = sequence;
        });
    }

    private async readAgain(): Promise<void> {
        const { batches, sequence } = await readAll(await this.connection.database());
        for (const batch of batches) await this.takeIn(await batch, this.replace);
        this.known = sequence;
        if (!this.loaded) this.finishLoading(sequence);
    }

    private readonly replace = (key: string, text: string): void => this.diary.replacePage(key, text);

    private taken(reason: 'newer' | 'removed'): void {
        if (reason === 'newer') this.diary?.storageUnavailable(reason);
        else if (this.loaded) this.removed(0);
    }

    // The database was emptied while this page was open; the page still has all records.
    private removed(sequence: number): void {
        this.known = sequence;
        this.diary.environment({ loss: { ...this.diary.sentinel(), kind: 'removed' } });
    }
}

// A timeout for work that reports progress: if it is silent for too long, it is aborted.
class Patience {
    readonly controller = new AbortController();
    private timer: ReturnType<typeof setTimeout> | undefined;

    constructor(private readonly ms: number) {
        this.renew();
    }

    renew(): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.controller.abort(new StorageProblem('lost', 'the transaction does not end')), this.ms);
    }

    // Rejects on the timeout, even if the work does not react to the signal.
    async with<T>(work: Promise<T>): Promise<T> {
        const { signal } = this.controller;
        const given = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
        try {
            return await Promise.race([work, given]);
        } finally {
            clearTimeout(this.timer);
        }
    }
}
