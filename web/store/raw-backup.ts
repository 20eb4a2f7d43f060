// A backup file made from the stored pages alone, for when the engine cannot run. The format is the engine's own:
// the hash covers the bytes from the [ to the ] of `records`.
import { answer, databases, subtle } from '../device/guarded';
import { download } from '../device/sharing';

const patience = 60_000; // ms; a slow phone may need some for a long diary

export interface RawBackup {
    text: string;
    records: number;
    unreadable: number; // lines that are no JSON object; they stay in the database
}

// Saves one, and says in words for the person how that went.
export async function rescueRecords(): Promise<string> {
    try {
        const { records, unreadable } = await saveRawBackup();
        const left = unreadable > 0 ? ` ${unreadable} damaged ${unreadable === 1 ? 'line' : 'lines'} could not be read.` : '';
        return `${records} ${records === 1 ? 'record' : 'records'} saved.${left}`;
    } catch {
        return 'The records cannot be read in this browser.';
    }
}

async function saveRawBackup(): Promise<RawBackup> {
    const created = new Date();
    const backup = await rawBackup(await answer(storedPages, patience) ?? noAnswer(), created);
    download(`unknot-${created.toISOString().slice(0, 10)}.json`, 'application/json', backup.text);
    return backup;
}

export async function rawBackup(pages: string[], created: Date): Promise<RawBackup> {
    const lines = pages.flatMap((page) => page.split('\n')).filter((line) => line.trim() !== '');
    const readable = lines.filter((line) => typeOf(line) !== null);
    const byType = new Map<string, number>();
    for (const type of readable.map(typeOf)) byType.set(type ?? '', (byType.get(type ?? '') ?? 0) + 1);
    const counts = Object.fromEntries(byType);
    const records = `[${readable.join(',\n')}]`;
    const head = { format: 'unknot-diary', version: 1, created: created.toISOString(), app: 'unknot-page', counts };
    const text = `${JSON.stringify(head).slice(0, -1)},"records":${records},"sha256":"${await sha256(records)}"}`;
    return { text, records: readable.length, unreadable: lines.length - readable.length };
}

// Opened without a version, so that a newer version's records can be saved too.
async function storedPages(): Promise<string[]> {
    const opening = databases()?.open('unknot') ?? noAnswer();
    opening.onupgradeneeded = () => opening.transaction?.abort(); // there is none, and none is made
    const database = await settled(opening);
    try {
        return await settled(database.transaction('pages').objectStore('pages').getAll());
    } finally {
        database.close();
    }
}

function noAnswer(): never {
    throw new Error('the database does not answer');
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
}

// The record's type; null for a line that is no record.
function typeOf(line: string): string | null {
    try {
        const record: unknown = JSON.parse(line);
        if (typeof record !== 'object' || record === null || !('type' in record)) return null;
        return String(record.type);
    } catch {
        return null;
    }
}

// "" where the browser has no WebCrypto; restoring then says that it cannot vouch for the file.
async function sha256(text: string): Promise<string> {
    const hash = await subtle()?.digest('SHA-256', new TextEncoder().encode(text));
    return [...new Uint8Array(hash ?? [])].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
