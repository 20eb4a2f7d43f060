import { createHash } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';

import { rawBackup } from '../../store/raw-backup';

const created = new Date('2026-11-22T03:12:00Z');
const cramp = '{"id":"a","type":"cramp","note":"é , ] }"}';

// As the format has it: the bytes from the [ to the ] of `records`.
function hashOf(text: string): string {
    const start = text.indexOf('"records":') + '"records":'.length;
    const end = text.lastIndexOf('],"sha256"') + 1;
    return createHash('sha256').update(text.slice(start, end)).digest('hex');
}

describe('a backup made without the engine', () => {
    test('leaves out the lines nobody can read, and says how many', async () => {
        const { text, records, unreadable } = await rawBackup([`${cramp}\nnot json\n{"type":\n[1]\nnull\n`], created);
        expect([records, unreadable]).toEqual([1, 4]);
        expect(JSON.parse(text).records).toHaveLength(1);
    });

    test('has no hash where the browser cannot make one, and all its records', async () => {
        vi.stubGlobal('crypto', {});
        const { text } = await rawBackup([`${cramp}\n`], created);
        expect(JSON.parse(text)).toMatchObject({ records: [{ id: 'a' }], sha256: '' });
    });

    test('of an empty diary is a valid file', async () => {
        const { text } = await rawBackup([], created);
        expect(JSON.parse(text)).toMatchObject({ format: 'unknot-diary', version: 1, counts: {}, records: [] });
        expect(JSON.parse(text).sha256).toBe(hashOf(text));
    });

    test('keeps each record byte for byte, counts it by type, and proves it by the hash', async () => {
        const unknown = '{ "id":"b", "type":"__proto__", "later": 1e400 }';
        const { text } = await rawBackup([`${cramp}\n`, `${unknown}\n${cramp}\n`], created);
        for (const line of [cramp, unknown]) expect(text).toContain(line);
        const counts = JSON.parse(text).counts as object;
        expect(Object.entries(counts)).toEqual([['cramp', 2], ['__proto__', 1]]);
        expect(JSON.parse(text).sha256).toBe(hashOf(text));
        expect(text.trimEnd().endsWith('"}')).toBe(true);
    });
});
