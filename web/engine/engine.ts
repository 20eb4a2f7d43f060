// The engine's functions with TypeScript types. Each is one exported C function, `unknot_` and its name.
import type { Environment, EnvironmentAtStart } from './environment';
import { bytesAt, EngineMemory, textAt } from './memory';
import type { Sentinel } from '../store/sentinels';

export enum FontSlot { regular, strong, icons }
export enum PointerKind { down, move, up, cancel, leave }
export enum PointerType { mouse, touch, pen }
export enum CipherOutcome { done, refused, unavailable }
export enum FileAnswer { goOn, show, stop, wait } // `show` is for the engine's own use
export enum FileEnd { whole, lost }
export enum PieceState { more, end, stopped }
export type CommitFailure = 'quota' | 'blocked' | 'closed' | 'lost' | 'refused' | 'unavailable' | 'cancelled';

export interface ViewSize {
    width: number; // CSS px
    height: number;
    pixelWidth: number; // of the canvas
    pixelHeight: number;
    safe: { top: number; right: number; bottom: number; left: number }; // CSS px
    keyboard: number; // CSS px covered at the bottom
}

// What one transaction stores.
export interface Batch {
    sequence: number;
    keys: string[];
}

export interface EngineExports {
    _malloc(bytes: number): number;
    _free(pointer: number): void;
    [name: `_unknot_${string}`]: (...values: number[]) => number;
}

export class Engine {
    private readonly memory: EngineMemory;
    private readonly waiting: (() => void)[] = [];
    private busy = false;
    private dead = false;

    // `died` is called once when the engine stops for good; from then on nothing is passed to it.
    constructor(
        private readonly exports: EngineExports,
        private readonly linear: WebAssembly.Memory,
        private readonly died: (reason: unknown) => void,
    ) {
        this.memory = new EngineMemory(linear, { malloc: exports._malloc, free: exports._free });
    }

    start(environment: EnvironmentAtStart): void { this.tell('start', [JSON.stringify(environment)]); }
    environment(changed: Partial<Environment>): void { this.tell('environment', [JSON.stringify(changed)]); }

    // The engine keeps these bytes for good, so they are not freed.
    font(slot: FontSlot, bytes: Uint8Array): void {
        this.enter(() => this.invoke('font', ...this.memory.keep(bytes), slot));
    }

    loadPage(key: string, text: string): void { this.tell('load_page', [key, text]); }
    findings(kept: string): void { this.tell('findings', [kept]); } // call before `loaded`
    loaded(): void { this.tell('loaded'); }
    storageUnavailable(kind: string): void { this.tell('storage_unavailable', [kind]); }
    replacePage(key: string, text: string): void { this.tell('replace_page', [key, text]); }

    // The page's text with the commit's changes applied to the stored text; null if the engine refuses.
    applyPage(sequence: number, key: string, stored: string): string | null {
        return this.asked('apply_page', [key, stored], sequence);
    }

    // What to store in one transaction; null: nothing.
    nextCommit(): Batch | null {
        return JSON.parse(this.asked('next_commit') ?? 'null');
    }

    commitProgress(pages: number, of: number): void { this.tell('commit_progress', [], pages, of); }

    // Lines of the records that are not stored yet; `recover` takes them back at the next start.
    unsavedRecords(): string { return this.asked('unsaved_records') ?? ''; }
    recover(lines: string): void { this.tell('recover', [lines]); }

    sentinel(): Sentinel { return JSON.parse(this.asked('sentinel') ?? '{}'); }

    committed(sequence: number): void { this.tell('committed', [], sequence); }
    commitFailed(sequence: number, kind: CommitFailure): void { this.tell('commit_failed', [kind], sequence); }

    frame(): void { this.tell('frame'); }
    answer(): void { this.tell('answer'); }

    resize({ width, height, pixelWidth, pixelHeight, safe, keyboard }: ViewSize): void {
        this.tell('resize', [], width, height, pixelWidth, pixelHeight, safe.top, safe.right, safe.bottom, safe.left,
            keyboard);
    }

    pointer(kind: PointerKind, x: number, y: number, type: PointerType): void {
        this.tell('pointer', [], kind, x, y, type);
    }

    activate(node: number): void { this.tell('activate', [], node); }
    edit(node: number, text: string): void { this.tell('edit', [text], node); }
    editDone(node: number): void { this.tell('edit_done', [], node); }
    dismiss(): void { this.tell('dismiss'); }
    scroll(y: number): void { this.tell('scroll', [], y); }
    route(hash: string): void { this.tell('route', [hash]); }
    visible(on: boolean): void { this.tell('visible', [], Number(on)); }
    contextLost(on: boolean): void { this.tell('context_lost', [], Number(on)); }
    copied(ok: boolean): void { this.tell('copied', [], Number(ok)); }

    // Takes the text of the library; false if it is not a library.
    library(text: string): boolean {
        return this.told('library', [text]) !== 0;
    }

    // A chosen file, in pieces. `wait`: the code that reads it is not loaded yet, so begin again later.
    fileBegun(name: string, size: number): FileAnswer { return this.told('file_begun', [name], size); }
    filePiece(bytes: Uint8Array): FileAnswer { return this.told('file_piece', [bytes]); }
    fileEnded(end: FileEnd): void { this.tell('file_ended', [], end); }

    // The next piece of a file that the engine wants to save.
    backupPiece(request: number): { state: PieceState; bytes: Uint8Array<ArrayBuffer> } {
        return this.ask(() => ({
            state: this.invoke('backup_piece', request) as PieceState, bytes: bytesAt(this.linear, this.invoke('piece')),
        }));
    }

    notSaved(request: number): void { this.tell('not_saved', [], request); }
    locked(request: number, outcome: CipherOutcome): void { this.tell('locked', [], request, outcome); }

    unlockedPiece(request: number, plain: Uint8Array): FileAnswer { return this.told('unlocked_piece', [plain], request); }
    unlocked(request: number, outcome: CipherOutcome): void { this.tell('unlocked', [], request, outcome); }

    updateTaken(): void { this.tell('update_taken'); }

    // Frames, draws and heap size in bytes, for tests and benchmarks.
    stats(): string {
        return this.asked('stats') ?? '{}';
    }

    private invoke(name: string, ...values: number[]): number {
        const exported = this.exports[`_unknot_${name}`];
        if (!exported) throw new TypeError(`the engine has no unknot_${name}`);
        return exported(...values);
    }

    // Every C function takes texts and bytes first, then numbers. It returns nothing, a number, or a text (null: none).
    private tell(name: string, contents: (string | Uint8Array)[] = [], ...values: number[]): void {
        this.enter(() => this.memory.with(contents, (...places) => this.invoke(name, ...places, ...values)));
    }

    private told(name: string, contents: (string | Uint8Array)[] = [], ...values: number[]): number {
        return this.ask(() => this.memory.with(contents, (...places) => this.invoke(name, ...places, ...values)));
    }

    private asked(name: string, contents: (string | Uint8Array)[] = [], ...values: number[]): string | null {
        return this.ask(() => this.memory.with(contents, (...places) =>
            textAt(this.linear, this.invoke(name, ...places, ...values))));
    }

    // The engine is not re-entrant: page events during a call (a blur, a copied text) wait until it returns.
    private enter(call: () => void): void {
        this.waiting.push(call);
        if (this.busy) return;
        for (let next = this.waiting.shift(); next && !this.dead; next = this.waiting.shift()) this.guarded(next);
    }

    private ask<T>(call: () => T): T {
        if (this.dead || this.busy) throw new Error(this.dead ? 'the engine has stopped' : 'the engine is busy');
        return this.guarded(call, true) as T;
    }

    private guarded<T>(call: () => T, rethrow = false): T | undefined {
        this.busy = true;
        try {
            return call();
        } catch (error) {
            this.dead = true;
            this.died(error);
            if (rethrow) throw error;
            return undefined;
        } finally {
            this.busy = false;
        }
    }
}
