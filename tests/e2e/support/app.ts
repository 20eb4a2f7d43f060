// Uses Unknot as a person does: finds things by what is on screen, and acts by finger or mouse (`tap`) or by keys
// (`press`).
import { expect, type Locator, type Page } from '@playwright/test';

export type Role = 'button' | 'radio' | 'checkbox' | 'textbox' | 'heading' | 'status' | 'alert' | 'link' | 'listitem';

export function find(page: Page | Locator, role: Role, name: string | RegExp): Locator {
    return page.getByRole(role, { name, exact: true });
}

export const button = (page: Page | Locator, name: string | RegExp): Locator => find(page, 'button', name);
export const heading = (page: Page | Locator, name: string | RegExp): Locator => find(page, 'heading', name);

// Resolves when the engine has drawn and the diary has been read.
export async function open(page: Page, fragment = ''): Promise<void> {
    await page.goto(fragment === '' ? './' : `./${fragment}`);
    await drawn(page);
}

export async function drawn(page: Page): Promise<void> {
    await page.locator('#mirror [data-node]').first().waitFor({ state: 'attached', timeout: 30_000 });
    await expect(page.getByText('Opening the diary')).toHaveCount(0);
}

declare global {
    var spoken: string[]; // announcements since the page was opened
}

// Call before the page is opened. Browsers that can announce by themselves have no live region to read.
export async function listen(page: Page): Promise<void> {
    await page.addInitScript(() => {
        globalThis.spoken = [];
        Document.prototype.ariaNotify = (text: string) => { globalThis.spoken.push(text); };
    });
}

export async function expectSpoken(page: Page, text: string): Promise<void> {
    await expect.poll(() => page.evaluate(() => globalThis.spoken.join('\n'))).toContain(text);
}

// Taps what is drawn: the mirror's elements let pointers through to the canvas. Waits until the target stands still, as
// the tap before may still move it.
export async function tap(target: Locator): Promise<void> {
    await target.evaluate(async (element) => {
        element.scrollIntoView({ block: 'center' });
        const frame = (): Promise<number> => new Promise((drawn) => requestAnimationFrame(drawn));
        const place = (): string => JSON.stringify(element.getBoundingClientRect());
        let before = '';
        while (before !== place()) {
            before = place();
            await frame();
            await frame();
        }
    });
    await target.click({ force: true });
}

// Acts as a keyboard or a screen reader does.
export async function press(target: Locator, key = 'Enter'): Promise<void> {
    await target.focus();
    await target.press(key);
}

export async function go(page: Page, section: 'Today' | 'Diary' | 'Why' | 'Guide' | 'Help' | 'Settings'): Promise<void> {
    const sections = page.getByRole('navigation', { name: 'Sections' });
    if (section === 'Settings' && await button(sections, section).count() === 0) {
        await go(page, 'Today'); // on a narrow window it has the gear
        return tap(button(page.getByRole('main'), section));
    }
    await tap(button(sections, section));
}

// What the screen says of the storing. The whole text is compared, as "Saved" ignores case and "Not saved yet" has it.
export const storing = (page: Page, says: 'Saved' | 'Not saved yet'): Locator =>
    page.getByRole('status').filter({ hasText: new RegExp(`^${says}$`) });

// From the first screen to the one that asks how it went.
export async function relieve(page: Page): Promise<void> {
    await tap(button(page, 'Cramp now'));
    await tap(button(page, 'It stopped'));
}

// Logs a whole cramp by taps alone; ends on the first screen. `storedAs` is what the screen says when the cramp is over:
// "Not saved yet" where the diary is kept in memory only.
export async function haveCramp(page: Page, storedAs: 'Saved' | 'Not saved yet' = 'Saved'): Promise<void> {
    await relieve(page);
    await expect(storing(page, storedAs)).toBeVisible();
    await tap(button(page, 'Done'));
    await expect(button(page, 'Cramp now')).toBeVisible();
}

// From the Diary on.
export async function addPastCramp(page: Page): Promise<void> {
    await tap(button(page, 'Add'));
    await tap(button(page, /^A past cramp/));
    await tap(button(page, 'Save'));
}

// The entries of the Diary, newest first: the cramps, where there is nothing else.
export const cramps = (page: Page): Locator => page.getByRole('main').getByRole('listitem').getByRole('button');

export async function openNewestCramp(page: Page): Promise<void> {
    await go(page, 'Diary');
    await tap(cramps(page).first());
    await expect(heading(page, 'A cramp')).toBeVisible();
    await expect(heading(page, 'When')).toBeVisible(); // the form itself, which is loaded after the first frame
}

// The note of the cramp that is open.
export const ownWords = (page: Page): Locator => page.getByLabel('Your own words');

// Types letter by letter; the cursor stays in the field.
export async function typeNote(page: Page, text: string): Promise<void> {
    await ownWords(page).click({ force: true });
    await page.keyboard.type(text);
    await expect(ownWords(page)).toHaveValue(text);
}

// As a person closes it: the page hears of it, which Playwright spares it otherwise.
export async function closeTab(page: Page): Promise<void> {
    await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);
}

export interface StoredRecord {
    id: string;
    type: string;
    gone?: boolean;
    [field: string]: unknown;
}

// The records in the database, read without the app.
export async function stored(page: Page): Promise<StoredRecord[]> {
    return recordsOf(await page.evaluate(storedPages));
}

// Runs in the page.
export async function storedPages(): Promise<string[]> {
    const settled = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
    const database = await settled(indexedDB.open('unknot'));
    if (!database.objectStoreNames.contains('pages')) return [];
    const pages = await settled(database.transaction('pages').objectStore('pages').getAll());
    database.close();
    return pages as string[];
}

export function recordsOf(pages: string[]): StoredRecord[] {
    return pages.flatMap((text) => text.split('\n')).filter((line) => line !== '')
        .map((line) => JSON.parse(line) as StoredRecord);
}

export async function storedCramps(page: Page): Promise<StoredRecord[]> {
    return crampsOf(await stored(page));
}

export const crampsOf = (records: StoredRecord[]): StoredRecord[] =>
    records.filter(({ type, gone }) => type === 'cramp' && !gone);
