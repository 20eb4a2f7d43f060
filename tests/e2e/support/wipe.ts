import { expect, type Page } from '@playwright/test';

import { open, storedCramps } from './app';

// As after another device was bought: nothing of the diary is left.
export async function wipe(page: Page): Promise<void> {
    // The page of licences names no icon, so the browser asks for favicon.ico, which does not exist.
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    await page.goto('./licences.txt');
    await page.evaluate(async () => {
        localStorage.clear();
        for (const name of await caches.keys()) await caches.delete(name);
        await new Promise((resolve, reject) => {
            const request = indexedDB.deleteDatabase('unknot');
            request.onsuccess = resolve;
            request.onerror = request.onblocked = reject;
        });
    });
    await open(page);
    expect(await storedCramps(page)).toEqual([]);
}
