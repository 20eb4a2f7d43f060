// Tables of very many cramps: one as Unknot writes it, one of another program.
import { uuidOf } from './long-backup.ts';

const minute = 60_000;
const first = Date.UTC(2000, 0, 1);

const when = (number: number): string => new Date(first + number * minute).toISOString();

export function ourTable(rows: number): string {
    const lines = ['id,at_utc,utc_offset,zone,muscle,strength,note'];
    for (let number = 0; number < rows; ++number) {
        const id = uuidOf(first + number * minute, number);
        lines.push(`${id},${when(number)},60,Europe/Berlin,calf,${1 + number % 10},stretched at the wall`);
    }
    return `${lines.join('\r\n')}\r\n`;
}

export function foreignTable(rows: number): string {
    const lines = ['When,Pain,Notes'];
    for (let number = 0; number < rows; ++number) lines.push(`${when(number)},${1 + number % 10},at the wall`);
    return `${lines.join('\n')}\n`;
}
