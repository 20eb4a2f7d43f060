// Opening a diary of ten years: from the open database until it is shown, beside getAll of the same store.
import { storePages, syntheticPages } from '../diary.mjs';
import { openDiary, openNothing } from '../pages.mjs';
import { median } from '../statistics.mjs';

const records = 40_000;
const runs = 7;

// In the page: the app's database opens only when the engine has drawn its first scene, so that starting the engine is
// not part of the time.
function holdDatabase() {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...values) {
        const opening = open.apply(this, values);
        let held = true;
        opening.addEventListener('success', (event) => {
            if (!held) return;
            event.stopImmediatePropagation();
            globalThis.benchRelease = () => {
                held = false;
                opening.dispatchEvent(new Event('success'));
            };
        });
        return opening;
    };
}

export async function measureLoad({ browser, app }) {
    const context = await browser.fresh();
    const first = await openDiary(context, app);
    await storePages(first, syntheticPages(records));
    await first.close();

    const loads = [];
    const reads = [];
    for (let run = 0; run < runs; ++run) {
        loads.push(await loadTime(context, app));
        reads.push(await readTime(context, app));
    }
    await context.close();
    return [{
        what: `load ${records} records, until shown`, unit: 'ms', app: median(loads), limit: 300,
        bare: median(reads), bareIs: 'getAll', limitToBare: 2,
    }];
}

async function loadTime(context, site) {
    const page = await context.newPage();
    await page.addInitScript(holdDatabase);
    await page.goto(`${site.address}#diary`);
    await page.waitForFunction(() => globalThis.benchRelease && document.querySelector('#mirror main'));
    await page.waitForTimeout(500);
    const time = await page.evaluate(() => new Promise((done) => {
        const started = performance.now();
        const mirror = document.getElementById('mirror');
        new MutationObserver((_, observer) => {
            if (!/\d cramps/.test(mirror.textContent)) return;
            observer.disconnect();
            done(performance.now() - started);
        }).observe(mirror, { subtree: true, childList: true, characterData: true });
        globalThis.benchRelease();
    }));
    await page.close();
    return time;
}

async function readTime(context, site) {
    const page = await openNothing(context, site);
    const time = await page.evaluate(() => new Promise((done, failed) => {
        const opening = indexedDB.open('unknot');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
            const started = performance.now();
            const reading = opening.result.transaction('pages').objectStore('pages').getAll();
            reading.onerror = () => failed(reading.error);
            reading.onsuccess = () => done(performance.now() - started);
        };
    }));
    await page.close();
    return time;
}
