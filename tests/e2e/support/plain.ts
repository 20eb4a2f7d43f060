// A page of the same origin that is not the app, for reading and changing what the browser has stored.
import type { BrowserContext, Page } from '@playwright/test';

export async function plainPage(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    await page.route('**/plain', (route) => route.fulfill({
        contentType: 'text/html', body: '<link rel="icon" href="data:,">',
    }));
    await page.goto(new URL('plain', process.env.UNKNOT_ADDRESS).href);
    return page;
}

export type Kept = Record<string, [key: string, value: unknown][]>; // by store

// The contents of the database; null if there is none.
export function keptIn(page: Page): Promise<Kept | null> {
    return page.evaluate(async () => {
        const settled = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
        });
        if (!(await indexedDB.databases()).some(({ name }) => name === 'unknot')) return null;
        const database = await settled(indexedDB.open('unknot'));
        const kept: Record<string, [string, unknown][]> = {};
        for (const name of database.objectStoreNames) {
            const store = database.transaction(name).objectStore(name);
            const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
            kept[name] = keys.map((key, index) => [String(key), values[index] as unknown]);
        }
        database.close();
        return kept;
    });
}

// Puts values into a store; undefined deletes an entry.
export function putInto(page: Page, store: 'pages' | 'meta', entries: [key: string, value: unknown][]): Promise<void> {
    return page.evaluate(([name, all]) => new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('unknot');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
            const transaction = opening.result.transaction(name, 'readwrite');
            transaction.oncomplete = () => {
                opening.result.close();
                resolve();
            };
            transaction.onabort = () => reject(transaction.error);
            for (const [key, value] of all) {
                if (value === undefined) transaction.objectStore(name).delete(key);
                else transaction.objectStore(name).put(value, key);
            }
        };
    }), [store, entries] as const);
}

export function removeDatabase(page: Page): Promise<void> {
    return page.evaluate(() => new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('unknot');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
        deleting.onblocked = () => reject(new Error('blocked'));
    }));
}
