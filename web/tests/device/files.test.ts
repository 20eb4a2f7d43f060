import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { type EngineFiles, readFile, saveFile, saveLocked, unlockFile } from '../../device/files';
import { CipherOutcome, FileAnswer, FileEnd, PieceState } from '../../engine/engine';

type Bytes = Uint8Array<ArrayBuffer>;

const head = '{"format":"unknot-diary-locked","version":2,"kdf":"PBKDF2-SHA-256","iterations":1,'
    + '"salt":"AAECAwQFBgcICQoLDA0ODw","cipher":"AES-256-GCM","nonce":"EBESExQVFg"}';
const long = (length: number): Bytes => Uint8Array.from({ length }, (_, i) => i & 255);
const join = (all: Bytes[]): Bytes => new Uint8Array(Buffer.concat(all));

const saved = vi.hoisted(() => [] as { name: string; content: Blob }[]);
vi.mock('../../device/sharing', () => ({
    download: (name: string, _: string, content: Blob) => saved.push({ name, content }),
}));

beforeEach(() => { saved.length = 0; });
afterEach(() => { vi.useRealTimers(); });

const bytesOf = async (content: Blob): Promise<Bytes> => new Uint8Array(await content.arrayBuffer());

// An engine that takes in every piece, and has some to give.
class FakeEngine implements EngineFiles {
    readonly got: Bytes[] = [];
    readonly told: unknown[] = [];
    begins = FileAnswer.goOn;
    answers = FileAnswer.goOn;
    give: Bytes[] = [];
    stopped = false;

    fileBegun(name: string, size: number): FileAnswer {
        this.told.push([name, size]);
        return this.begins;
    }
    filePiece(bytes: Bytes): FileAnswer {
        this.got.push(bytes.slice());
        return this.answers;
    }
    fileEnded(end: FileEnd): void { this.told.push(end); }
    backupPiece(): { state: PieceState; bytes: Bytes } {
        if (this.stopped) return { state: PieceState.stopped, bytes: long(0) };
        const bytes = this.give.shift();
        return bytes ? { state: PieceState.more, bytes } : { state: PieceState.end, bytes: long(0) };
    }
    notSaved(request: number): void { this.told.push([request, 'not saved']); }
    locked(request: number, outcome: CipherOutcome): void { this.told.push([request, outcome]); }
    unlockedPiece(_: number, plain: Bytes): FileAnswer { return this.filePiece(plain); }
    unlocked(request: number, outcome: CipherOutcome): void { this.told.push([request, outcome]); }
}

describe('a file that is read', () => {
    test('and goes away meanwhile is told as lost', async () => {
        const engine = new FakeEngine();
        const file = new File([long(10)], 'a.json');
        vi.spyOn(file, 'slice').mockReturnValue({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) } as Blob);
        await readFile(file, engine);
        expect(engine.told).toEqual([['a.json', 10], FileEnd.lost]);
    });

    test('comes in small pieces, whole and in order', async () => {
        const engine = new FakeEngine();
        const content = long(3 * 1024 * 1024 + 7);
        await readFile(new File([content], 'a.json'), engine);
        expect(Buffer.compare(join(engine.got), content)).toBe(0);
        expect(Math.max(...engine.got.map(({ length }) => length))).toBe(256 * 1024);
        expect(engine.told).toEqual([['a.json', content.length], FileEnd.whole]);
    });

    test('is let go of when the engine wants no more', async () => {
        const engine = new FakeEngine();
        engine.answers = FileAnswer.stop;
        await readFile(new File([long(3 * 1024 * 1024)], 'a.json'), engine);
        expect(engine.got).toHaveLength(1);
        expect(engine.told.at(-1)).toBe(FileEnd.whole);
    });

    test('waits for the part of the engine that reads it', async () => {
        vi.useFakeTimers({ toFake: ['setTimeout'] });
        const engine = new FakeEngine();
        engine.begins = FileAnswer.wait;
        const reading = readFile(new File([long(5)], 'a.json'), engine);
        await vi.advanceTimersByTimeAsync(1000);
        expect(engine.got).toEqual([]);
        engine.begins = FileAnswer.goOn;
        await vi.advanceTimersByTimeAsync(1000);
        await reading;
        expect(join(engine.got)).toEqual(long(5));
    });

    test('and is empty ends at once', async () => {
        const engine = new FakeEngine();
        await readFile(new File([], 'a.json'), engine);
        expect(engine.told).toEqual([['a.json', 0], FileEnd.whole]);
    });
});

describe('a file that is saved', () => {
    test('and stopped is not given to the person', async () => {
        const engine = new FakeEngine();
        engine.stopped = true;
        await saveFile(1, 'a.json', 'application/json', engine);
        await saveLocked(2, 'a.unknot', 'words', head, engine);
        expect([saved, engine.told]).toEqual([[], []]);
    });

    test('cannot be, which is told', async () => {
        const engine = new FakeEngine();
        engine.backupPiece = () => { throw new RangeError('no memory'); };
        await saveFile(3, 'a.json', 'application/json', engine);
        expect(engine.told).toEqual([[3, 'not saved']]);
    });

    test('has all pieces in order', async () => {
        const engine = new FakeEngine();
        engine.give = [long(3), long(0), long(300_000), long(1)];
        const whole = join(engine.give);
        await saveFile(1, 'a.json', 'application/json', engine);
        expect(saved[0]?.name).toBe('a.json');
        expect(await bytesOf(saved[0]!.content)).toEqual(whole);
    });

    test('locked opens again, and not with another passphrase', async () => {
        const engine = new FakeEngine();
        engine.give = [long(300_000), long(300_000)];
        const whole = join(engine.give);
        await saveLocked(7, 'a.unknot', 'some words', head, engine);
        expect(engine.told).toEqual([[7, CipherOutcome.done]]);
        const file = saved[0]!.content;
        await unlockFile(8, file, 'some words', head, engine);
        expect(engine.told.at(-1)).toEqual([8, CipherOutcome.done]);
        expect(Buffer.compare(join(engine.got), whole)).toBe(0);
        await unlockFile(9, file, 'other words', head, engine);
        expect(engine.told.at(-1)).toEqual([9, CipherOutcome.refused]);
    });

    test('locked in a browser without a cipher is said to be impossible', async () => {
        vi.stubGlobal('crypto', {});
        const engine = new FakeEngine();
        await saveLocked(7, 'a.unknot', 'some words', head, engine);
        await unlockFile(8, new Blob([long(100)]), 'some words', head, engine);
        expect(engine.told).toEqual([[7, CipherOutcome.unavailable], [8, CipherOutcome.unavailable]]);
        vi.unstubAllGlobals();
    });
});
