import { createCipheriv, createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';

import { chunkBytes, lock, type Pieces, Refused, unlock } from '../../device/encryption';

type Bytes = Uint8Array<ArrayBuffer>;

const golden = (name: string): Bytes =>
    new Uint8Array(readFileSync(new URL(`../../../tests/golden/backup/${name}`, import.meta.url)));

const passphrase = 'Wadenkrämpfe: vier ganze Wörter 🦵';
const plain = golden('version-1-every-field.json');

// The first numbers, as in tests/exchange/encrypted_backup_test.cpp.
const headOf = (version: 1 | 2, iterations = 600_000): string =>
    `{"format":"unknot-diary-locked","version":${version},"kdf":"PBKDF2-SHA-256","iterations":${iterations},`
    + `"salt":"AAECAwQFBgcICQoLDA0ODw","cipher":"AES-256-GCM","nonce":"${version === 1 ? 'EBESExQVFhcYGRob' : 'EBESExQVFg'}"}`;
const salt = Uint8Array.from({ length: 16 }, (_, i) => i);
const few = headOf(2, 1); // where the number of iterations does not matter
const tag = 16;

async function* inPieces(bytes: Bytes, length = 100_000): Pieces {
    for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function together(pieces: Pieces): Promise<Bytes> {
    const all: Bytes[] = [];
    for await (const piece of pieces) all.push(piece);
    return join(...all);
}

const join = (...all: Bytes[]): Bytes => new Uint8Array(Buffer.concat(all));

const locked = async (content: Bytes, words = passphrase, head = few): Promise<Bytes> =>
    (await together(lock(words, head, inPieces(content)))).slice(head.length + 1);

const opened = (message: Bytes, words = passphrase, head = few): Promise<Bytes> =>
    together(unlock(words, head, inPieces(message)));

const refused = async (message: Bytes, words = passphrase, head = few): Promise<void> =>
    expect(opened(message, words, head)).rejects.toThrow(Refused);

// One bit changed.
const flipped = (bytes: Bytes, at: number): Bytes => {
    const other = bytes.slice();
    other[at]! ^= 1;
    return other;
};

const numbers = (length: number): Bytes => Uint8Array.from({ length }, (_, i) => (i * 7 + (i >> 8)) & 255);

// As chunks of the file.
function chunksOf(message: Bytes): Bytes[] {
    const chunks: Bytes[] = [];
    for (let at = 0; at < message.length; at += chunkBytes + tag) chunks.push(message.slice(at, at + chunkBytes + tag));
    return chunks;
}

describe('a locked backup', () => {
    test('does not open with another passphrase, nor with a bit changed anywhere', async () => {
        const sealed = await locked(plain.slice(0, 100));
        await refused(sealed, 'another passphrase');
        await refused(sealed, passphrase.toLowerCase());
        for (let at = 0; at < sealed.length; at += 7) await refused(flipped(sealed, at));
        await refused(sealed, passphrase, few.replace('AAECAwQ', 'AAECAwR'));
        await refused(sealed, passphrase, few.replace('EBESEx', 'EBESEy'));
        await refused(sealed, passphrase, few.replace('unknot-diary', 'unknot_diary'));
        await refused(sealed, passphrase, headOf(2, 2));
        expect(await opened(sealed)).toEqual(plain.slice(0, 100));
    });

    test('of any length opens, its chunks as long as they are', async () => {
        for (const length of [0, 1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes, 3 * chunkBytes + 5]) {
            const content = numbers(length);
            const sealed = await locked(content);
            expect(sealed.length).toBe(length + tag * Math.max(1, Math.ceil(length / chunkBytes)));
            expect(await opened(sealed)).toEqual(content);
        }
    });

    test('with a chunk changed, missing, twice, moved or added does not open', async () => {
        const sealed = await locked(numbers(3 * chunkBytes + 5));
        const chunks = chunksOf(sealed);
        expect(chunks).toHaveLength(4);
        for (const [i, chunk] of chunks.entries()) {
            const before = chunks.slice(0, i), after = chunks.slice(i + 1);
            await refused(join(...before, flipped(chunk, 0), ...after));
            await refused(join(...before, flipped(chunk, chunk.length - 1), ...after));
            await refused(join(...before, ...after));
            await refused(join(...before, chunk, chunk, ...after));
            if (i > 0) await refused(join(...chunks.slice(0, i - 1), chunk, chunks[i - 1]!, ...after));
            await refused(join(...before, chunk)).catch(() => expect(i).toBe(3)); // all of it is whole
        }
        const other = chunksOf(await locked(numbers(3 * chunkBytes + 5), passphrase, few.replace('EBESEx', 'EBESEy')));
        await refused(join(chunks[0]!, other[1]!, ...chunks.slice(2)));
        expect(await opened(sealed)).toEqual(numbers(3 * chunkBytes + 5));
    });

    test('that is cut short anywhere, or goes on behind its end, does not open', async () => {
        const sealed = await locked(numbers(2 * chunkBytes));
        const ends = [0, 1, tag - 1, tag, chunkBytes, chunkBytes + tag - 1, chunkBytes + tag, chunkBytes + tag + 1, chunkBytes + 2 * tag];
        for (const end of [...ends, sealed.length - 1]) await refused(sealed.slice(0, end));
        for (const more of [1, tag, chunkBytes + tag]) await refused(join(sealed, numbers(more)));
        await refused(join(sealed, (await locked(numbers(0))).slice(0, tag)));
    });

    test('gives nothing of a chunk before that chunk is known to be sound', async () => {
        const content = numbers(2 * chunkBytes);
        const sealed = await locked(content);
        const out: Bytes[] = [];
        const reading = async (): Promise<void> => {
            for await (const piece of unlock(passphrase, few, inPieces(flipped(sealed, chunkBytes + tag + 3)))) out.push(piece);
        };
        await expect(reading()).rejects.toThrow(Refused);
        expect(join(...out)).toEqual(content.slice(0, chunkBytes));
    });

    test('made by another implementation opens, and opens in another', async () => {
        const key = pbkdf2Sync('passwd', salt, 1, 32, 'sha256');
        const nonce = (number: number, last: number): Buffer =>
            Buffer.from([16, 17, 18, 19, 20, 21, 22, 0, 0, 0, number, last]);
        const cipher = createCipheriv('aes-256-gcm', key, nonce(0, 1)).setAAD(Buffer.from(few));
        const sealed = join(new Uint8Array(Buffer.concat([cipher.update('{}'), cipher.final(), cipher.getAuthTag()])));
        expect(new TextDecoder().decode(await opened(sealed, 'passwd'))).toBe('{}');

        const content = numbers(chunkBytes + 9);
        const chunks = chunksOf(await locked(content, 'passwd'));
        const out = chunks.map((chunk, i) => {
            const decipher = createDecipheriv('aes-256-gcm', key, nonce(i, Number(i === 1))).setAAD(Buffer.from(few));
            decipher.setAuthTag(chunk.subarray(-tag));
            return new Uint8Array(Buffer.concat([decipher.update(chunk.subarray(0, -tag)), decipher.final()]));
        });
        expect(join(...out)).toEqual(content);
    });

    test('takes the passphrase as it is meant: with é in one sign or two, and a space the keyboard added', async () => {
        expect(await opened(await locked(plain, '  caf\u00e9 am Meer '), 'cafe\u0301 am Meer')).toEqual(plain);
    });

    test('cannot be made or opened without the browser’s cipher, which is no wrong passphrase', async () => {
        const sealed = await locked(plain);
        vi.stubGlobal('crypto', {});
        await expect(locked(plain)).rejects.toThrow('WebCrypto');
        await expect(opened(sealed)).rejects.toThrow('WebCrypto');
        vi.unstubAllGlobals();
    });
});

describe('the locked backup of a released version', () => {
    for (const version of [1, 2] as const) {
        const file = golden(`version-${version}-locked.unknot`);
        const head = headOf(version);
        const message = file.slice(head.length + 1);

        test(`${version} opens`, async () => {
            expect(new TextDecoder().decode(file.slice(0, head.length + 1))).toBe(`${head}\n`);
            expect(await opened(message, passphrase, head)).toEqual(plain);
        });

        test(`${version} does not open when it is damaged or cut`, async () => {
            await refused(flipped(message, message.length - 1), passphrase, head);
            for (const length of [0, message.length - 1]) await refused(message.slice(0, length), passphrase, head);
            await refused(message, 'another passphrase', head);
        });
    }

    test('2 is made again byte for byte', async () => {
        expect(await together(lock(passphrase, headOf(2), inPieces(plain)))).toEqual(golden('version-2-locked.unknot'));
    });
});
