import { createHash } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';

import { download } from '../../device/sharing';
import { rawBackup, rescueRecords } from '../../store/raw-backup';
import type { StoredPage } from '../../store/stored-pages';

vi.mock('../../device/sharing', () => ({ download: vi.fn() }));

const created = new Date('2026-11-22T03:12:00Z');
const record = (type: string, more = ''): string =>
    `{"id":"019b7ae8-0000-7000-8000-000000000001","type":"${type}","at":1767268800000,"offset":0,"edited":1767268800000,"rev":1${more}}`;
const cramp = record('cramp', ',"note":"é , ] }"');

function page(key: string, content: string | number[]): StoredPage {
    return { key, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content) };
}

// As the format has it: the bytes from the [ to the ] of `records`.
function hashOf(text: string): string {
    const start = text.indexOf('"records":') + '"records":'.length;
    const end = Math.min(...['],"sha256"', '],"unreadable"'].map((next) => text.indexOf(next, start)).filter((at) => at > 0)) + 1;
    return createHash('sha256').update(text.slice(start, end)).digest('hex');
}

describe('a backup made without the engine', () => {
    test('holds the lines nobody can read as they are, by day, and says how many', async () => {
        const day = '2026-01-01';
        const damaged = ['not json', '{"type":', '[1]', 'null', `${cramp.slice(0, 80)}`, 'a\0b', ' "x"\r'];
        const { text, records, unreadable } = await rawBackup([page(day, [cramp, ...damaged, ' \t\r', ''].join('\n'))], created);
        expect([records, unreadable]).toEqual([1, damaged.length]);
        expect(JSON.parse(text).records).toHaveLength(1);
        expect(JSON.parse(text).unreadable).toEqual(damaged.map((line) => ({ day, line })));
        expect(JSON.parse(text).sha256).toBe(hashOf(text));
        expect(text.indexOf('"unreadable"')).toBeGreaterThan(text.indexOf('"records"'));
        expect(text.indexOf('"sha256"')).toBeGreaterThan(text.indexOf('"unreadable"'));
    });

    test('tells bytes that are no UTF-8 in full', async () => {
        const { text } = await rawBackup([page('2026-01-01', [0x61, 0xFF, 0xFB, 0x0A, 0xEF, 0xBB, 0xBF, 0x62])], created);
        expect(JSON.parse(text).unreadable).toEqual([
            { day: '2026-01-01', line: 'a\uFFFD\uFFFD', bytes: 'Yf_7' },
            { day: '2026-01-01', line: '\uFEFFb' },
        ]);
    });

    test('takes nothing for a record that the engine would refuse', async () => {
        const wrong = ['"rev":1', '"rev":"1"', '"rev":0', '"rev":1.5', '"rev":4294967296'].slice(1).map((rev) => cramp.replace('"rev":1', rev));
        wrong.push(cramp.replace('7000', '4000'), cramp.replace(',"offset":0', ''), cramp.replace('"offset":0', '"offset":1081'),
            cramp.replace('"at":1767268800000', '"at":-1'), record(''), record('x'.repeat(65)), record('cramp', ',"gone":1'),
            record('cramp', ',"zone":""'), record('note', `,"text":"${'x'.repeat(70_000)}"`));
        const { records, unreadable } = await rawBackup([page('2026-01-01', wrong.join('\n'))], created);
        expect([records, unreadable]).toEqual([0, wrong.length]);
    });

    test('has no hash where the browser cannot make one, and all its records', async () => {
        vi.stubGlobal('crypto', {});
        const { text } = await rawBackup([page('2026-01-01', `${cramp}\n`)], created);
        expect(JSON.parse(text)).toMatchObject({ records: [{ type: 'cramp' }], sha256: '' });
    });

    test('of an empty diary is a valid file', async () => {
        const { text } = await rawBackup([], created);
        expect(JSON.parse(text)).toMatchObject({ format: 'unknot-diary', version: 1, counts: {}, records: [] });
        expect(JSON.parse(text).sha256).toBe(hashOf(text));
        expect(text).not.toContain('unreadable');
    });

    test('has the records that earlier pages could not store, each once, and text of theirs as a line', async () => {
        const text_ = '{"draft":"019b7ae8-0000-7000-8000-000000000001","name":"note","rev":1,"text":"long"}';
        const unsaved = [cramp, record('sleep'), text_, ''].join('\n');
        const { text, records, unreadable } = await rawBackup([page('2026-01-01', `${cramp}\n`)], created, unsaved);
        expect([records, unreadable]).toEqual([2, 1]);
        expect(JSON.parse(text)).toMatchObject({
            records: [{ type: 'cramp' }, { type: 'sleep' }], unreadable: [{ day: '2026-11-22', line: text_ }],
        });
        expect(JSON.parse(text).sha256).toBe(hashOf(text));
    });

    test('keeps each record byte for byte, counts it by type, and proves it by the hash', async () => {
        const unknown = record('__proto__', ', "later": 1e400');
        const { text } = await rawBackup([page('2026-01-01', `${cramp}\n`), page('2026-01-02', `${unknown}\n${cramp}\n`)], created);
        for (const line of [cramp, unknown]) expect(text).toContain(line);
        const counts = JSON.parse(text).counts as object;
        expect(Object.entries(counts)).toEqual([['cramp', 2], ['__proto__', 1]]);
        expect(JSON.parse(text).sha256).toBe(hashOf(text));
        expect(text.trimEnd().endsWith('"}')).toBe(true);
    });
});

describe('rescuing the records', () => {
    const kept = { 'unknot.unsaved.x1': `${cramp}\n`, 'unknot.version': '1' };
    const saved: string[] = [];

    function browser(texts: Record<string, string>, open?: () => IDBOpenDBRequest): void {
        saved.length = 0;
        vi.stubGlobal('indexedDB', { open });
        vi.stubGlobal('localStorage', Object.create({ getItem: (name: string) => texts[name] ?? null }, Object.fromEntries(
            Object.entries(texts).map(([name, value]) => [name, { value, enumerable: true }]),
        )) as object);
        vi.mocked(download).mockImplementation((_name, _type, text) => { saved.push(String(text)); });
    }

    test('saves what an earlier page left where the database cannot be read, and says that this is all', async () => {
        browser(kept);
        expect(await rescueRecords()).toBe('1 record saved. The rest cannot be read in this browser.');
        expect(JSON.parse(saved[0] ?? '')).toMatchObject({ records: [{ type: 'cramp' }] });
    });

    test('saves no file where there is nothing', async () => {
        browser({});
        expect(await rescueRecords()).toBe('The records cannot be read in this browser.');
        expect(saved).toEqual([]);
    });
});
