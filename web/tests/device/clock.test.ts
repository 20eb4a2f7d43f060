import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { DateFormats, dateLocale, watchClock, zoneName, zoneTransitions } from '../../device/clock';

const at = (text: string): number => Date.parse(text);
const shown = (transitions: [number, number][]): [string, number][] =>
    transitions.map(([ms, offset]) => [new Date(ms).toISOString(), offset]);

describe('zone transitions', () => {
    test('an unknown zone is refused', () => {
        expect(() => zoneTransitions('Mars/Olympus', 0, 1)).toThrow(RangeError);
    });

    test('a zone without any has the offset of the beginning', () => {
        expect(zoneTransitions('Asia/Kolkata', at('2020-01-01T00:00Z'), at('2030-01-01T00:00Z')))
            .toEqual([[at('2020-01-01T00:00Z'), 330]]);
    });

    test('summer time begins and ends to the minute', () => {
        expect(shown(zoneTransitions('Europe/Berlin', at('2026-01-01T00:00Z'), at('2027-01-01T00:00Z')))).toEqual([
            ['2026-01-01T00:00:00.000Z', 60],
            ['2026-03-29T01:00:00.000Z', 120],
            ['2026-10-25T01:00:00.000Z', 60],
        ]);
    });

    test('summer time that pauses for a month is seen', () => {
        const offsets = zoneTransitions('Africa/Casablanca', at('2024-01-01T00:00Z'), at('2024-12-31T00:00Z'));
        expect(offsets.map(([, offset]) => offset)).toEqual([60, 0, 60]);
    });

    test('a day that was left out is one transition', () => {
        const offsets = zoneTransitions('Pacific/Apia', at('2011-12-01T00:00Z'), at('2012-01-15T00:00Z'));
        expect(shown(offsets)).toEqual([['2011-12-01T00:00:00.000Z', -600], ['2011-12-30T10:00:00.000Z', 840]]);
    });

    test('offsets between the transitions found are the zone\'s own', () => {
        const from = at('2000-01-01T00:00Z');
        const to = at('2030-01-01T00:00Z');
        for (const zone of ['America/New_York', 'Australia/Lord_Howe', 'Asia/Tehran', 'America/Sao_Paulo']) {
            const found = zoneTransitions(zone, from, to);
            const wall = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
            for (let ms = from; ms < to; ms += 86_400_000 * 9.7) {
                const offset = found.findLast(([start]) => start <= ms)?.[1] ?? NaN;
                const sign = offset < 0 ? '-' : '+';
                const two = (n: number): string => String(n).padStart(2, '0');
                const text = `GMT${sign}${two(Math.trunc(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
                expect(wall.format(ms)).toContain(offset === 0 ? 'GMT' : text);
            }
        }
    });
});

describe('dates', () => {
    test('no date comes out of no number', () => {
        for (const ms of [NaN, Infinity, 8.64e15 + 1]) expect(new DateFormats('en-GB').format(ms, 0, 'day')).toBe('');
    });

    test('are those of the place the record was made at', () => {
        const dates = new DateFormats('en-GB');
        expect(dates.format(at('2026-11-22T23:30Z'), 60, 'day')).toBe('Monday 23 November');
        expect(dates.format(at('2026-11-22T03:12Z'), -300, 'time')).toBe('22:12');
    });

    test('are written as the reader\'s region does, in English, with digits the fonts have', () => {
        expect(dateLocale('de-AT')).toMatch(/^en-AT/);
        expect(dateLocale('de')).toMatch(/^en-DE/);
        expect(new DateFormats(dateLocale('ar-EG')).format(at('2026-11-22T03:12Z'), 0, 'short_day')).toMatch(/22/);
        expect(dateLocale('not a language')).toBe('en');
    });
});

describe('without the browser\'s dates', () => {
    const refused = (): never => { throw new RangeError('no such zone'); };

    test('the zone is not known, which is not UTC', () => {
        vi.stubGlobal('Intl', undefined);
        expect(zoneName()).toBe('');
        vi.stubGlobal('Intl', { DateTimeFormat: class { resolvedOptions() { return {}; } } });
        expect(zoneName()).toBe('');
    });

    test('a date is written in figures', () => {
        for (const missing of [undefined, { DateTimeFormat: refused }, { DateTimeFormat: class { format() {} } }]) {
            vi.stubGlobal('Intl', missing);
            const dates = new DateFormats('en');
            const night = Date.UTC(2026, 10, 22, 2, 12);
            const texts = ['time', 'day', 'short_day', 'weekday_long', 'weekday_narrow', 'month_year']
                .map((style) => dates.format(night, 60, style));
            expect(texts).toEqual(['03:12', '2026-11-22', '2026-11-22', '2026-11-22', 'S', '2026-11']);
        }
    });
});

describe('a wall clock that jumped, seen by a page that nobody told', () => {
    const minute = 60_000;

    beforeEach(() => {
        vi.useFakeTimers();
        vi.setSystemTime(new Date('2026-11-19T03:12:00Z'));
    });
    afterEach(() => {
        vi.useRealTimers();
    });

    function watched(): () => number {
        const jumped = vi.fn();
        watchClock(jumped);
        return () => jumped.mock.calls.length;
    }

    test('a clock that runs is no jump, however long', () => {
        const jumps = watched();
        vi.advanceTimersByTime(600 * minute);
        expect(jumps()).toBe(0);
    });

    test('hours asleep, in which timers stood still, are one jump', () => {
        const jumps = watched();
        vi.advanceTimersByTime(minute);
        vi.setSystemTime(Date.now() + 300 * minute);
        vi.advanceTimersByTime(3 * minute);
        expect(jumps()).toBe(1);
    });

    test('a clock set back is one jump', () => {
        const jumps = watched();
        vi.setSystemTime(Date.now() - 300 * minute);
        vi.advanceTimersByTime(3 * minute);
        expect(jumps()).toBe(1);
    });
});
