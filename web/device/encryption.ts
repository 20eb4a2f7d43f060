// The cipher of locked backups. Their format is in src/exchange/backup/encrypted.h; this file only makes keys, encrypts
// and decrypts, piece by piece. The passphrase and the key live only as long as the call.

import { subtle } from './guarded';

type Bytes = Uint8Array<ArrayBuffer>;
export type Pieces = AsyncIterable<Bytes>;

// Decryption failed: wrong passphrase or damaged file. The cipher cannot tell which.
export class Refused extends Error {}

export const chunkBytes = 256 * 1024; // of plain text
const tagBytes = 16;

// The first line of the file, which the engine has checked.
interface Head {
    version: number;
    iterations: number;
    salt: string;
    nonce: string;
}

// Yields the whole file with its first line. Throws if the browser has no WebCrypto.
export async function* lock(passphrase: string, head: string, plain: Pieces): AsyncGenerator<Bytes> {
    const header = JSON.parse(head) as Head;
    const key = await keyOf(passphrase, header, 'encrypt');
    yield new TextEncoder().encode(`${head}\n`);
    let number = 0;
    for await (const { bytes, last } of chunks(plain, chunkBytes)) {
        yield new Uint8Array(await webCrypto().encrypt(cipher(head, nonceOf(header, number++, last)), key, bytes));
    }
}

// Decrypts the message after the first line. Throws Refused, perhaps after some pieces: only the complete output is the
// original file. Throws in the same cases as lock, too.
export async function* unlock(passphrase: string, head: string, message: Pieces): AsyncGenerator<Bytes> {
    const header = JSON.parse(head) as Head;
    const key = await keyOf(passphrase, header, 'decrypt');
    const open = async (nonce: Bytes, bytes: Bytes): Promise<Bytes> => {
        const opened = await webCrypto().decrypt(cipher(head, nonce), key, bytes).catch(() => null);
        if (!opened) throw new Refused();
        return new Uint8Array(opened);
    };
    if (header.version === 1) return yield open(fromBase64Url(header.nonce), await together(message));
    let number = 0;
    for await (const { bytes, last } of chunks(message, chunkBytes + tagBytes)) {
        const plain = await open(nonceOf(header, number, last), bytes);
        if (plain.length === 0 && number > 0) throw new Refused(); // lock writes no empty chunk after the first
        ++number;
        yield plain;
    }
}

// Chunks of `size` bytes, whatever the lengths of the pieces; the last has the rest, and is empty if there are no
// bytes.
async function* chunks(pieces: Pieces, size: number): AsyncGenerator<{ bytes: Bytes; last: boolean }> {
    let chunk = new Uint8Array(size);
    let filled = 0;
    for await (const piece of pieces) {
        for (let at = 0; at < piece.length;) {
            if (filled === size) {
                yield { bytes: chunk, last: false };
                chunk = new Uint8Array(size);
                filled = 0;
            }
            const taken = piece.subarray(at, at + size - filled);
            chunk.set(taken, filled);
            filled += taken.length;
            at += taken.length;
        }
    }
    yield { bytes: chunk.subarray(0, filled), last: true };
}

async function together(pieces: Pieces): Promise<Bytes> {
    const all: Bytes[] = [];
    for await (const piece of pieces) all.push(piece);
    return new Uint8Array(await new Blob(all).arrayBuffer());
}

// 7 bytes of the file, 4 of the chunk's number, 1 for the last: a chunk in another place does not decrypt.
function nonceOf({ nonce }: Head, number: number, last: boolean): Bytes {
    const bytes = new Uint8Array(12);
    bytes.set(fromBase64Url(nonce));
    new DataView(bytes.buffer).setUint32(7, number);
    bytes[11] = Number(last);
    return bytes;
}

function webCrypto(): SubtleCrypto {
    const found = subtle();
    if (!found) throw new Error('no WebCrypto');
    return found;
}

function cipher(head: string, iv: Bytes): AesGcmParams {
    return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(head), tagLength: 8 * tagBytes };
}

async function keyOf(passphrase: string, { iterations, salt }: Head, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
    const bytes = new TextEncoder().encode(spelling(passphrase));
    const secret = await webCrypto().importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
    bytes.fill(0);
    const derivation = { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: fromBase64Url(salt) };
    return webCrypto().deriveKey(derivation, secret, { name: 'AES-GCM', length: 256 }, false, [use]);
}

// Gives the same key on every keyboard: phones add a space after a word, and é has two encodings.
function spelling(passphrase: string): string {
    return passphrase.normalize('NFC').trim();
}

function fromBase64Url(text: string): Bytes {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}
