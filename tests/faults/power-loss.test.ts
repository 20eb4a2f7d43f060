// A machine whose power fails keeps what was synced. Of the browser's transactions only a strict one that is complete
// is known to be; any other may be there or not, in any order.
import type { Page } from '@playwright/test';

import { storedCramps } from '../e2e/support/app';
import { plainPage } from '../e2e/support/plain';
import { expect, test } from '../e2e/support/test';
import { Editor } from './support/editor';
import { powerLosses } from './support/often';
import { Random } from './support/random';

interface Written {
    strict: boolean;
    complete: boolean;
    puts: { store: string; key: string; value: unknown }[];
}

declare global {
    var journal: Written[]; // of all transactions that wrote, in their order
}

// Runs in the page, before the app.
function keepJournal(): void {
    globalThis.journal = [];
    const known = new WeakMap<IDBTransaction, Written>();
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
        let written = known.get(this.transaction);
        if (!written) {
            written = { strict: this.transaction.durability === 'strict', complete: false, puts: [] };
            known.set(this.transaction, written);
            globalThis.journal.push(written);
            const entry = written;
            this.transaction.addEventListener('complete', () => { entry.complete = true; });
            this.transaction.addEventListener('abort', () => { entry.puts = []; });
        }
        written.puts.push({ store: this.name, key: String(key), value });
        return put.call(this, value, key);
    };
}

// What is left: all that was synced, and of the rest any part, laid down before or after.
function survivors(journal: Written[], chance: Random): Map<string, Map<string, unknown>> {
    const left = new Map([['pages', new Map<string, unknown>()], ['meta', new Map<string, unknown>()]]);
    const synced = journal.filter(({ strict, complete }) => strict && complete);
    const others = journal.filter((written) => !synced.includes(written)).filter(() => chance.below(2) === 0);
    const late = chance.below(2) === 0;
    for (const { puts } of late ? [...synced, ...others.filter(({ complete }) => !complete)] : [...others, ...synced])
        for (const { store, key, value } of puts) left.get(store)!.set(key, value);
    return left;
}

async function failPower(page: Page, editor: Editor, chance: Random): Promise<Map<string, Map<string, unknown>>> {
    // In one task: what the screen said by then, and what was written by then.
    const { journal, edits } = await page.evaluate(() => ({ journal: globalThis.journal, edits: globalThis.edits }));
    await page.close();
    editor.heard(edits);
    expect(journal.length).toBeGreaterThan(0);
    return survivors(journal, chance);
}

// In place of what the database holds.
function lay([pages, meta]: [string, unknown][][]): Promise<void> {
    return new Promise((resolve, reject) => {
        const opening = indexedDB.open('unknot');
        opening.onerror = reject;
        opening.onsuccess = () => {
            const transaction = opening.result.transaction(['pages', 'meta'], 'readwrite');
            transaction.oncomplete = () => {
                opening.result.close();
                resolve();
            };
            for (const [name, entries] of [['pages', pages], ['meta', meta]] as const) {
                const store = transaction.objectStore(name);
                store.clear();
                for (const [key, value] of entries ?? []) store.put(value, key);
            }
        };
    });
}

test('3 what was said to be saved was synced, wherever the power fails', async ({ context }) => {
    test.setTimeout(powerLosses * 20_000);
    const chance = new Random('power losses');
    const editor = new Editor();
    await context.addInitScript(keepJournal);
    for (let loss = 0; loss < powerLosses; ++loss) {
        let page = await context.newPage();
        await editor.begin(page);
        editor.run(page);
        await page.waitForTimeout(300 + chance.below(700));
        const left = await failPower(page, editor, chance);
        const plain = await plainPage(context);
        await plain.evaluate(lay, [...left.values()].map((entries) => [...entries]));
        await plain.close();

        page = await context.newPage();
        await editor.resume(page);
        expect(await storedCramps(page)).toHaveLength(1);
        await page.close();
        const wipe = await plainPage(context);
        await wipe.evaluate(lay, [[], []]);
        await wipe.evaluate(() => localStorage.clear());
        await wipe.close();
    }
});
