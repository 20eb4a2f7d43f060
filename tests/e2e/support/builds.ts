// Turns a changed copy of the built page into a new version: its worker must list the new hashes of the files.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function renewWorker(root: string): void {
    const path = join(root, 'sw.js');
    const text = readFileSync(path, 'utf8');
    const renewed = text.replace(/\{[^{}]*"integrity"[^{}]*\}/g, (entry) => {
        const file = JSON.parse(entry) as { url: string };
        const hash = createHash('sha256').update(readFileSync(join(root, file.url))).digest('base64');
        return JSON.stringify({ ...file, integrity: `sha256-${hash}` });
    });
    if (renewed === text) throw new Error('no file of the worker has changed');
    writeFileSync(path, renewed);
}
