// A database that goes away under the app, or holds what nobody wrote.
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { button, cramps, drawn, find, go, haveCramp, open, openNewestCramp, press, storedCramps, storing, tap } from '../e2e/support/app';
import { keptIn, plainPage, putInto } from '../e2e/support/plain';
import { expect, test } from '../e2e/support/test';
import { KillableChromium } from './support/browser';
import { backupBy, crampsIn, type Backup } from './support/downloads';

declare global {
    var handles: IDBDatabase[]; // that the app has opened
    var failing: string; // the name of the error of the next transaction for writing; '' for none
}

async function breakable(page: Page): Promise<void> {
    await page.addInitScript(() => {
        globalThis.handles = [];
        globalThis.failing = '';
        const open_ = IDBFactory.prototype.open;
        IDBFactory.prototype.open = function (...wanted) {
            const opening = open_.apply(this, wanted);
            opening.addEventListener('success', () => { globalThis.handles.push(opening.result); });
            return opening;
        };
        const transaction = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function (...wanted) {
            const name = globalThis.failing;
            if (name === '' || wanted[1] !== 'readwrite') return transaction.apply(this, wanted);
            globalThis.failing = '';
            throw new DOMException('the connection is lost', name);
        };
    });
}

const losses: Record<string, (page: Page) => Promise<void>> = {
    'closed under the app': (page) => page.evaluate(() => { for (const handle of globalThis.handles) handle.close(); }),
    ...Object.fromEntries(['InvalidStateError', 'UnknownError', 'AbortError', 'TransactionInactiveError'].map((name) => [
        `lost with ${name}`, (page: Page) => page.evaluate((error) => { globalThis.failing = error; }, name),
    ])),
};

for (const [how, lose] of Object.entries(losses)) {
    test(`10 a connection that was ${how} is opened again, and the edit stored once`, async ({ page }) => {
        await breakable(page);
        await open(page);
        await haveCramp(page);
        await openNewestCramp(page);
        await lose(page);
        await press(find(page, 'radio', '4'), ' ');
        await expect.poll(async () => (await storedCramps(page)).map(({ strength }) => strength)).toEqual([4]);
        await expect(storing(page, 'Saved')).toBeVisible();
        await lose(page);
        await go(page, 'Today');
        await haveCramp(page);
        await expect.poll(() => storedCramps(page)).toHaveLength(2);
    });
}

const flipped = (text: string, at: number): string =>
    text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 0x11) + text.slice(at + 1);

const corruptions: Record<string, { page?: unknown; meta?: [string, unknown][] }> = {
    'a page that is a number': { page: 42 },
    'a page that is an object': { page: { id: 'x', type: 'cramp' } },
    'a page that is a list of bytes': { page: new Array(300).fill(255) },
    'a page that is null': { page: null },
    'a page of lone surrogates and zeros': { page: '\ud800\u0000\udfff\n{"id":"\u0000"}\n' },
    'a page that never ends a line': { page: `{"id":"01a2${'['.repeat(5_000)}` },
    'a record without an id': { page: '{"type":"cramp","at":1}\n' },
    'a record with fields of wrong types': {
        page: '{"id":"01a20163-75e5-794a-975b-c5b4eacf0999","type":7,"at":"soon","edited":[],"rev":{}}\n',
    },
    'a sequence that is a text': { meta: [['sequence', 'many']] },
    'a sequence that is below zero': { meta: [['sequence', -7]] },
    'no sequence': { meta: [['sequence', undefined]] },
    'findings that are no text': { meta: [['findings', { looks: 1 }]] },
    'findings that nobody wrote': { meta: [['findings', '{"looks":[{"day":1e999,"point":{}}]}']] },
};

// As a backup holds them.
function linesOf(page: unknown): NonNullable<Backup['unreadable']> {
    const text = typeof page === 'string' ? page : JSON.stringify(page) ?? '';
    return Buffer.from(text).toString().split('\n').filter((line) => line !== '').map((line) => ({ day: '2026-01-02', line }));
}

for (const [what, { page: text, meta }] of Object.entries(corruptions)) {
    test(`12 ${what} costs no other record, and both remain exportable`, async ({ page, context }) => {
        await open(page);
        await haveCramp(page);
        await page.close();
        const plain = await plainPage(context);
        if (text !== undefined) await putInto(plain, 'pages', [['2026-01-02', text]]);
        if (meta) await putInto(plain, 'meta', meta);
        const later = await context.newPage();
        await open(later, '#diary');
        await expect(cramps(later)).toHaveCount(1);
        await openNewestCramp(later);
        await press(find(later, 'radio', '4'), ' ');
        // Not read as records: what was damaged is among them.
        await expect.poll(async () => JSON.stringify((await keptIn(plain))?.pages)).toContain('\\"strength\\":4');
        await go(later, 'Settings');
        const backup = await backupBy(later, button(later, /^Save a backup/).first());
        expect(crampsIn(backup)).toContainEqual(expect.objectContaining({ strength: 4 }));
        expect(backup.unreadable ?? [], 'the backup has it as it is').toHaveLength(linesOf(text).length);
        expect(backup.unreadable ?? []).toEqual(expect.arrayContaining(linesOf(text)));
        const kept = await keptIn(plain);
        if (text !== undefined) expect(kept?.pages, 'it is kept as it is').toContainEqual(['2026-01-02', text]);
    });
}

test('12 every flipped byte of a page costs at most its own record', async ({ page, context }) => {
    test.setTimeout(240_000);
    await open(page);
    await haveCramp(page);
    await haveCramp(page);
    await page.close();
    const plain = await plainPage(context);
    const [key, value] = (await keptIn(plain))!.pages!.find(([, kept]) => String(kept).includes('"cramp"'))!;
    const first = String(value).split('\n')[0]!;
    // A few places that matter: the brace, the name of the id, the id, the type, the end.
    const places = [0, 2, first.indexOf('"id"') + 8, first.indexOf('"type"') + 9, first.length - 1];
    for (const at of places) {
        await putInto(plain, 'pages', [[key, flipped(String(value), at)]]);
        const later = await context.newPage();
        await open(later, '#diary');
        await expect.poll(() => cramps(later).count(), `the other cramp, byte ${at}`).toBeGreaterThanOrEqual(1);
        await later.close();
    }
});

// The files of Chromium's database of this origin.
function filesOf(profile: string): { folder: string; names: string[] } {
    const all = join(profile, 'Default/IndexedDB');
    const folder = join(all, readdirSync(all).find((name) => name.endsWith('.leveldb'))!);
    return { folder, names: readdirSync(folder) };
}

const damages: Record<string, (folder: string, names: string[]) => void> = {
    'an overwritten MANIFEST': (folder, names) => {
        for (const name of names.filter((one) => one.startsWith('MANIFEST'))) writeFileSync(join(folder, name), 'x'.repeat(500));
    },
    'no MANIFEST': (folder, names) => {
        for (const name of names.filter((one) => one.startsWith('MANIFEST'))) rmSync(join(folder, name));
    },
    'an overwritten CURRENT': (folder) => writeFileSync(join(folder, 'CURRENT'), 'MANIFEST-999999\n'),
    'overwritten tables and logs': (folder, names) => {
        for (const name of names.filter((one) => /\.(ldb|log)$/.test(one))) writeFileSync(join(folder, name), Buffer.alloc(4_096, 0xa5));
    },
};

const says = /has lost all or part of it|cannot open it now|does not let Unknot store anything|cannot be read/;

// The file has what the database has, which may be nothing, and the number is said; where nothing opens, that is said.
async function saveWhatCanBeRead(page: Page): Promise<void> {
    const left = await storedCramps(page).catch(() => null);
    const said = new Promise<string>((resolve) => {
        page.once('dialog', (dialog) => {
            resolve(dialog.message());
            void dialog.accept();
        });
    });
    const readable = button(page, 'Save what can be read');
    if (left) expect(crampsIn(await backupBy(page, readable))).toHaveLength(left.length);
    else await tap(readable);
    expect(await said).toMatch(left ? /^\d+ records? saved\./ : /^The records cannot be read in this browser\.$/);
}

for (const [what, damage] of Object.entries(damages)) {
    test(`13 with ${what} the person is told, and can go on`, async ({ baseURL }, testInfo) => {
        const profile = testInfo.outputPath('profile');
        let browser = await KillableChromium.start(profile);
        let page = await browser.page();
        await page.goto(baseURL!);
        await drawn(page);
        await haveCramp(page);
        await browser.close();
        const { folder, names } = filesOf(profile);
        expect(names.length).toBeGreaterThan(2);
        damage(folder, names);
        expect(existsSync(folder)).toBe(true);

        browser = await KillableChromium.start(profile);
        page = await browser.page();
        await page.goto(baseURL!);
        await drawn(page);
        // Either the browser could mend it, or the person is told; never a first visit.
        await expect.poll(async () => await page.getByText(says).count() > 0 || (await storedCramps(page)).length > 0).toBe(true);
        if (await page.getByText(says).count() > 0) await saveWhatCanBeRead(page);
        await tap(button(page, 'Cramp now'));
        await tap(button(page, 'It stopped'));
        await tap(button(page, 'Done'));
        await go(page, 'Diary');
        await expect(cramps(page).first()).toBeVisible();
        await go(page, 'Settings');
        await expect(button(page, 'Restore a backup').first()).toBeVisible();
        await browser.kill();
    });
}
