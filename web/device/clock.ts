// The clock, the time zone and localised dates. The engine has no table of zones, so the browser is asked.

import { attempt } from './guarded';

export type DateStyle = 'time' | 'day' | 'short_day' | 'month_year' | 'weekday_long' | 'weekday_short' | 'weekday_narrow';

const minute = 60_000;
const day = 24 * 60 * minute;
// No zone has ever changed its offset twice within a week.
const step = 7 * day;

const styles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
    time: { timeStyle: 'short' },
    day: { weekday: 'long', day: 'numeric', month: 'long' },
    short_day: { weekday: 'short', day: 'numeric', month: 'short' },
    weekday_long: { weekday: 'long' },
    weekday_short: { weekday: 'short' },
    weekday_narrow: { weekday: 'narrow' },
    month_year: { month: 'long', year: 'numeric' },
};

// The page is in English, but dates follow the reader's region: a German reads 22 November and 15:12.
export function dateLocale(preferred: string): string {
    try {
        const region = new Intl.Locale(preferred).maximize().region;
        return region ? `en-${region}-u-nu-latn` : 'en';
    } catch {
        return 'en';
    }
}

// "" if the browser does not say: only the offset is known then, and "UTC" would be a wrong zone.
export function zoneName(): string {
    return attempt(() => new Intl.DateTimeFormat().resolvedOptions().timeZone) ?? '';
}

export function offsetMinutesNow(): number {
    return -new Date().getTimezoneOffset();
}

// The zone's offsets in [from, to]: [[from, minutes east of UTC], [first ms of another offset, minutes], ...]. Throws
// RangeError for a zone that the browser does not know.
export function zoneTransitions(zone: string, from: number, to: number): [number, number][] {
    const offsetAt = offsetsOf(zone);
    const found: [number, number][] = [[from, offsetAt(from)]];
    let offset = offsetAt(from);
    for (let known = from; known < to;) {
        const next = Math.min(known + step, to);
        if (offsetAt(next) === offset) {
            known = next;
            continue;
        }
        const change = firstChange(offsetAt, known, next);
        offset = offsetAt(change);
        found.push([change, offset]);
        known = change;
    }
    return found;
}

// The first whole minute whose offset is not that of `known`; the offset at `next` differs.
function firstChange(offsetAt: (ms: number) => number, known: number, next: number): number {
    const offset = offsetAt(known);
    let before = Math.floor(known / minute);
    let after = Math.ceil(next / minute);
    while (after - before > 1) {
        const middle = Math.floor((before + after) / 2);
        if (offsetAt(middle * minute) === offset) before = middle;
        else after = middle;
    }
    return Math.min(after * minute, next);
}

function offsetsOf(zone: string): (ms: number) => number {
    const format = new Intl.DateTimeFormat('en-US-u-nu-latn', {
        timeZone: zone, hourCycle: 'h23',
        year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    });
    return (ms) => {
        const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
        for (const { type, value } of format.formatToParts(ms)) parts[type] = Number(value);
        const { year = 0, month = 1, day: date = 1, hour = 0, minute: minutes = 0, second = 0 } = parts;
        const wall = Date.UTC(year, month - 1, date, hour, minutes, second);
        return Math.round((wall - ms) / minute);
    };
}

// A device can sleep and its clock can be set without any event, and timers stop during sleep.
export function watchClock(jumped: () => void): void {
    let last = Date.now();
    setInterval(() => {
        const now = Date.now();
        if (Math.abs(now - last - minute) > minute) jumped();
        last = now;
    }, minute);
}

export class DateFormats {
    private readonly formats = new Map<string, Intl.DateTimeFormat>();

    constructor(private readonly locale: string) {}

    // Formats the wall time at an offset: the instant is shifted and written as if it were UTC.
    format(ms: number, offsetMinutes: number, style: string): string {
        const shifted = ms + offsetMinutes * minute;
        if (!Number.isFinite(shifted) || Math.abs(shifted) > 8.64e15) return '';
        return attempt(() => this.formatOf(style).format(shifted)) || plain(shifted, style as DateStyle);
    }

    private formatOf(style: string): Intl.DateTimeFormat {
        let format = this.formats.get(style);
        if (!format) {
            format = new Intl.DateTimeFormat(this.locale, { ...styles[style as DateStyle], timeZone: 'UTC' });
            this.formats.set(style, format);
        }
        return format;
    }
}

// For a browser that cannot format dates: "2026-11-22" or "15:12", depending on the style.
function plain(ms: number, style: DateStyle): string {
    const [date = '', time = ''] = new Date(ms).toISOString().split('T');
    const clock = time.slice(0, 5);
    switch (style) {
        case 'time': return clock;
        case 'weekday_short':
        case 'weekday_narrow': return 'SMTWTFS'.charAt(new Date(ms).getUTCDay());
        case 'month_year': return date.slice(0, -3);
        default: return date;
    }
}
