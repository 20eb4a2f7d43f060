// Building a frame while a diary of ten years is scrolled: the engine's frame, the mirror, and the browser's style and
// layout after it.
import { storePages, syntheticPages } from '../diary.mjs';
import { openDiary } from '../pages.mjs';
import { median, quantile } from '../statistics.mjs';

const frames = 300;

// In the page: notes how long each animation frame's callback takes, style and layout included.
function timeFrames() {
    globalThis.benchFrames = [];
    const request = globalThis.requestAnimationFrame;
    globalThis.benchRequest = request.bind(globalThis);
    globalThis.requestAnimationFrame = (callback) => request((time) => {
        const started = performance.now();
        callback(time);
        void document.body?.offsetHeight;
        globalThis.benchFrames.push(performance.now() - started);
    });
}

export async function measureScroll({ browser, app }) {
    const context = await browser.fresh();
    const long = await scrolled(context, app, 40_000);
    const page = context.pages().at(-1);
    const heap = JSON.parse(await page.evaluate(() => globalThis.unknot.stats())).heap / 2 ** 20;
    await context.close();
    const other = await browser.fresh();
    const short = await scrolled(other, app, 4_000);
    await other.close();

    const row = (what, times) => ({
        what, unit: 'ms', app: quantile(times, 0.95), limit: 4,
        notes: [`median ${median(times).toFixed(1)} ms, longest ${Math.max(...times).toFixed(1)} ms`],
    });
    return [
        row('frame while scrolling ten years, p95', long),
        { what: 'the same beside a tenth of the entries', unit: 'ms', app: median(long), bare: median(short), limitToBare: 1.1 },
        { what: 'heap with ten years', unit: 'MiB', app: heap, limit: 64 },
    ];
}

async function scrolled(context, app, records) {
    const first = await openDiary(context, app);
    await storePages(first, syntheticPages(records));
    await first.close();
    return scroll(await openDiary(context, app, { probe: timeFrames }));
}

// Up and down, one step a frame.
function scroll(page) {
    return page.evaluate(async (count) => {
        const scroller = document.getElementById('scroll');
        const next = () => new Promise((done) => globalThis.benchRequest(done));
        const bottom = scroller.scrollHeight - scroller.clientHeight;
        scroller.scrollTop = 0;
        for (let frame = 0; frame < 10; ++frame) await next();
        globalThis.benchFrames.length = 0;
        let step = 60;
        while (globalThis.benchFrames.length < count) {
            if (scroller.scrollTop + step > bottom || scroller.scrollTop + step < 0) step = -step;
            scroller.scrollTop += step;
            await next();
        }
        return globalThis.benchFrames.slice();
    }, frames);
}
