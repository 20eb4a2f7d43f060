// The diary in IndexedDB. Everything that touches the database runs one after the other; other tabs' commits come by
// a BroadcastChannel, and the sequence tells what a message did not.
import { openChannel } from '../device/guarded';
import type { Engine } from '../engine/engine';
import { Connection, databaseExists } from './connection';
import type { Marks } from './marks';
import { pause } from './pause';
import { StorageProblem } from './problem';
import { commit, keepFindings, readAll, readPages, Remembered, type Everything, type Page } from './transactions';

export type Diary = Pick<Engine, 'applyPage' | 'committed' | 'commitFailed' | 'findings' | 'loadPage' | 'loaded' | 'replacePage'
    | 'storageUnavailable' | 'storageClosed' | 'environment'>;

interface Committed {
    sequence: number;
    keys: string[];
}

const slice = 8; // ms of loading after which taps get their turn
const usualPatience = { opening: 5_000, committing: 10_000 }; // ms after which an answer counts as lost

export class Store {
    private readonly tellTabs = openChannel<Committed>('unknot', (committed) => this.heard(committed));
    private readonly connection: Connection;
    private readonly remembered = new Remembered();
    private queue: Promise<void>;
    private diary!: Diary; // there before anything in the queue runs
    private known = 0; // the sequence up to which the diary has everything
    private loaded = false;

    // Reading starts now; `diary` resolves when the engine has started. `saved` is told after each commit. A guest, who
    // only looks at what was shared, gets no database made before there is a record for it.
    constructor(
        diary: Promise<Diary>,
        private readonly marks: Pick<Marks, 'read' | 'write'>,
        private readonly saved: () => void,
        guest: boolean,
        private readonly patience = usualPatience,
    ) {
        this.connection = new Connection((reason) => this.diary?.storageClosed(reason), patience.opening);
        const reading = this.read(guest);
        reading.catch(() => {}); // it is looked at when the engine is there
        this.queue = diary.then(async (ready) => {
            this.diary = ready;
            await this.load(reading);
        });
    }

    commit(sequence: number, keys: string[]): void {
        this.then(() => this.commitNow(sequence, keys));
    }

    keepFindings(json: string): void {
        this.then(async () => keepFindings(await this.connection.database(), json));
    }

    // A tab that slept may have missed messages.
    becameVisible(): void {
        this.then(async () => {
            if (!this.loaded || !this.connection.inUse) return;
            const { sequence } = await readPages(await this.connection.database(), []);
            if (sequence !== this.known) await this.readAgain();
        });
    }

    private then(task: () => Promise<void>): void {
        // A reading that fails is made good by the next one; commits report their own failures.
        this.queue = this.queue.then(task).catch(() => {});
    }

    private async read(guest: boolean): Promise<Everything> {
        if (guest && !await databaseExists()) return { batches: [], sequence: 0, findings: '' };
        return readAll(await this.connection.database());
    }

    private async load(reading: Promise<Everything>): Promise<void> {
        try {
            const { batches, sequence, findings } = await reading;
            for (const batch of batches) await this.takeIn(await batch);
            if (findings !== '') this.diary.findings(findings);
            this.finishLoading(sequence);
            if (sequence === 0 && await this.marks.read() > 0) this.diary.environment({ lost: true });
        } catch (error) {
            this.diary.storageUnavailable(StorageProblem.of(error).kind);
            // One that was merely slow, or kept by another tab, is used as soon as it opens.
            this.connection.whenOpen(() => this.then(() => this.loaded ? Promise.resolve() : this.readAgain()));
        }
    }

    private async takeIn(pages: Page[]): Promise<void> {
        let started = performance.now();
        for (const [key, text] of pages) {
            this.diary.loadPage(key, text);
            if (performance.now() - started < slice) continue;
            await pause();
            started = performance.now();
        }
    }

    private finishLoading(sequence: number): void {
        this.known = sequence;
        this.loaded = true;
        this.diary.loaded(sequence);
    }

    private async commitNow(sequence: number, keys: string[]): Promise<void> {
        let written: number;
        try {
            written = await this.write(sequence, keys);
        } catch (error) {
            const { kind } = StorageProblem.of(error);
            this.diary.commitFailed(sequence, kind === 'newer' ? 'closed' : kind);
            return;
        }
        this.diary.committed(sequence, written);
        // Nobody waits for these, and together they take as long as a commit.
        setTimeout(() => this.tellOthers({ sequence: written, keys }));
        if (this.loaded && written === this.known + 1) this.known = written;
        else await this.readAgain(); // another tab wrote in between
    }

    private tellOthers(committed: Committed): void {
        this.tellTabs(committed);
        void this.marks.write(committed.sequence);
        this.saved();
    }

    // A lost connection is replaced once. Applying a change twice is applying it once: patches name their records.
    private async write(sequence: number, keys: string[]): Promise<number> {
        const apply = (key: string, stored: string): string | null => this.diary.applyPage(sequence, key, stored);
        const attempt = async (): Promise<number> =>
            within(this.patience.committing, commit(await this.connection.database(), keys, apply, this.remembered));
        try {
            return await attempt();
        } catch (error) {
            if (!StorageProblem.of(error).passing) throw error;
            this.connection.drop();
            return attempt();
        }
    }

    private heard({ sequence, keys }: Committed): void {
        this.then(async () => {
            if (!this.loaded || sequence <= this.known) return;
            if (sequence === this.known + 1) this.replace((await readPages(await this.connection.database(), keys)).pages, sequence);
            else await this.readAgain();
        });
    }

    private async readAgain(): Promise<void> {
        const { batches, sequence } = await readAll(await this.connection.database());
        this.replace((await Promise.all(batches)).flat(), sequence);
        if (!this.loaded) this.finishLoading(sequence);
    }

    private replace(pages: Page[], sequence: number): void {
        for (const [key, text] of pages) this.diary.replacePage(key, text);
        this.known = sequence;
    }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new StorageProblem('lost', 'the transaction does not end')), ms);
    });
    try {
        return await Promise.race([work, late]);
    } finally {
        clearTimeout(timer);
    }
}
