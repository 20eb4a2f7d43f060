// Reads files into the engine and writes files out of it, one piece per task, so that no file is ever whole in memory.
import { type Engine, CipherOutcome, FileAnswer, FileEnd, PieceState } from '../engine/engine';
import { pause } from '../store/pause';
import { lock, Refused, unlock } from './encryption';
import { download } from './sharing';

type Bytes = Uint8Array<ArrayBuffer>;
export type EngineFiles = Pick<Engine,
    'fileBegun' | 'filePiece' | 'fileEnded' | 'backupPiece' | 'notSaved' | 'locked' | 'unlockedPiece' | 'unlocked'>;

const pieceBytes = 256 * 1024; // the engine takes a few ms for it
const readAtOnce = 4 * pieceBytes;
const again = 250; // ms until the engine is asked again whether it can read files yet

// The rest of the file is not needed any more.
class Stopped extends Error {}

export async function readFile(file: File, engine: EngineFiles): Promise<void> {
    while (engine.fileBegun(file.name, file.size) === FileAnswer.wait) {
        await new Promise((resolve) => { setTimeout(resolve, again); });
    }
    try {
        for await (const piece of pieces(file)) {
            if (engine.filePiece(piece) === FileAnswer.stop) break;
        }
        engine.fileEnded(FileEnd.whole);
    } catch {
        engine.fileEnded(FileEnd.lost); // removed, changed or unreachable since it was chosen
    }
}

export async function saveFile(request: number, name: string, mime: string, engine: EngineFiles): Promise<void> {
    try {
        await give(name, mime, written(request, engine));
    } catch (error) {
        if (!(error instanceof Stopped)) engine.notSaved(request);
    }
}

export async function saveLocked(request: number, name: string, passphrase: string, head: string, engine: EngineFiles): Promise<void> {
    try {
        await give(name, 'application/octet-stream', lock(passphrase, head, written(request, engine)));
        engine.locked(request, CipherOutcome.done);
    } catch (error) {
        if (!(error instanceof Stopped)) engine.locked(request, CipherOutcome.unavailable);
    }
}

// `file` is the one that readFile found to be locked.
export async function unlockFile(request: number, file: Blob, passphrase: string, head: string, engine: EngineFiles): Promise<void> {
    try {
        for await (const piece of unlock(passphrase, head, pieces(file.slice(new TextEncoder().encode(head).length + 1)))) {
            if (engine.unlockedPiece(request, piece) === FileAnswer.stop) return;
        }
        engine.unlocked(request, CipherOutcome.done);
    } catch (error) {
        const damaged = error instanceof Refused || error instanceof DOMException; // wrong key, or cannot be read
        engine.unlocked(request, damaged ? CipherOutcome.refused : CipherOutcome.unavailable);
    }
}

async function* pieces(file: Blob): AsyncGenerator<Bytes> {
    for (let at = 0; at < file.size; at += readAtOnce) {
        const bytes = new Uint8Array(await file.slice(at, at + readAtOnce).arrayBuffer());
        for (let from = 0; from < bytes.length; from += pieceBytes) {
            yield bytes.subarray(from, from + pieceBytes);
            await pause();
        }
    }
}

async function* written(request: number, engine: EngineFiles): AsyncGenerator<Bytes> {
    for (;;) {
        const { state, bytes } = engine.backupPiece(request);
        if (state === PieceState.end) return;
        if (state === PieceState.stopped) throw new Stopped();
        yield bytes;
        await pause();
    }
}

// The browser may store a blob on disk, so the pieces need not stay in memory.
async function give(name: string, mime: string, content: AsyncIterable<Bytes>): Promise<void> {
    const blobs: Blob[] = [];
    for await (const piece of content) blobs.push(new Blob([piece]));
    download(name, mime, new Blob(blobs));
}
