import { createCipheriv, createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';

import { lock, unlock, type Lock } from '../../device/encryption';

const golden = (name: string): Uint8Array<ArrayBuffer> =>
    new Uint8Array(readFileSync(new URL(`../../../tests/golden/backup/${name}`, import.meta.url)));

const passphrase = 'Wadenkrämpfe: vier ganze Wörter 🦵';
const locked = golden('version-1-locked.unknot');
const plain = golden('version-1-every-field.json');
const lineEnd = locked.indexOf(10);
const head = new TextDecoder().decode(locked.slice(0, lineEnd));
const message = locked.slice(lineEnd + 1);

// The first 28 numbers, as in tests/exchange/encrypted_backup_test.cpp.
const known: Lock = {
    iterations: 600_000,
    salt: Uint8Array.from({ length: 16 }, (_, i) => i),
    nonce: Uint8Array.from({ length: 12 }, (_, i) => 16 + i),
    head,
};

const few = { ...known, iterations: 1 }; // where the number of iterations does not matter

// One bit changed.
const flipped = (bytes: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> =>
    bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));

describe('a locked backup', () => {
    test('does not open with another passphrase, nor with a bit changed anywhere', async () => {
        const file = await lock(passphrase, few, plain.slice(0, 100));
        const sealed = file.slice(head.length + 1);
        expect(await unlock('another passphrase', few, sealed)).toBeNull();
        expect(await unlock(passphrase.toLowerCase(), few, sealed)).toBeNull();
        for (let at = 0; at < sealed.length; at += 7) expect(await unlock(passphrase, few, flipped(sealed, at))).toBeNull();
        expect(await unlock(passphrase, { ...few, salt: flipped(few.salt, 0) }, sealed)).toBeNull();
        expect(await unlock(passphrase, { ...few, nonce: flipped(few.nonce, 11) }, sealed)).toBeNull();
        expect(await unlock(passphrase, { ...few, head: head.replace('600000', '600001') }, sealed)).toBeNull();
        expect(await unlock(passphrase, few, sealed)).toEqual(plain.slice(0, 100));
    });

    test('that is cut short or empty does not open', async () => {
        for (const length of [0, 1, 15, 16, message.length - 1]) {
            expect(await unlock(passphrase, few, message.slice(0, length))).toBeNull();
        }
    });

    test('made by another implementation opens', async () => {
        const key = pbkdf2Sync('passwd', known.salt, 1, 32, 'sha256');
        const cipher = createCipheriv('aes-256-gcm', key, known.nonce).setAAD(Buffer.from(head));
        const sealed = new Uint8Array(Buffer.concat([cipher.update('{}'), cipher.final(), cipher.getAuthTag()]));
        expect(new TextDecoder().decode((await unlock('passwd', few, sealed))!)).toBe('{}');
    });

    test('opens in another implementation', async () => {
        const key = pbkdf2Sync(passphrase.normalize('NFC'), known.salt, known.iterations, 32, 'sha256');
        const decipher = createDecipheriv('aes-256-gcm', key, known.nonce).setAAD(Buffer.from(head));
        decipher.setAuthTag(message.subarray(-16));
        const opened = Buffer.concat([decipher.update(message.subarray(0, -16)), decipher.final()]);
        expect(new Uint8Array(opened)).toEqual(plain);
    });

    test('of a released version opens, and is made again byte for byte', async () => {
        expect(await unlock(passphrase, known, message)).toEqual(plain);
        expect(await lock(passphrase, known, plain)).toEqual(locked);
    });

    test('takes the passphrase as it is meant: with é in one sign or two, and a space the keyboard added', async () => {
        const file = await lock('  caf\u00e9 am Meer ', few, plain.slice(0, 9));
        expect(await unlock('cafe\u0301 am Meer', few, file.slice(head.length + 1))).toEqual(plain.slice(0, 9));
    });

    test('cannot be made or opened without the browser’s cipher, which is no wrong passphrase', async () => {
        vi.stubGlobal('crypto', {});
        await expect(lock(passphrase, few, plain)).rejects.toThrow();
        await expect(unlock(passphrase, few, message)).rejects.toThrow();
    });
});
