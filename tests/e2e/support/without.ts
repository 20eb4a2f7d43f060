// Browsers that lack something. Call these before the page is opened.
import type { Page } from '@playwright/test';

export async function withoutWebGL(page: Page): Promise<void> {
    await page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
    });
}

export async function withoutWebAssembly(page: Page): Promise<void> {
    await page.addInitScript(() => {
        Reflect.deleteProperty(globalThis, 'WebAssembly');
    });
}

// While `setFull` is on, writing to the database fails as on a full device.
export async function withFullDevice(page: Page): Promise<void> {
    await page.addInitScript(() => {
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...written: [unknown, IDBValidKey?]) {
            if (this.name === 'pages' && localStorage.getItem('full')) throw new DOMException('no space', 'QuotaExceededError');
            return put.apply(this, written);
        };
    });
}

export async function setFull(page: Page, full: boolean): Promise<void> {
    await page.evaluate((on) => {
        if (on) localStorage.setItem('full', '1');
        else localStorage.removeItem('full');
    }, full);
}

// As in private windows of some browsers.
export async function withoutDatabase(page: Page): Promise<void> {
    await page.addInitScript(() => {
        IDBFactory.prototype.open = () => { throw new DOMException('not allowed', 'SecurityError'); };
    });
}

// The text that a person can see, as it is not transparent.
export function visibleText(page: Page): Promise<string> {
    return page.evaluate(() => [...document.querySelectorAll<HTMLElement>('#mirror [data-node]')]
        .filter((element) => !/^rgba.*, 0\)$/.test(getComputedStyle(element).color) && element.offsetHeight > 0)
        .map((element) => element.innerText).join('\n'));
}
