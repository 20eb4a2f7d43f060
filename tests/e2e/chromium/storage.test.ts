import {
    button, cramps, drawn, find, go, haveCramp, heading, open, openNewestCramp, press, stored, storedCramps, storing, tap,
} from '../support/app';
import { plainPage, putInto, removeDatabase } from '../support/plain';
import { expect, test } from '../support/test';
import { setFull, withFullDevice, withoutDatabase } from '../support/without';

const newer = 'A newer version of Unknot is open in another tab. You can read here. Reload to edit.';

test('on a full device the cramp is kept, shown as unsaved, and saved when there is space', async ({ page }) => {
    await withFullDevice(page);
    await open(page);
    await setFull(page, true);
    await haveCramp(page, 'Not saved yet');
    await expect(page.getByText(/^The device is full:/)).toBeVisible();
    await go(page, 'Diary');
    await expect(cramps(page)).toHaveCount(1);
    await expect(page.getByText(/^The device is full:/)).toBeVisible();
    expect(await storedCramps(page)).toHaveLength(0);

    const [download] = await Promise.all([page.waitForEvent('download'), tap(button(page, 'Save a backup'))]);
    expect(download.suggestedFilename()).toMatch(/^unknot-\d{4}-\d{2}-\d{2}\.json$/);
    await setFull(page, false);
    await tap(button(page, 'Try again'));
    await expect(page.getByText(/^The device is full:/)).toHaveCount(0);
    await expect.poll(() => storedCramps(page)).toHaveLength(1);
});

test('where nothing may be stored, relief works and the page says what that means', async ({ page }) => {
    await withoutDatabase(page);
    await open(page);
    await expect(page.getByText(/^This browser does not let Unknot store anything/)).toBeVisible();
    await tap(button(page, 'Cramp now'));
    await expect(heading(page, 'Pull your toes toward you')).toBeVisible();
    await tap(button(page, 'It stopped'));
    await expect(storing(page, 'Not saved yet')).toBeVisible();
    await tap(button(page, 'Done'));
    await go(page, 'Diary');
    await expect(cramps(page)).toHaveCount(1);
});

test('an emptied database is told from a new one', async ({ page, context }) => {
    await open(page);
    await haveCramp(page);
    await page.close();
    const plain = await plainPage(context);
    await removeDatabase(plain);
    const later = await context.newPage();
    await open(later);
    await expect(later.getByText(/^Your diary was here until .*, with 1 entry\. This browser has lost all or part of it\./)).toBeVisible();
});

test('two tabs that edit one cramp keep both changes', async ({ page, context }) => {
    await open(page);
    await haveCramp(page);
    await openNewestCramp(page);
    const other = await context.newPage();
    await open(other);
    await openNewestCramp(other);
    await press(find(other, 'radio', 'Left'), ' ');
    await expect(find(page, 'radio', 'Left')).toBeChecked();
    await Promise.all([press(find(page, 'radio', '6'), ' '), press(find(other, 'checkbox', 'Warmth'), ' ')]);
    await expect.poll(() => storedCramps(page))
        .toEqual([expect.objectContaining({ side: 'left', strength: 6, helped: ['heat'] })]);
    await expect(find(other, 'radio', '6')).toBeChecked();
    await expect(find(page, 'checkbox', 'Warmth')).toBeChecked();
});

test('a newer version that takes the database makes this tab read only', async ({ page, context }) => {
    await open(page);
    await haveCramp(page);
    const plain = await plainPage(context);
    await plain.evaluate(() => new Promise((resolve, reject) => {
        const opening = indexedDB.open('unknot', 99);
        opening.onsuccess = resolve;
        opening.onerror = reject;
        opening.onblocked = reject;
    }));
    await expect(page.getByText(newer)).toBeVisible();
    const before = await stored(plain);
    await openNewestCramp(page);
    await press(find(page, 'radio', 'Left'), ' ');
    await expect(find(page, 'radio', 'Left')).not.toBeChecked();
    expect(await stored(plain)).toEqual(before);

    const opened = await context.newPage();
    await open(opened);
    await expect(opened.getByText(newer)).toBeVisible();
});

test('what a newer version stored is kept untouched', async ({ page, context }) => {
    await open(page);
    await haveCramp(page);
    const [cramp] = await storedCramps(page);
    await page.close();
    const plain = await plainPage(context);
    const vision = { id: '01a20163-75e5-794a-975b-c5b4eacf0999', type: 'vision', rev: 3, blurred: { left: true } };
    await plain.evaluate(([id, line]) => new Promise((resolve, reject) => {
        const opening = indexedDB.open('unknot');
        opening.onerror = reject;
        opening.onsuccess = () => {
            const transaction = opening.result.transaction('pages', 'readwrite');
            const pages = transaction.objectStore('pages');
            transaction.oncomplete = resolve;
            pages.openCursor().onsuccess = ({ target }) => {
                const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
                if (!cursor) return;
                const lines = String(cursor.value).split('\n').filter((text) => text !== '')
                    .map((text) => text.includes(id) ? text.replace(/}$/, ',"aura":["blue",2]}') : text);
                cursor.update([...lines, line, ''].join('\n'));
                cursor.continue();
            };
        };
    }), [String(cramp?.id), JSON.stringify({ ...vision, at: cramp?.at, edited: cramp?.edited })] as const);

    const later = await context.newPage();
    await open(later);
    await openNewestCramp(later);
    await press(find(later, 'radio', '8'), ' ');
    await expect.poll(() => storedCramps(later))
        .toEqual([expect.objectContaining({ strength: 8, aura: ['blue', 2] })]);
    expect(await stored(later)).toContainEqual(expect.objectContaining(vision));
});

test('a damaged line costs no other record', async ({ page, context }) => {
    await open(page);
    await haveCramp(page);
    await page.close();
    const plain = await plainPage(context);
    await putInto(plain, 'pages', [['2026-01-02', '{"id":"01a2']]);
    const later = await context.newPage();
    await open(later);
    await expect(later.getByText('1 entry in the diary cannot be read. It is kept as it is.')).toBeVisible();
    await go(later, 'Diary');
    await expect(cramps(later)).toHaveCount(1);
    await drawn(later);
});
