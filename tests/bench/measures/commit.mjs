// Saving one record: from opening the transaction until it is complete, beside a strict put of one record and nothing
// else in the same browser.
import { storePages, syntheticPages } from '../diary.mjs';
import { addPastCramp, openDiary, openNothing, settle } from '../pages.mjs';
import { median, quantile } from '../statistics.mjs';

const rounds = 8;
const commitsARound = 25;
const many = 100_000;

// In the page: notes how long each writing transaction takes.
function timeTransactions() {
    globalThis.benchCommits = [];
    const open = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
        const started = performance.now();
        const transaction = open.call(this, stores, mode, options);
        if (mode === 'readwrite') {
            transaction.addEventListener('complete', () => globalThis.benchCommits.push(performance.now() - started));
        }
        return transaction;
    };
}

export async function measureCommit({ browser, app }) {
    const empty = await openEntry(await isolated(browser), app);
    const full = await openEntry(await isolated(browser), app, syntheticPages(many));
    const puts = await openPuts(await isolated(browser), app);
    const times = { empty: [], full: [], puts: [] };
    for (let round = 0; round < rounds; ++round) {
        times.empty.push(...await commitOften(empty));
        times.puts.push(...await putOften(puts));
        times.full.push(...await commitOften(full));
    }
    for (const page of [empty, full, puts]) await page.context().close();

    const row = (what, bareIs, app, bare, limitToBare) => ({ what, unit: 'ms', app, bare, bareIs, limitToBare });
    const slow = (some) => quantile(some, 0.95);
    return [
        row('commit of one record, p50', 'strict put', median(times.empty), median(times.puts), 1.5),
        row('commit of one record, p95', 'strict put', slow(times.empty), slow(times.puts)),
        row(`commit with ${many} records stored, p50`, 'with none', median(times.full), median(times.empty), 1.2),
    ];
}

// Its pages have a clock of 5 us: that of others steps by 100 us, a tenth of what is measured.
async function isolated(browser) {
    const context = await browser.fresh({ serviceWorkers: 'block' });
    await context.route('**', async (route) => {
        if (!route.request().isNavigationRequest()) return route.continue();
        const response = await route.fetch();
        return route.fulfill({ response, headers: { ...response.headers(), 'cross-origin-embedder-policy': 'require-corp' } });
    });
    return context;
}

// The page of a cramp that was just added, in a diary that holds the pages.
async function openEntry(context, site, pages) {
    if (pages) {
        const first = await openDiary(context, site);
        await storePages(first, pages);
        await first.close();
    }
    const page = await openDiary(context, site, { probe: timeTransactions });
    await addPastCramp(page);
    await settle(page);
    return page;
}

// Each answer to "which side" is one commit of one field.
function commitOften(page) {
    return page.evaluate(async (count) => {
        const frame = () => new Promise((done) => requestAnimationFrame(done));
        const task = () => new Promise((done) => setTimeout(done)); // a press comes between frames, not in one
        const times = globalThis.benchCommits;
        const labels = [...document.querySelectorAll('#mirror label')];
        const choice = (name) => labels.find((label) => label.textContent.trim() === name).querySelector('input');
        const sides = [choice('Left'), choice('Right')];
        const before = times.length;
        for (let done = 0; done < count; ++done) {
            const next = sides.find((input) => !input.checked);
            next.click();
            while (times.length === before + done) await new Promise((resume) => setTimeout(resume));
            await frame();
            await frame();
            await task();
        }
        return times.slice(before);
    }, commitsARound);
}

async function openPuts(context, site) {
    const page = await openNothing(context, site);
    await page.evaluate(() => new Promise((done, failed) => {
        const opening = indexedDB.open('puts', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('records');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
            globalThis.benchDatabase = opening.result;
            done();
        };
    }));
    return page;
}

function putOften(page) {
    return page.evaluate(async (count) => {
        const record = JSON.stringify({ id: crypto.randomUUID(), type: 'cramp', note: 'x'.repeat(200) });
        const frame = () => new Promise((done) => requestAnimationFrame(done));
        const task = () => new Promise((done) => setTimeout(done));
        const times = [];
        for (let done = 0; done < count; ++done) {
            const started = performance.now();
            const transaction = globalThis.benchDatabase.transaction('records', 'readwrite', { durability: 'strict' });
            transaction.objectStore('records').put(record, 'one');
            await new Promise((complete) => { transaction.oncomplete = complete; });
            times.push(performance.now() - started);
            await frame();
            await frame();
            await task();
        }
        return times;
    }, commitsARound);
}
