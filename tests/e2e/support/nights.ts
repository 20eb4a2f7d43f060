// A backup of nights with cramps that follow wine, as in tests/support/long_diary.cpp, and with more factors, so
// that an analysis takes seconds.
import type { Page } from '@playwright/test';
import { createHash } from 'node:crypto';

import { button, go, open, stored, tap } from './app';
import { expect } from './test';

const hour = 3_600_000;
const day = 24 * hour;

export const hasWine = (night: number): boolean => (night * night + 3 * night) % 13 < 3;
export const hasCramp = (night: number): boolean => (hasWine(night) ? night % 5 !== 0 : night % 11 === 4);

class Records {
    readonly lines: string[] = [];
    readonly counts: Record<string, number> = {};

    add(type: string, at: number, fields: Record<string, unknown>): void {
        const time = at.toString(16).padStart(12, '0');
        const serial = this.lines.length.toString(16).padStart(12, '0');
        const id = `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${serial}`;
        this.lines.push(JSON.stringify({ id, type, at, offset: 0, zone: 'UTC', edited: at, rev: 1, ...fields }));
        this.counts[type] = (this.counts[type] ?? 0) + 1;
    }
}

function addNight(records: Records, night: number, midnight: number): void {
    const at = (hours: number): number => midnight + hours * hour;
    if (hasWine(night)) records.add('intake', at(20), { what: 'drink', drink: 'wine', volume: 200 });
    if (night % 4 === 2) records.add('intake', at(15), { what: 'drink', drink: 'coffee', volume: 150 });
    if (night % 3 === 0) {
        records.add('exercise', at(18), {
            activity: 'run', effort: night % 2 === 0 ? 9 : 5, unusual: night % 5 === 0,
            weather: night % 9 === 0 ? ['hot'] : ['cold'],
        });
    }
    records.add('check_in', at(21), {
        sitting: night % 4 === 1 ? 600 : 240, standing: night % 5 === 2 ? 480 : 60,
        load: night % 6 === 1 ? 'heavy' : 'light', footwear: [night % 8 === 3 ? 'heel' : 'flat'],
    });
    if (hasCramp(night)) {
        const stood = night % 3 !== 1;
        records.add('cramp', at(25 + (night % 4)), {
            end: 'stopped', duration: stood ? 60 + (night % 4) : 180 + (night % 7),
            muscle: night % 6 === 0 ? 'foot' : 'calf', side: night % 2 === 0 ? 'left' : 'right',
            strength: 4 + (night % 5), context: 'sleep', woke: night % 4 !== 0,
            helped: [stood ? 'stood_up' : 'stretch_in_bed'], after: 'gone', morning: 'answered',
        });
    }
    records.add('check_in', at(32), {
        cramps: hasCramp(night) ? 'yes' : 'no', day: new Date(midnight).toISOString().slice(0, 10),
    });
}

// The last night is the one before today, in UTC, or `earlier` days before that one.
export function backupOfNights(nights: number, earlier = 0): Buffer {
    const today = Math.floor(Date.now() / day);
    const records = new Records();
    for (let night = 0; night < nights; ++night) addNight(records, night, (today - earlier - nights + night - 1) * day);
    const list = `[${records.lines.join(',')}]`;
    const sha256 = createHash('sha256').update(list).digest('hex');
    const head = JSON.stringify({
        format: 'unknot-diary', version: 1, created: new Date().toISOString(), app: '1', counts: records.counts,
    });
    return Buffer.from(`${head.slice(0, -1)},"records":${list},"sha256":"${sha256}"}`);
}

// Restores them as a person does.
export async function takeInNights(page: Page, nights: number, earlier = 0): Promise<void> {
    await open(page);
    await go(page, 'Settings');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap(button(page, 'Restore a backup'))]);
    await chooser.setFiles({ name: 'nights.json', mimeType: 'application/json', buffer: backupOfNights(nights, earlier) });
    await tap(button(page, 'Restore'));
    await expect.poll(async () => (await stored(page)).length).toBeGreaterThan(nights);
}
