// Other tabs, of this version and of a later one.
import type { BrowserContext, Page } from '@playwright/test';

import {
    addPastCramp, button, closeTab, cramps, drawn, find, go, haveCramp, heading, open, openNewestCramp, ownWords, press, relieve,
    storedCramps, storing, tap, typeNote,
} from '../e2e/support/app';
import { keptIn, plainPage } from '../e2e/support/plain';
import { expect, test } from '../e2e/support/test';
import { backupBy, crampsIn } from './support/downloads';

const newer = 'A newer version of Unknot is open in another tab. You can read here. Reload to edit.';

// The app as a later version would be: it asks for the next version of the database.
async function laterVersion(page: Page): Promise<void> {
    await page.addInitScript(() => {
        const open_ = IDBFactory.prototype.open;
        IDBFactory.prototype.open = function (name, version) {
            return version === undefined ? open_.call(this, name) : open_.call(this, name, version + 1);
        };
        const create = IDBDatabase.prototype.createObjectStore;
        IDBDatabase.prototype.createObjectStore = function (name, options) {
            return this.objectStoreNames.contains(name) ? undefined as never : create.call(this, name, options);
        };
    });
}

// Keeps a connection whatever another tab asks for, as a tab does that is stuck.
async function holdDatabase(context: BrowserContext): Promise<Page> {
    const holder = await plainPage(context);
    await holder.evaluate(() => new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('unknot');
        opening.onsuccess = () => {
            Object.assign(globalThis, { held: opening.result });
            resolve();
        };
        opening.onerror = reject;
    }));
    return holder;
}

test('6 an open tab gives the database to a later version at once', async ({ page, context }) => {
    await open(page);
    await haveCramp(page);
    const later = await context.newPage();
    await laterVersion(later);
    await open(later, '#diary');
    await expect(cramps(later)).toHaveCount(1);
    await expect(page.getByText(newer)).toBeVisible();
});

test('6 a tab that keeps the database is named, nothing waits for it, and the diary comes when it is gone', async ({ page, context }) => {
    await open(page);
    await haveCramp(page);
    await page.close();
    const holder = await holdDatabase(context);
    const later = await context.newPage();
    await laterVersion(later);
    await later.goto('./');
    await expect(button(later, 'Cramp now')).toBeVisible({ timeout: 30_000 });
    await relieve(later);
    await tap(button(later, 'Done'));
    await expect(later.getByText(/^Another tab holds the diary:|^Another tab/).first()).toBeVisible({ timeout: 20_000 });
    await holder.close();
    const again = button(later, 'Try again');
    if (await again.count() > 0) await tap(again);
    await expect.poll(() => storedCramps(later)).toHaveLength(2);
    await go(later, 'Diary');
    await expect(cramps(later)).toHaveCount(2);
});

test('6 a cramp had while another tab keeps the database is there at the next start', async ({ page, context }) => {
    await open(page);
    await haveCramp(page);
    await page.close();
    const holder = await holdDatabase(context);
    const later = await context.newPage();
    await laterVersion(later);
    await later.goto('./');
    await relieve(later);
    await tap(button(later, 'Done'));
    await expect(later.getByText(/^Another tab/).first()).toBeVisible({ timeout: 30_000 });
    await closeTab(later);
    await holder.close();
    const last = await context.newPage();
    await laterVersion(last);
    await open(last, '#diary');
    await expect(cramps(last)).toHaveCount(2);
    await expect.poll(() => storedCramps(last)).toHaveLength(2);
});

test('6 a frozen tab does not keep a later version from starting', async ({ page, context }) => {
    await open(page);
    await haveCramp(page);
    const session = await context.newCDPSession(page);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    const later = await context.newPage();
    await laterVersion(later);
    await later.goto('./');
    await expect(button(later, 'Cramp now')).toBeVisible({ timeout: 30_000 });
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await open(later, '#diary');
    await expect(cramps(later)).toHaveCount(1);
});

test('7 while a later version is open, the old tab reads only, and changes nothing', async ({ page, context }) => {
    await open(page);
    await haveCramp(page);
    const later = await context.newPage();
    await laterVersion(later);
    await open(later);
    await expect(page.getByText(newer)).toBeVisible();
    const plain = await plainPage(context);
    const before = await keptIn(plain);
    await openNewestCramp(page);
    await press(find(page, 'radio', 'Left'), ' ');
    await expect(find(page, 'radio', 'Left')).not.toBeChecked();
    expect(await keptIn(plain)).toEqual(before);
    await openNewestCramp(later);
    await press(find(later, 'radio', 'Right'), ' ');
    await expect.poll(() => storedCramps(later)).toEqual([expect.objectContaining({ side: 'right' })]);
});

test('7 text typed after a later version took the diary is stored by the reload that its notice offers', async ({ page, context }) => {
    await open(page);
    await haveCramp(page);
    await openNewestCramp(page);
    const later = await context.newPage();
    await laterVersion(later);
    await open(later);
    await expect(page.getByText(newer)).toBeVisible();
    await typeNote(page, 'woke at three');
    await go(page, 'Today');
    await expect(page.getByText('Some text of yours is not saved. A newer version of Unknot is open in another tab. Reload to edit.')).toBeVisible();
    await laterVersion(page);
    await tap(button(page, 'Reload'));
    await expect(page.getByText(newer)).toHaveCount(0);
    await drawn(page);
    await expect.poll(async () => (await storedCramps(page))[0]?.note).toBe('woke at three');
    await expect(page.getByText(/Some text of yours is not saved/)).toHaveCount(0);
});

test('8 an older version refuses to write to a newer database, and saves a backup of it', async ({ page, context }) => {
    await laterVersion(page);
    await open(page);
    await haveCramp(page);
    await page.close();
    const plain = await plainPage(context);
    const before = await keptIn(plain);
    const old = await context.newPage();
    await open(old);
    await expect(old.getByText(newer)).toBeVisible();
    await tap(button(old, 'Cramp now')); // relief works all the same
    await expect(heading(old, 'Pull your toes toward you')).toBeVisible();
    await old.goto('about:blank');
    await open(old);
    expect(crampsIn(await backupBy(old, button(old, 'Save a backup')))).toHaveLength(1);
    expect(await keptIn(plain)).toEqual(before);
});

const messages: Record<string, (page: Page) => Promise<unknown>> = {
    'arrive': async () => {},
    'are dropped': (page) => page.addInitScript(() => {
        BroadcastChannel.prototype.postMessage = () => {};
    }),
    'come late': (page) => page.addInitScript(() => {
        const post = BroadcastChannel.prototype.postMessage;
        BroadcastChannel.prototype.postMessage = function (message: unknown) { setTimeout(() => post.call(this, message), 400); };
    }),
    'come twice, and in another order': (page) => page.addInitScript(() => {
        const post = BroadcastChannel.prototype.postMessage;
        BroadcastChannel.prototype.postMessage = function (message: unknown) {
            setTimeout(() => post.call(this, message), 300);
            setTimeout(() => post.call(this, message), (globalThis as { odd?: boolean }).odd ? 10 : 200);
            (globalThis as { odd?: boolean }).odd = !(globalThis as { odd?: boolean }).odd;
        };
    }),
};

for (const [how, tamper] of Object.entries(messages)) {
    test(`9 of two tabs whose messages ${how}, no edit is lost`, async ({ context }) => {
        const a = await context.newPage();
        await tamper(a);
        await open(a);
        await haveCramp(a);
        await openNewestCramp(a);
        const b = await context.newPage();
        await tamper(b);
        await open(b);
        await openNewestCramp(b);
        for (const strength of ['3', '8', '5']) {
            await Promise.all([
                press(find(a, 'radio', strength), ' '),
                press(find(b, 'radio', strength === '8' ? 'Right' : 'Left'), ' '),
            ]);
        }
        await press(find(b, 'checkbox', 'Warmth'), ' ');
        await expect.poll(() => storedCramps(a))
            .toEqual([expect.objectContaining({ strength: 5, side: 'left', helped: ['heat'] })]);
        for (const tab of [a, b]) {
            await tab.reload();
            await drawn(tab);
            await expect(find(tab, 'radio', '5')).toBeChecked();
            await expect(find(tab, 'radio', 'Left')).toBeChecked();
        }
    });
}

test('9 a cramp of the same day from another tab can be edited here, and the edit fits', async ({ page: a, context }) => {
    await open(a);
    const b = await context.newPage();
    await open(b);
    await haveCramp(b);
    await haveCramp(a);
    await expect.poll(() => storedCramps(a)).toHaveLength(2);
    await openNewestCramp(b); // the one that a has saved
    await press(find(b, 'radio', '7'), ' ');
    await expect.poll(async () => (await storedCramps(b)).filter(({ strength }) => strength === 7)).toHaveLength(1);
    await expect(b.getByText(/did not fit/)).toHaveCount(0);
});

declare global {
    var storedNotes: string[]; // by this page, in their order
    var savedNotes: string[]; // that stood in the field while the screen said "Saved"
}

// Runs in the page, before the app.
function watchNotes(): void {
    globalThis.storedNotes = [''];
    globalThis.savedNotes = [];
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
        if (this.name === 'pages') {
            const notes = String(value).split('\n').filter((line) => line.includes('"type":"cramp"'))
                .map((line) => String((JSON.parse(line) as { note?: string }).note ?? ''));
            this.transaction.addEventListener('complete', () => globalThis.storedNotes.push(...notes));
        }
        return put.call(this, value, key);
    };
    let before = '';
    const look = (): void => {
        const says = [...document.querySelectorAll('#mirror [role=status]')].some(({ textContent }) => textContent === 'Saved');
        const text = document.querySelector<HTMLTextAreaElement>('#mirror textarea')?.value;
        // A letter is in its field one frame before the screen says that it is being saved.
        if (says && text !== undefined && text === before) globalThis.savedNotes.push(text);
        before = says ? text ?? '' : '';
        requestAnimationFrame(() => requestAnimationFrame(look));
    };
    look();
}

test('9 of a note that is typed in two tabs the later text stands, each can be had back, and Saved is said of stored text only', async ({ page: a, context }) => {
    await context.addInitScript(watchNotes);
    await open(a);
    await haveCramp(a);
    const b = await context.newPage();
    await open(b);
    const tabs = [a, b];
    for (const tab of tabs) {
        await tab.bringToFront();
        await openNewestCramp(tab);
        await ownWords(tab).click({ force: true });
    }
    for (let word = 0; word < 6; ++word) {
        for (const [index, tab] of tabs.entries()) {
            await tab.bringToFront();
            await tab.keyboard.type(`${index}${word} `, { delay: 20 });
            await expect(storing(tab, 'Saved')).toBeVisible();
        }
    }
    const note = async (): Promise<string> => String((await storedCramps(a))[0]?.note ?? '');
    const show = async (text: RegExp): Promise<void> => {
        await expect.poll(note).toMatch(text);
        for (const tab of tabs) await expect(ownWords(tab)).toHaveValue(await note());
    };
    await show(/^(0\d 1\d ){6}$/); // each word follows those of the other tab
    await expect(a.getByText('Another tab changed this text')).toBeVisible();
    await tap(button(a, 'Undo'));
    await show(/05 $/);
    await expect(b.getByText('Another tab changed this text')).toBeVisible();
    await tap(button(b, 'Undo'));
    await show(/15 $/);

    const [stored, said] = await Promise.all([
        Promise.all(tabs.map((tab) => tab.evaluate(() => globalThis.storedNotes))),
        Promise.all(tabs.map((tab) => tab.evaluate(() => globalThis.savedNotes))),
    ]);
    for (const notes of said) {
        expect(notes.length).toBeGreaterThan(0);
        expect(notes.filter((text) => !stored.flat().includes(text))).toEqual([]);
    }
});

test('9 what another tab saves while this one starts is there', async ({ page: a, context }) => {
    await open(a);
    await haveCramp(a);
    const b = await context.newPage();
    const starting = open(b, '#diary');
    // Of another time: a cramp that is open would be gone on with in the tab that starts.
    await go(a, 'Diary');
    await addPastCramp(a);
    await starting;
    await expect(cramps(b)).toHaveCount(2);
});
