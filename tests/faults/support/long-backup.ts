// Writes a backup of very many records to a file, without ever having all of it in memory.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const hour = 3_600_000;
const first = Date.UTC(1990, 0, 1);

export function uuidOf(at: number, number: number): string {
    const time = at.toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

function line(number: number, sentences: number): string {
    const at = first + number * hour / 2;
    return JSON.stringify({
        id: uuidOf(at, number), type: 'cramp', at, offset: 60, zone: 'Europe/Berlin', edited: at, rev: 1, muscle: 'calf',
        side: 'left', strength: 1 + number % 10, duration: 60 + number % 240, end: 'stopped',
        note: `Night ${number}: woke up from it, stretched at the wall until it let go.${' It came back.'.repeat(sentences - 1)}`,
    });
}

// Resolves with the length of the file. A note of one sentence makes a record of about 250 bytes.
export async function writeLongBackup(path: string, records: number, sentences = 1): Promise<number> {
    const file = createWriteStream(path);
    const hash = createHash('sha256');
    let bytes = 0;
    const write = async (text: string): Promise<void> => {
        bytes += Buffer.byteLength(text);
        if (!file.write(text)) await once(file, 'drain');
    };
    const writeRecords = async (text: string): Promise<void> => {
        hash.update(text);
        await write(text);
    };
    const head = { format: 'unknot-diary', version: 1, created: '2026-11-19T03:12:00.000Z', app: 'unknot 1', counts: { cramp: records } };
    await write(`${JSON.stringify(head).slice(0, -1)},"records":`);
    await writeRecords('[');
    for (let at = 0; at < records; at += 1000) {
        const lines = Array.from({ length: Math.min(1000, records - at) }, (_, i) => line(at + i, sentences));
        await writeRecords(`${at === 0 ? '' : ','}\n${lines.join(',\n')}`);
    }
    await writeRecords('\n]');
    await write(`,"sha256":"${hash.digest('hex')}"}\n`);
    file.end();
    await once(file, 'close');
    return bytes;
}
