// The cipher of locked backups. What they are made of is src/exchange/encrypted_backup.h; this only makes keys,
// encrypts and decrypts. The passphrase and the key live as long as the call.

import { subtle } from './guarded';

export interface Lock {
    iterations: number;
    salt: Uint8Array<ArrayBuffer>;
    nonce: Uint8Array<ArrayBuffer>;
    head: string; // the first line of the file, which the cipher vouches for
}

// Fails where the browser has no WebCrypto.
export async function lock(passphrase: string, lock: Lock, plain: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
    const key = await keyOf(passphrase, lock, 'encrypt');
    const message = new Uint8Array(await webCrypto().encrypt(cipher(lock), key, plain));
    const head = new TextEncoder().encode(`${lock.head}\n`);
    const file = new Uint8Array(head.length + message.length);
    file.set(head);
    file.set(message, head.length);
    return file;
}

// Null when the passphrase is another one, or a bit of the file is: the cipher cannot tell which. Fails as lock does.
export async function unlock(passphrase: string, lock: Lock, message: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null> {
    const key = await keyOf(passphrase, lock, 'decrypt');
    try {
        return new Uint8Array(await webCrypto().decrypt(cipher(lock), key, message));
    } catch {
        return null;
    }
}

function webCrypto(): SubtleCrypto {
    const found = subtle();
    if (!found) throw new Error('no WebCrypto');
    return found;
}

function cipher({ nonce, head }: Lock): AesGcmParams {
    return { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(head), tagLength: 128 };
}

async function keyOf(passphrase: string, { iterations, salt }: Lock, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
    const bytes = new TextEncoder().encode(spelling(passphrase));
    const secret = await webCrypto().importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
    bytes.fill(0);
    const derivation = { name: 'PBKDF2', hash: 'SHA-256', iterations, salt };
    return webCrypto().deriveKey(derivation, secret, { name: 'AES-GCM', length: 256 }, false, [use]);
}

// The same words give the same key on every keyboard: phones put a space behind a word, and write é in two ways.
function spelling(passphrase: string): string {
    return passphrase.normalize('NFC').trim();
}
