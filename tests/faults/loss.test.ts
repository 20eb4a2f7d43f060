// Browsers remove what pages keep, all of it or a part. An emptied diary is never taken for a new one.
import type { Page } from '@playwright/test';

import { button, cramps, go, haveCramp, open, openNewestCramp, storedCramps, tap } from '../e2e/support/app';
import { keptIn, plainPage, putInto, removeDatabase } from '../e2e/support/plain';
import { expect, test } from '../e2e/support/test';

const removeCaches = (page: Page): Promise<void> => page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
});
const removeTexts = (page: Page): Promise<void> => page.evaluate(() => localStorage.clear());

const lost = /Your diary was here until .* This browser has lost all or part of it/;

interface Eviction {
    remove(page: Page): Promise<void>;
    cramps: number; // that are left, of two
    told: boolean;
}

const evictions: Record<string, Eviction> = {
    'the database alone': { remove: removeDatabase, cramps: 0, told: true },
    'the caches alone': { remove: removeCaches, cramps: 2, told: false },
    'the texts alone': { remove: removeTexts, cramps: 2, told: false },
    'caches and texts': {
        remove: async (page) => {
            await removeCaches(page);
            await removeTexts(page);
        },
        cramps: 2, told: false,
    },
    'database and caches': {
        remove: async (page) => {
            await removeDatabase(page);
            await removeCaches(page);
        },
        cramps: 0, told: true,
    },
    'database and texts': {
        remove: async (page) => {
            await removeDatabase(page);
            await removeTexts(page);
        },
        cramps: 0, told: true,
    },
    'all pages of the diary': {
        remove: async (page) => {
            const kept = await keptIn(page);
            await putInto(page, 'pages', (kept?.pages ?? []).map(([key]) => [key, undefined]));
        },
        cramps: 0, told: true,
    },
};

for (const [what, { remove, cramps: left, told }] of Object.entries(evictions)) {
    test(`26 when ${what} is gone, ${told ? 'the person is told' : 'nothing is lost and nothing said'}`, async ({ page, context }) => {
        await open(page);
        await haveCramp(page);
        await haveCramp(page);
        await expect.poll(() => storedCramps(page)).toHaveLength(2);
        await page.close();
        const plain = await plainPage(context);
        await remove(plain);
        await plain.close();

        const later = await context.newPage();
        await open(later);
        if (told) {
            await expect(later.getByText(lost)).toBeVisible();
            await expect(button(later, 'Restore a backup').first()).toBeVisible();
        } else {
            await expect(later.getByText(lost)).toHaveCount(0);
        }
        await go(later, 'Diary');
        await expect(cramps(later)).toHaveCount(left);
    });
}

test('26 when some days of the diary are gone, the person is told, and the others are there', async ({ page, context }) => {
    await open(page);
    await haveCramp(page);
    const [cramp] = await storedCramps(page);
    const plain = await plainPage(context);
    const at = Date.UTC(2026, 0, 2, 3);
    const time = at.toString(16).padStart(12, '0');
    const old = { ...cramp, id: `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000001`, at, edited: at };
    await putInto(plain, 'pages', [['2026-01-02', `${JSON.stringify(old)}\n`]]);
    await page.reload();
    await haveCramp(page); // after which both days are remembered
    await go(page, 'Diary');
    await expect(cramps(page)).toHaveCount(3);
    await page.close();
    await putInto(plain, 'pages', [['2026-01-02', undefined]]);
    const later = await context.newPage();
    await open(later);
    await expect(later.getByText(lost)).toContainText('with 3 entries');
    await expect(button(later, 'Restore a backup').first()).toBeVisible();
    await go(later, 'Diary');
    await expect(cramps(later)).toHaveCount(2);
});

test('26 the person is told at each start until they answer, also after new cramps', async ({ page, context }) => {
    await open(page);
    await haveCramp(page);
    await page.close();
    const plain = await plainPage(context);
    await removeDatabase(plain);
    const later = await context.newPage();
    await open(later);
    await expect(later.getByText(lost)).toBeVisible();
    await haveCramp(later);
    await later.close();
    const again = await context.newPage();
    await open(again);
    await expect(again.getByText(lost)).toBeVisible();
});

test('26 where everything is gone, it is a first visit', async ({ page, context }) => {
    await open(page);
    await haveCramp(page);
    await page.close();
    const plain = await plainPage(context);
    await removeDatabase(plain);
    await removeCaches(plain);
    await removeTexts(plain);
    const later = await context.newPage();
    await open(later);
    await expect(later.getByText(lost)).toHaveCount(0);
    await haveCramp(later);
    await expect.poll(() => storedCramps(later)).toHaveLength(1);
});

// As the browser's own "Clear site data" does, while the app is open.
async function clearSiteData(page: Page, storageTypes: string): Promise<void> {
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes });
    await session.detach();
}

const removed = /This browser has just removed your stored diary/;

for (const types of ['indexeddb', 'all']) {
    test(`26 site data (${types}) that is cleared while the app is open is told at once, and all of it is stored again`, async ({ page, context }) => {
        await open(page);
        await haveCramp(page);
        await haveCramp(page);
        await expect.poll(() => storedCramps(page)).toHaveLength(2);
        await clearSiteData(page, types);
        await expect(page.getByText(removed)).toBeVisible();
        await openNewestCramp(page);
        await expect(page.getByText('Not saved yet', { exact: true }).first()).toBeVisible();
        await expect(page.getByText('Saved', { exact: true })).toHaveCount(0);
        await go(page, 'Diary');
        await tap(button(page, 'Store it again'));
        await expect(page.getByText(removed)).toHaveCount(0);
        await expect.poll(() => storedCramps(page)).toHaveLength(2);
        await page.close();
        const later = await context.newPage();
        await open(later, '#diary');
        await expect(cramps(later)).toHaveCount(2);
        await expect(later.getByText(lost)).toHaveCount(0);
    });
}

test('26 what was cleared while the app was open, and not stored again, is told at the next start', async ({ page, context }) => {
    await open(page);
    await haveCramp(page);
    await haveCramp(page);
    await expect.poll(() => storedCramps(page)).toHaveLength(2);
    await clearSiteData(page, 'all');
    await expect(page.getByText(removed)).toBeVisible();
    await go(page, 'Today');
    await haveCramp(page, 'Not saved yet');
    await expect.poll(() => storedCramps(page)).toHaveLength(1);
    await page.close();
    const later = await context.newPage();
    await open(later, '#diary');
    await expect(later.getByText(lost)).toBeVisible();
    await expect(cramps(later)).toHaveCount(1);
});
