// Each interface of the browser in turn is missing, throws, or stays silent. The app starts, a cramp can be had, the
// person is told that it is kept in memory only where that is so, and no error is left without an answer.
import type { Page } from '@playwright/test';

import { button, closeTab, cramps, go, heading, relieve, storedCramps, storing, tap } from '../e2e/support/app';
import { sharedPlan } from '../e2e/support/screens';
import { expect, test } from '../e2e/support/test';
import { long } from './support/often';

type Mode = 'missing' | 'throws' | 'silent';

interface Interface {
    of: string; // an expression for the object that has it
    name: string;
    modes?: Mode[]; // all three, where nothing else is said
    silent?: 'never' | 'nothing' | 'dumb'; // a promise that stays open; undefined; an object whose methods do nothing
    memory?: boolean; // without it the diary is kept in memory only
    fragment?: string; // of the address, where the interface is used at such a start only
}

// Those of a row are taken away in one start: none of them hides another. The long form takes each away alone.
const rows: Interface[][] = [
    [
        { of: 'window', name: 'BroadcastChannel', silent: 'dumb' },
        { of: 'window', name: 'caches', silent: 'dumb' },
        { of: 'StorageManager.prototype', name: 'persisted', silent: 'never' },
        { of: 'Intl.DateTimeFormat.prototype', name: 'formatToParts', silent: 'nothing' },
    ],
    [
        { of: 'window', name: 'localStorage', silent: 'dumb' },
        { of: 'CacheStorage.prototype', name: 'open', silent: 'never' },
        { of: 'StorageManager.prototype', name: 'persist', silent: 'never' },
        { of: 'TrustedTypePolicyFactory.prototype', name: 'createPolicy', modes: ['missing', 'throws'] },
    ],
    [
        { of: 'CacheStorage.prototype', name: 'match', silent: 'never' },
        { of: 'Navigator.prototype', name: 'storage' },
        { of: 'Crypto.prototype', name: 'subtle' },
        { of: 'WebAssembly', name: 'compileStreaming', modes: ['missing', 'throws'] },
    ],
    [
        { of: 'window', name: 'ResizeObserver', silent: 'dumb' },
        { of: 'window', name: 'visualViewport' },
        { of: 'window', name: 'matchMedia', silent: 'nothing' },
        { of: 'window', name: 'FontFace', silent: 'dumb' },
        { of: 'WakeLock.prototype', name: 'request', silent: 'never' },
        { of: 'Navigator.prototype', name: 'vibrate', silent: 'nothing' },
        { of: 'window', name: 'speechSynthesis' },
    ],
    [
        { of: 'Document.prototype', name: 'fonts' },
        { of: 'MediaQueryList.prototype', name: 'addEventListener', modes: ['missing'] },
        { of: 'Navigator.prototype', name: 'wakeLock' },
        { of: 'SpeechSynthesis.prototype', name: 'getVoices', silent: 'nothing' },
        { of: 'Document.prototype', name: 'ariaNotify', silent: 'nothing' },
        { of: 'window', name: 'MessageChannel', modes: ['missing', 'throws'] },
        { of: 'Navigator.prototype', name: 'language' },
    ],
    [
        { of: 'Intl', name: 'DateTimeFormat', silent: 'dumb' },
        { of: 'Crypto.prototype', name: 'getRandomValues', silent: 'nothing' },
        { of: 'History.prototype', name: 'pushState', silent: 'nothing' },
        { of: 'Navigator.prototype', name: 'clipboard' },
    ],
    [
        { of: 'Intl.DateTimeFormat.prototype', name: 'resolvedOptions', silent: 'dumb' },
        { of: 'Intl', name: 'Locale', silent: 'dumb' },
        { of: 'History.prototype', name: 'replaceState', silent: 'nothing' },
        { of: 'Navigator.prototype', name: 'share', silent: 'never' },
        { of: 'SpeechSynthesis.prototype', name: 'addEventListener', modes: ['throws'] },
        { of: 'window', name: 'SpeechSynthesisUtterance', silent: 'dumb' },
        { of: 'window', name: 'launchQueue' },
        { of: 'window', name: 'trustedTypes' },
    ],
    [{ of: 'window', name: 'Intl', modes: ['missing'] }], // the tests' own driver uses it
    [{ of: 'window', name: 'indexedDB', modes: ['missing', 'throws'], memory: true }],
    [{ of: 'IDBFactory.prototype', name: 'open', modes: ['missing', 'throws'], memory: true }],
    [{ of: 'Navigator.prototype', name: 'serviceWorker' }],
    [{ of: 'ServiceWorkerContainer.prototype', name: 'register', silent: 'never' }],
    [{ of: 'Performance.prototype', name: 'timeOrigin', fragment: '#now' }],
    [{ of: 'IDBFactory.prototype', name: 'databases', silent: 'never', fragment: sharedPlan }],
];
const interfaces = rows.flat();
const starts = long ? interfaces.map((one) => [one]) : rows;

// Runs in the page before the app.
function tamper({ of, name, mode, silent }: { of: string; name: string; mode: Mode; silent: string }): void {
    const owner = of.split('.').reduce((object: unknown, part) => (object as Record<string, unknown> | undefined)?.[part], globalThis) as object | undefined;
    if (!owner || !(name in owner)) return; // this browser never had it
    const refuse = (): never => { throw new DOMException('The operation is insecure.', 'SecurityError'); };
    // biome-ignore lint/complexity/useArrowFunction: what is called with `new` cannot be an arrow function
    const dumb: object = new Proxy(function () {}, {
        get: (_, key) => (key === 'then' || key === Symbol.toPrimitive ? undefined : () => undefined),
        set: () => true,
        construct: () => dumb,
        apply: () => undefined,
    });
    const isMethod = typeof Object.getOwnPropertyDescriptor(owner, name)?.value === 'function';
    const define = (descriptor: PropertyDescriptor): void => {
        Object.defineProperty(owner, name, { configurable: true, enumerable: true, ...descriptor });
    };
    if (mode === 'missing') {
        if (!Reflect.deleteProperty(owner, name) || name in owner) define({ value: undefined, writable: true });
    } else if (mode === 'throws') {
        if (isMethod) define({ value: refuse, writable: true });
        else define({ get: refuse });
    } else if (silent === 'never') {
        define({ value: () => new Promise(() => {}), writable: true });
    } else if (silent === 'dumb') {
        define({ value: dumb, writable: true });
    } else if (isMethod) {
        define({ value: () => undefined, writable: true });
    } else {
        define({ get: () => null });
    }
}

async function tampered(page: Page, { of, name, silent = 'nothing' }: Interface, mode: Mode): Promise<void> {
    await page.addInitScript(tamper, { of, name, mode, silent });
}

const memoryOnly = /^This browser does not let Unknot store anything/;

// Resolves when the engine has drawn; the page before it has a button "Cramp now" too.
async function start(page: Page, fragment = ''): Promise<void> {
    await page.goto(`./${fragment}`);
    await page.locator('#mirror [data-node]').first().waitFor({ state: 'attached', timeout: 30_000 });
}

// From the first tap, a launch into relief or a shared link to the diary. With the canvas, or as a document.
async function haveCrampAnyhow(page: Page, { memory = false, fragment = '' }: Partial<Interface>): Promise<void> {
    await start(page, fragment);
    await expect(page.getByText('Opening the diary')).toHaveCount(0, { timeout: 20_000 });
    if (fragment === sharedPlan) {
        await expect(page.getByText('Someone sent you this.')).toBeVisible({ timeout: 20_000 });
        await go(page, 'Today');
    }
    if (fragment !== '#now') await tap(button(page, 'Cramp now'));
    await expect(heading(page, 'Pull your toes toward you')).toBeVisible();
    await tap(button(page, 'It stopped'));
    await expect(storing(page, memory ? 'Not saved yet' : 'Saved')).toBeVisible();
    await tap(button(page, 'Done'));
    await go(page, 'Diary');
    await expect(cramps(page)).toHaveCount(1);
    await expect(page.getByText(memoryOnly)).toHaveCount(memory ? 1 : 0);
    if (!memory) expect(await storedCramps(page)).toHaveLength(1);
}

const said: Record<Mode, string> = { missing: 'missing', throws: 'throwing', silent: 'silent' };

const everyMode: Mode[] = ['missing', 'throws', 'silent'];

for (const row of starts) {
    test.describe(() => {
        // Blocking workers is itself done by calling them.
        test.use({ serviceWorkers: row.some(({ of, name }) => /serviceWorker/i.test(of + name)) ? 'allow' : 'block' });
        for (const mode of everyMode) {
            const taken = row.filter(({ modes = everyMode }) => modes.includes(mode));
            if (taken.length === 0) continue;
            const names = taken.map(({ of, name }) => `${of.replace('.prototype', '')}.${name}`).join(', ');
            test(`27 ${said[mode]}: ${names}`, async ({ page }) => {
                for (const one of taken) await tampered(page, one, mode);
                await haveCrampAnyhow(page, taken[0]!);
            });
        }
    });
}

test('11 a database that never opens is said so, nothing waits for it, and the backup has the cramp', async ({ page }) => {
    await page.addInitScript(() => {
        IDBFactory.prototype.open = () => Object.create(IDBOpenDBRequest.prototype, {
            addEventListener: { value: () => {} }, removeEventListener: { value: () => {} },
        }) as IDBOpenDBRequest;
    });
    await start(page);
    await tap(button(page, 'Cramp now'));
    await expect(heading(page, 'Pull your toes toward you')).toBeVisible();
    await tap(button(page, 'It stopped'));
    await tap(button(page, 'Done'));
    await expect(page.getByText(memoryOnly)).toBeVisible({ timeout: 30_000 });
    const [download] = await Promise.all([page.waitForEvent('download'), tap(button(page, 'Save a backup').first())]);
    expect(download.suggestedFilename()).toMatch(/^unknot-/);
    await go(page, 'Diary');
    await expect(cramps(page)).toHaveCount(1);
});

// Leaves requests of the page without an answer as long as `silent` is set, from the start or later.
async function silenceRequests(page: Page, names: string[], silent: boolean): Promise<void> {
    await page.addInitScript(([methods, on]) => {
        Object.assign(globalThis, { silent: on });
        for (const method of methods) {
            const real = Reflect.get(IDBObjectStore.prototype, method) as (...given: unknown[]) => IDBRequest;
            Reflect.set(IDBObjectStore.prototype, method, function (this: IDBObjectStore, ...given: unknown[]) {
                if (!(globalThis as { silent?: boolean }).silent) return real.apply(this, given);
                // The page's library awaits nothing that is not one of these.
                return Object.create(IDBRequest.prototype, { addEventListener: { value: () => {} }, removeEventListener: { value: () => {} } });
            });
        }
    }, [names, silent] as const);
}

const setSilent = (page: Page, silent: boolean): Promise<void> =>
    page.evaluate((on) => { Object.assign(globalThis, { silent: on }); }, silent);

// ms. A page that got no answer asks again after a pause, which doubles up to a minute.
const askedAgain = 90_000;

for (const names of [['getAll'], ['getAllKeys'], ['get'], ['get', 'getAll', 'getAllKeys']]) {
    test(`11 a database that opens and leaves ${names.join(', ')} unanswered is said so, and read when it answers`, async ({ page, context }) => {
        test.setTimeout(2 * askedAgain);
        await start(page);
        await relieve(page);
        await expect.poll(() => storedCramps(page)).toHaveLength(1);
        await page.close();

        const later = await context.newPage();
        await silenceRequests(later, names, true);
        await start(later);
        await expect(later.getByText(/^Your diary was here until .* cannot open it now/)).toBeVisible({ timeout: 15_000 });
        await go(later, 'Settings');
        await expect(button(later, 'Save a backup').last()).toBeEnabled();
        await setSilent(later, false);
        await go(later, 'Diary');
        await expect(cramps(later)).toHaveCount(1, { timeout: askedAgain });
        await expect(later.getByText(/cannot open it now/)).toHaveCount(0);
    });
}

test('11 a cramp had while the database is silent goes with no page: it is there, and stored, once the database answers', async ({ page, context }) => {
    await start(page);
    await relieve(page);
    await expect.poll(() => storedCramps(page)).toHaveLength(1);
    await page.close();

    const silent = await context.newPage();
    await silenceRequests(silent, ['get', 'getAll', 'getAllKeys'], true);
    await start(silent);
    await expect(silent.getByText(/cannot open it now/)).toBeVisible({ timeout: 15_000 });
    await relieve(silent);
    await tap(button(silent, 'Done'));
    await expect(button(silent, 'Cramp now')).toBeVisible();
    await closeTab(silent);

    const later = await context.newPage();
    await start(later, '#diary');
    await expect(cramps(later)).toHaveCount(2);
    await expect.poll(() => storedCramps(later)).toHaveLength(2);
});

test('11 a database that falls silent on waking keeps no cramp at Saving', async ({ page }) => {
    await silenceRequests(page, ['get', 'getAll', 'getAllKeys'], false);
    await start(page);
    await relieve(page);
    await tap(button(page, 'Done'));
    await setSilent(page, true);
    await page.evaluate(() => { document.dispatchEvent(new Event('visibilitychange')); });
    await relieve(page);
    await expect(page.getByText('Not saved yet')).toBeVisible({ timeout: 60_000 });
    await tap(button(page, 'Done'));
    await expect(page.getByText(/not saved\. Try again, or save a backup/)).toBeVisible();
    await setSilent(page, false);
    await tap(button(page, 'Try again'));
    await expect.poll(() => storedCramps(page)).toHaveLength(2);
});

test('27 everything that can be missing is missing at once', async ({ page }) => {
    const essential = ['Intl', 'Locale'];
    for (const one of interfaces.filter(({ name, modes }) => !essential.includes(name) && (!modes || modes.includes('missing'))))
        await tampered(page, one, 'missing');
    await haveCrampAnyhow(page, { memory: true });
});

const contexts: Record<string, () => void> = {
    'is null': () => { HTMLCanvasElement.prototype.getContext = () => null; },
    'throws': () => { HTMLCanvasElement.prototype.getContext = () => { throw new DOMException('no', 'NotSupportedError'); }; },
    'is missing': () => { Reflect.deleteProperty(HTMLCanvasElement.prototype, 'getContext'); },
    'is undefined': () => { HTMLCanvasElement.prototype.getContext = () => undefined as never; },
};

for (const [how, without] of Object.entries(contexts)) {
    test(`28 a canvas whose context ${how} leaves the document, in which a cramp is had`, async ({ page }) => {
        await page.addInitScript(without);
        await start(page);
        await expect(page.locator('body')).toHaveClass(/document/);
        await button(page, 'Cramp now').click();
        await expect(heading(page, 'Pull your toes toward you')).toBeVisible();
        await button(page, 'It stopped').click();
        await button(page, 'Done').click();
        await button(page, 'Diary').first().click();
        await expect(cramps(page)).toHaveCount(1);
    });
}

test('28 a context lost in the middle of relief costs nothing that is written down', async ({ page }) => {
    await start(page);
    await tap(button(page, 'Cramp now'));
    await expect(button(page, 'It stopped')).toBeVisible();
    await page.locator('#canvas').evaluate((canvas: HTMLCanvasElement) => {
        canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await expect(page.locator('body')).toHaveClass(/document/);
    await button(page, 'It stopped').click();
    await expect(storing(page, 'Saved')).toBeVisible();
    await button(page, 'Done').click();
    await button(page, 'Diary').first().click();
    await expect(cramps(page)).toHaveCount(1);
});
