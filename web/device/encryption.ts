// The cipher of locked backups. What they are made of is src/exchange/encrypted_backup.h; this only makes keys,
// encrypts and decrypts, piece by piece. The passphrase and the key live as long as the call.

import { subtle } from './guarded';

type Bytes = Uint8Array<ArrayBuffer>;
export type Pieces = AsyncIterable<Bytes>;

// It does not open: the passphrase is another one, or a bit of the file is. The cipher cannot tell which.
export class Refused extends Error {}

export const chunkBytes = 256 * 1024; // of plain text
const tagBytes = 16;

// What the first line of the file says, which the engine has checked.
interface Head {
    version: number;
    iterations: number;
    salt: string;
    nonce: string;
}

// The whole file, its first line included. Fails where the browser has no WebCrypto.
export async function* lock(passphrase: string, head: string, plain: Pieces): AsyncGenerator<Bytes> {
    const header = JSON.parse(head) as Head;
    const key = await keyOf(passphrase, header, 'encrypt');
    yield new TextEncoder().encode(`${head}\n`);
    let number = 0;
    for await (const { bytes, last } of chunks(plain, chunkBytes)) {
        yield new Uint8Array(await webCrypto().encrypt(cipher(head, nonceOf(header, number++, last)), key, bytes));
    }
}

// What is locked in the message behind the first line. Fails with Refused, perhaps when some of it has come out
// already: only all of it is the file that was locked. Fails as lock does, too.
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
        if (plain.length === 0 && number > 0) throw new Refused(); // we write none that are empty
        ++number;
        yield plain;
    }
}

// Chunks of that many bytes, whatever the lengths of the pieces; the last is what is left, and of nothing it is empty.
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

// 7 bytes of the file, 4 of the chunk's number, and whether it is the last: no chunk opens in another's place.
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

// The same words give the same key on every keyboard: phones put a space behind a word, and write é in two ways.
function spelling(passphrase: string): string {
    return passphrase.normalize('NFC').trim();
}

function fromBase64Url(text: string): Bytes {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}
