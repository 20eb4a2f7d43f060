// Makes a backup file from the stored pages and what is not stored yet, for when the engine cannot run. The format is
// the engine's (src/exchange/backup/backup.h): the hash covers the bytes from the [ to the ] of `records`, and lines
// that are no records go into `unreadable`, from where the engine takes them back.
import { answer, subtle } from '../device/guarded';
import { download } from '../device/sharing';
import { unsavedLines } from './journal';
import { storedPages, type StoredPage } from './stored-pages';

const patience = 60_000; // ms; a slow phone may need several seconds for a long diary

export interface RawBackup {
    text: string;
    records: number;
    unreadable: number; // number of lines that are no record; the file has them unchanged
}

interface Line {
    day: string;
    line: string;
    bytes?: string; // base64url, if the line is not UTF-8
}

// Saves a backup and returns the outcome in words for the person.
export async function rescueRecords(): Promise<string> {
    const pages = await answer(storedPages, patience);
    const unsaved = unsavedLines();
    const nothing = 'The records cannot be read in this browser.';
    if (!pages && unsaved === '') return nothing;
    try {
        const created = new Date();
        const { text, records, unreadable } = await rawBackup(pages ?? [], created, unsaved);
        download(`unknot-${dayOf(created)}.json`, 'application/json', text);
        const left = unreadable > 0 ? ` ${unreadable} damaged ${unreadable === 1 ? 'line is' : 'lines are'} in the file as found.` : '';
        const lost = pages ? '' : ' The rest cannot be read in this browser.';
        return `${records} ${records === 1 ? 'record' : 'records'} saved.${left}${lost}`;
    } catch {
        return nothing;
    }
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

// `unsaved`: lines of the journal. The engine takes the newer of two versions of a record.
export async function rawBackup(pages: StoredPage[], created: Date, unsaved = ''): Promise<RawBackup> {
    const stored = pages.flatMap(linesOf);
    const known = new Set(unsaved === '' ? [] : stored.map(({ line }) => line));
    const more = linesOf({ key: dayOf(created), bytes: new TextEncoder().encode(unsaved) });
    const lines = [...stored, ...more.filter(({ line }) => !known.has(line))];
    const readable = lines.filter(isRecord);
    const unreadable = lines.filter((line) => !isRecord(line));
    const byType = new Map<string, number>();
    for (const { line } of readable) {
        const { type } = JSON.parse(line) as { type: string };
        byType.set(type, (byType.get(type) ?? 0) + 1);
    }
    const counts = Object.fromEntries(byType);
    const records = `[${readable.map(({ line }) => line).join(',\n')}]`;
    const head = { format: 'unknot-diary', version: 1, created: created.toISOString(), app: 'unknot-page', counts };
    const damaged = unreadable.length > 0 ? `"unreadable":[\n${unreadable.map((line) => JSON.stringify(line)).join(',\n')}\n],` : '';
    const text = `${JSON.stringify(head).slice(0, -1)},"records":${records},${damaged}"sha256":"${await sha256(records)}"}`;
    return { text, records: readable.length, unreadable: unreadable.length };
}

const lineFeed = 10;

// The lines that are not blank.
function linesOf({ key, bytes }: StoredPage): Line[] {
    const lines: Line[] = [];
    for (let at = 0; at < bytes.length;) {
        const found = bytes.indexOf(lineFeed, at);
        const end = found < 0 ? bytes.length : found;
        const line = lineOf(key, bytes.subarray(at, end));
        if (/[^ \t\r]/.test(line.line)) lines.push(line);
        at = end + 1;
    }
    return lines;
}

function lineOf(day: string, bytes: Uint8Array<ArrayBuffer>): Line {
    try {
        return { day, line: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    } catch {
        return { day, line: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), bytes: base64url(bytes) };
    }
}

// Checks what the engine asks of every record. When in doubt, a line is no record: the engine reads those lines again.
function isRecord({ line, bytes }: Line): boolean {
    if (bytes !== undefined || line.length > 64 * 1024) return false;
    try {
        const record = JSON.parse(line) as Record<string, unknown>;
        const instant = (value: unknown): boolean => isWhole(value, 0, 253_402_300_799_999);
        return /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(String(record.id))
            && isShort(record.type) && instant(record.at) && isWhole(record.offset, -1080, 1080)
            && (record.zone === undefined || isShort(record.zone)) && instant(record.edited)
            && isWhole(record.rev, 1, 0xFFFF_FFFF) && ['undefined', 'boolean'].includes(typeof record.gone);
    } catch {
        return false;
    }
}

function isWhole(value: unknown, low: number, high: number): boolean {
    return Number.isInteger(value) && (value as number) >= low && (value as number) <= high;
}

function isShort(value: unknown): boolean {
    return typeof value === 'string' && value !== '' && new TextEncoder().encode(value).length <= 64;
}

function base64url(bytes: Uint8Array): string {
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

// "" if the browser has no WebCrypto; restoring then says that the file cannot be verified.
async function sha256(text: string): Promise<string> {
    const hash = await subtle()?.digest('SHA-256', new TextEncoder().encode(text));
    return [...new Uint8Array(hash ?? [])].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
