// Clocks that are set, stand still, go forward and back for summer, and travel.
import type { Browser, BrowserContextOptions, CDPSession, Page } from '@playwright/test';

import {
    addPastCramp, button, cramps, drawn, find, go, haveCramp, heading, listen, open, openNewestCramp, press, storedCramps, tap,
    type StoredRecord,
} from '../e2e/support/app';
import { expect, test } from '../e2e/support/test';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365 * day;

// The device's clock can be set; performance.now() and timers go on as they are.
async function withSettableClock(page: Page): Promise<void> {
    await page.addInitScript(() => {
        const Real = Date;
        const shift = (): number => Number(sessionStorage.getItem('clock-set-by') ?? 0);
        globalThis.Date = new Proxy(Real, {
            construct: (_, given: [number]) => given.length > 0 ? new Real(...given) : new Real(Real.now() + shift()),
            get: (_, name) => name === 'now' ? () => Real.now() + shift() : Reflect.get(Real, name) as unknown,
        });
    });
}

async function setClock(page: Page, by: number): Promise<void> {
    await page.evaluate((ms) => sessionStorage.setItem('clock-set-by', String(ms)), by);
}

// What a browser tells a page whose device goes to sleep, and wakes.
async function show(page: Page, state: 'hidden' | 'visible'): Promise<void> {
    await page.evaluate((now) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => now });
        document.dispatchEvent(new Event('visibilitychange'));
    }, state);
}

async function fill(page: Page, label: string, text: string): Promise<void> {
    await page.getByLabel(label, { exact: true }).fill(text);
    await page.keyboard.press('Tab');
}

const newest = async (page: Page): Promise<StoredRecord | undefined> => {
    const all = await storedCramps(page);
    return all.sort((a, b) => b.id.localeCompare(a.id))[0];
};

const utc = (record: StoredRecord | undefined): string =>
    new Date(Number(record?.at ?? 0)).toISOString();

async function openPastCramp(page: Page): Promise<void> {
    await go(page, 'Diary');
    await addPastCramp(page);
    await expect(heading(page, 'When')).toBeVisible();
}

test.describe('the clock of the device', () => {
    for (const [what, by] of [['an hour ahead', hour], ['five years ahead', 5 * year], ['two years back', -2 * year]] as const)
        test(`18 set ${what} in the middle of a cramp, it neither ends nor lengthens it`, async ({ page }) => {
            await withSettableClock(page);
            await open(page, '#now');
            await expect(button(page, 'It stopped')).toBeVisible();
            await setClock(page, by);
            // The timer goes on from where it was.
            await expect(page.getByText(/since 0:[0-5]\d$/)).toBeVisible();
            await tap(button(page, 'It stopped'));
            await expect.poll(async () => (await newest(page))?.end).toBe('stopped');
            expect((await newest(page))?.duration).toBeLessThan(60);
        });

    test('18 asleep for seven hours in the middle of a cramp, its length is not known', async ({ page }) => {
        await withSettableClock(page);
        await open(page, '#now');
        await expect(button(page, 'It stopped')).toBeVisible();
        await show(page, 'hidden');
        await setClock(page, 7 * hour);
        await show(page, 'visible');
        await expect(button(page, 'Cramp now')).toBeVisible();
        await expect.poll(async () => (await newest(page))?.end).toBe('unknown');
    });

    test('18 asleep for two minutes, the hold is over at the wake', async ({ page }) => {
        await withSettableClock(page);
        await listen(page);
        await open(page, '#now');
        await expect(button(page, 'It stopped')).toBeVisible();
        await show(page, 'hidden');
        await setClock(page, 2 * minute);
        await show(page, 'visible');
        await expect(page.getByText(/since 2:\d\d$/)).toBeVisible();
    });

    test('18 set two years back, what was logged is shown and marked, and Today does not say there is nothing', async ({ page }) => {
        await withSettableClock(page);
        await open(page);
        await haveCramp(page);
        await setClock(page, -2 * year);
        await page.reload();
        await drawn(page);
        await expect(page.getByText('Nothing logged yet')).toHaveCount(0);
        await expect(page.getByText(/Some of what you logged lies in the future/)).toBeVisible();
        await go(page, 'Diary');
        await expect(cramps(page)).toHaveText(/in the future: check the clock/);
        await tap(cramps(page).first());
        await expect(page.getByText(/^This lies in the future/)).toBeVisible();
    });

    test('18 entries written five years ahead and then at the right time keep their order', async ({ page }) => {
        await withSettableClock(page);
        await open(page);
        await setClock(page, 5 * year);
        await haveCramp(page);
        await setClock(page, 0);
        await page.reload();
        await drawn(page);
        await haveCramp(page);
        await go(page, 'Diary');
        await expect(cramps(page)).toHaveCount(2);
        await expect(cramps(page).first()).toHaveText(/in the future/);
        await expect(cramps(page).last()).not.toHaveText(/in the future/);
        await page.reload();
        await drawn(page);
        await expect(cramps(page).first()).toHaveText(/in the future/);
    });

    test('18 a stop in the future is refused', async ({ page }) => {
        await page.clock.install({ time: '2026-11-19T03:12:00Z' });
        await open(page);
        await haveCramp(page);
        await openNewestCramp(page);
        const before = await storedCramps(page);
        await fill(page, 'Stopped at', '04:12');
        await expect(page.getByText('That lies in the future. It was not changed.')).toBeVisible();
        expect(await storedCramps(page)).toEqual(before);
    });
});

test.describe('summer time', () => {
    test('19 over the gap of spring half an hour is half an hour', async ({ page }) => {
        await page.clock.install({ time: '2026-03-29T12:00:00Z' });
        await open(page);
        await openPastCramp(page);
        await fill(page, 'Began at', '00:50');
        await fill(page, 'Stopped at', '02:20');
        await expect.poll(async () => (await newest(page))?.duration).toBe(1800);
        await expect(page.getByLabel('Stopped at')).toHaveValue('02:20');
    });

    test('19 in autumn 01:50 to 01:10 are twenty minutes, and which 01:50 is asked', async ({ page }) => {
        await page.clock.install({ time: '2026-10-25T12:00:00Z' });
        await listen(page);
        await open(page);
        await openPastCramp(page);
        await fill(page, 'Began at', '01:50');
        await expect(page.getByText(/this time came twice/).first()).toBeVisible();
        await press(find(page, 'radio', 'The first 01:50, before the clocks went back'), ' ');
        await expect.poll(async () => utc(await newest(page))).toBe('2026-10-25T00:50:00.000Z');
        await fill(page, 'Stopped at', '01:10');
        await expect.poll(async () => (await newest(page))?.duration).toBe(1200);
    });

    test('19 a time that did not happen is not stored; the person says which was meant, with a finger', async ({ page }) => {
        await page.clock.install({ time: '2026-03-29T12:00:00Z' });
        await open(page);
        await openPastCramp(page);
        const before = utc(await newest(page));
        await fill(page, 'Began at', '01:30');
        await expect(page.getByText(/left this time out/).first()).toBeVisible();
        await expect(find(page, 'radio', '00:30')).not.toBeChecked();
        await expect(find(page, 'radio', '02:30')).not.toBeChecked();
        expect(utc(await newest(page))).toBe(before);
        await tap(find(page, 'radio', '02:30'));
        await expect.poll(async () => utc(await newest(page))).toBe('2026-03-29T01:30:00.000Z');
        await expect(page.getByText(/left this time out/)).toHaveCount(0);
    });

    test('19 two cramps at 01:30 of one night can be told apart, in the list and in each entry', async ({ page }) => {
        await page.clock.install({ time: '2026-10-25T12:00:00Z' });
        await open(page);
        for (const which of ['The first 01:30, before the clocks went back', 'The second 01:30, after the clocks went back']) {
            await openPastCramp(page);
            await fill(page, 'Began at', '01:30');
            await tap(find(page, 'radio', which));
            await expect(find(page, 'radio', which)).toBeChecked();
            await page.clock.fastForward(1000);
        }
        await go(page, 'Diary');
        await expect(cramps(page)).toHaveText([/^0?1:30 \(UTC\+0\)/, /^0?1:30 \(UTC\+1\)/]);
        await tap(cramps(page).first());
        await expect(find(page, 'radio', 'The second 01:30, after the clocks went back')).toBeChecked();
    });

    test.describe('by half an hour', () => {
        test.use({ timezoneId: 'Australia/Lord_Howe' });

        test('19 on Lord Howe Island the two answers are thirty minutes apart', async ({ page }) => {
            await page.clock.install({ time: '2026-04-05T06:00:00Z' });
            await open(page);
            await openPastCramp(page);
            await fill(page, 'Began at', '01:20');
            await fill(page, 'Stopped at', '01:40');
            await tap(find(page, 'radio', 'The first 01:40, before the clocks went back'));
            await expect.poll(async () => (await newest(page))?.duration).toBe(20 * 60);
            await tap(find(page, 'radio', 'The second 01:40, after the clocks went back'));
            await expect.poll(async () => (await newest(page))?.duration).toBe(50 * 60);
        });
    });

    test.describe('that pauses in the middle of the year, by law', () => {
        test.use({ timezoneId: 'Africa/Casablanca' });

        test('19 a night of that change is resolved by the law of its year', async ({ page }) => {
            await page.clock.install({ time: '2024-04-14T12:00:00Z' }); // on again since 02:00
            await open(page);
            await openPastCramp(page);
            await fill(page, 'Began at', '01:50');
            await fill(page, 'Stopped at', '03:10');
            await expect.poll(async () => (await newest(page))?.duration).toBe(20 * 60);
        });
    });

    test('19 a date in another season is by the clock of that season', async ({ page }) => {
        await page.clock.install({ time: '2026-11-19T12:00:00Z' });
        await open(page);
        await openPastCramp(page);
        await fill(page, 'Began at', '03:00');
        await fill(page, 'Date', '2026-07-15');
        await expect.poll(async () => utc(await newest(page))).toBe('2026-07-15T02:00:00.000Z');
    });
});

test.describe('travel', () => {
    const places: CDPSession[] = [];

    // In no zone yet: one that the driver has chosen cannot be changed.
    async function traveller(browser: Browser): Promise<Page> {
        const options: BrowserContextOptions = {};
        Object.assign(options, { timezoneId: undefined });
        return (await browser.newContext(options)).newPage();
    }

    async function travel(page: Page, zone: string): Promise<void> {
        const session = places.pop() ?? await page.context().newCDPSession(page);
        await session.send('Emulation.setTimezoneOverride', { timezoneId: '' }); // one at a time
        await session.send('Emulation.setTimezoneOverride', { timezoneId: zone });
        places.push(session);
        await page.reload();
        await drawn(page);
    }

    test.afterEach(() => { places.length = 0; });

    test('20 old entries keep their local time, over the date line both ways', async ({ browser }) => {
        const page = await traveller(browser);
        await page.clock.install({ time: '2026-07-01T10:30:00Z' });
        await open(page);
        const clocks: RegExp[] = [];
        for (const [zone, shown] of [['Pacific/Kiritimati', /^0?0:30/], ['Pacific/Honolulu', /^0?0:30/],
            ['Europe/London', /^11:30/], ['Pacific/Kiritimati', /^0?0:30/]] as const) {
            await travel(page, zone);
            await go(page, 'Today');
            await haveCramp(page);
            clocks.unshift(shown);
            await go(page, 'Diary');
            await expect(cramps(page)).toHaveText(clocks);
            await page.clock.fastForward(day);
        }
        await expect(page.getByText(/in the future/)).toHaveCount(0);
    });

    test('20 a night belongs to the day it began on, by the clock of its place', async ({ browser }) => {
        const page = await traveller(browser);
        await page.clock.install({ time: '2026-07-03T10:30:00Z' }); // 00:30 on the fourth there
        await open(page);
        await travel(page, 'Pacific/Kiritimati');
        await go(page, 'Today');
        await haveCramp(page);
        await go(page, 'Diary');
        await expect(heading(page, /Night of .*3/)).toBeVisible();
        await travel(page, 'Europe/London');
        await expect(heading(page, /Night of .*3/)).toBeVisible();
        await expect(cramps(page)).toHaveText(/^0?0:30/);
    });
});

test.describe('a page left open', () => {
    test('21 at midnight the day turns without a reload, and in the morning the night is asked about', async ({ page }) => {
        await page.clock.install({ time: '2026-11-19T23:50:00Z' });
        await open(page);
        await expect(page.getByText(/19 November/)).toBeVisible();
        await page.clock.fastForward(11 * minute);
        await expect(page.getByText(/20 November/)).toBeVisible();
        await haveCramp(page);
        await expect(page.getByText('How is it now?')).toHaveCount(0);
        await page.clock.fastForward(7 * hour);
        await expect(heading(page, 'Good morning')).toBeVisible();
        await expect(page.getByText('How is it now?').first()).toBeVisible();
    });

    test('21 the page of a day shows the new one', async ({ page }) => {
        await page.clock.install({ time: '2026-11-20T05:50:00Z' });
        await open(page, '#day');
        await expect(heading(page, /19 November/)).toBeVisible();
        await page.clock.fastForward(11 * minute);
        await expect(heading(page, /20 November/)).toBeVisible();
    });
});
