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

    start(environment: EnvironmentAtStart): void { this.send('start', [JSON.stringify(environment)]); }
    environment(changed: Partial<Environment>): void { this.send('environment', [JSON.stringify(changed)]); }

    // The engine keeps these bytes for good, so they are not freed.
    font(slot: FontSlot, bytes: Uint8Array): void {
        this.enter(() => this.invoke('font', ...this.memory.keep(bytes), slot));
    }

    loadPage(key: string, text: string): void { this.send('load_page', [key, text]); }
    findings(stored: string): void { this.send('findings', [stored]); } // call before `loaded`
    loaded(): void { this.send('loaded'); }
    storageUnavailable(kind: string): void { this.send('storage_unavailable', [kind]); }
    replacePage(key: string, text: string): void { this.send('replace_page', [key, text]); }

    // The page's text with the commit's changes applied to the stored text; null if the engine refuses.
    applyPage(sequence: number, key: string, stored: string): string | null {
        return this.askText('apply_page', [key, stored], sequence);
    }

    // What to store in one transaction; null: nothing.
    nextCommit(): Batch | null {
        return JSON.parse(this.askText('next_commit') ?? 'null');
    }

    commitProgress(pages: number, of: number): void { this.send('commit_progress', [], pages, of); }

    // Lines of the records that are not stored yet; `recover` takes them back at the next start.
    unsavedRecords(): string { return this.askText('unsaved_records') ?? ''; }
    recover(lines: string): void { this.send('recover', [lines]); }

    sentinel(): Sentinel { return JSON.parse(this.askText('sentinel') ?? '{}'); }

    committed(sequence: number): void { this.send('committed', [], sequence); }
    commitFailed(sequence: number, kind: CommitFailure): void { this.send('commit_failed', [kind], sequence); }

    frame(): void { this.send('frame'); }
    answer(): void { this.send('answer'); }

    resize({ width, height, pixelWidth, pixelHeight, safe, keyboard }: ViewSize): void {
        this.send('resize', [], width, height, pixelWidth, pixelHeight, safe.top, safe.right, safe.bottom, safe.left,
            keyboard);
    }

    pointer(kind: PointerKind, x: number, y: number, type: PointerType): void {
        this.send('pointer', [], kind, x, y, type);
    }

    activate(node: number): void { this.send('activate', [], node); }
    edit(node: number, text: string): void { this.send('edit', [text], node); }
    editDone(node: number): void { this.send('edit_done', [], node); }
    dismiss(): void { this.send('dismiss'); }
    undo(): void { this.send('undo'); }
    focus(node: number): void { this.send('focus', [], node); } // 0: none
    scroll(y: number): void { this.send('scroll', [], y); }
    route(hash: string): void { this.send('route', [hash]); }
    visible(on: boolean): void { this.send('visible', [], Number(on)); }
    contextLost(on: boolean): void { this.send('context_lost', [], Number(on)); }
    copied(ok: boolean): void { this.send('copied', [], Number(ok)); }

    // Takes the text of the library; false if it is not a library.
    library(text: string): boolean {
        return this.askNumber('library', [text]) !== 0;
    }

    // A chosen file, in pieces. `wait`: the code that reads it is not loaded yet, so begin again later.
    fileBegun(name: string, size: number): FileAnswer { return this.askNumber('file_begun', [name], size); }
    filePiece(bytes: Uint8Array): FileAnswer { return this.askNumber('file_piece', [bytes]); }
    fileEnded(end: FileEnd): void { this.send('file_ended', [], end); }

    // The next piece of a file that the engine wants to save.
    backupPiece(request: number): { state: PieceState; bytes: Uint8Array<ArrayBuffer> } {
        return this.ask(() => ({
            state: this.invoke('backup_piece', request) as PieceState, bytes: bytesAt(this.linear, this.invoke('piece')),
        }));
    }

    notSaved(request: number): void { this.send('not_saved', [], request); }
    locked(request: number, outcome: CipherOutcome): void { this.send('locked', [], request, outcome); }

    unlockedPiece(request: number, plain: Uint8Array): FileAnswer { return this.askNumber('unlocked_piece', [plain], request); }
    unlocked(request: number, outcome: CipherOutcome): void { this.send('unlocked', [], request, outcome); }

    updateTaken(): void { this.send('update_taken'); }

    // Frames, draws and heap size in bytes, for tests and benchmarks.
    stats(): string {
        return this.askText('stats') ?? '{}';
    }

    private invoke(name: string, ...values: number[]): number {
        const exported = this.exports[`_unknot_${name}`];
        if (!exported) throw new TypeError(`the engine has no unknot_${name}`);
        return exported(...values);
    }

    // Every C function takes texts and bytes first, then numbers. It returns nothing, a number, or a text (null: none).
    private send(name: string, contents: (string | Uint8Array)[] = [], ...values: number[]): void {
        this.enter(() => this.memory.with(contents, (...places) => this.invoke(name, ...places, ...values)));
    }

    private askNumber(name: string, contents: (string | Uint8Array)[] = [], ...values: number[]): number {
        return this.ask(() => this.memory.with(contents, (...places) => this.invoke(name, ...places, ...values)));
    }

    private askText(name: string, contents: (string | Uint8Array)[] = [], ...values: number[]): string | null {
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
