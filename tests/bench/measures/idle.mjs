// Frames and draw calls while nothing happens, on each screen.
import { addPastCramp, openApp, openBare, press, settle } from '../pages.mjs';

const seconds = 10;

// In the page: counts what is drawn.
function countFrames() {
    const counts = { frames: 0, draws: 0 };
    globalThis.benchCounts = counts;
    const request = globalThis.requestAnimationFrame;
    globalThis.requestAnimationFrame = (callback) => request((time) => {
        counts.frames += 1;
        callback(time);
    });
    for (const name of ['drawElements', 'drawArrays']) {
        const draw = WebGL2RenderingContext.prototype[name];
        WebGL2RenderingContext.prototype[name] = function (...values) {
            counts.draws += 1;
            return draw.apply(this, values);
        };
    }
}

// How to reach each screen that shows no timer.
const screens = {
    today: async () => {},
    stopped: async (page) => {
        await press(page, 'Cramp now');
        await settle(page);
        await press(page, 'It stopped');
    },
    diary: (page) => go(page, '#diary'),
    entry: async (page) => {
        await go(page, '#diary');
        await addPastCramp(page);
    },
    help: (page) => go(page, '#help'),
    why: (page) => go(page, '#why'),
    you: (page) => go(page, '#you'),
    more: (page) => go(page, '#more'),
    share: (page) => go(page, '#share/calf'),
};

export async function measureIdle({ browser, app, bare }) {
    const shown = await Promise.all(Object.entries(screens).map(async ([name, reach]) => {
        const context = await browser.fresh();
        const page = await openApp(context, app, { probe: countFrames });
        await reach(page);
        await page.waitForTimeout(12_000); // the worker is installed, and the offer to undo is gone
        return { name, context, page };
    }));
    const counts = await Promise.all(shown.map(async ({ name, page }) => ({ name, ...await idle(page) })));
    await Promise.all(shown.map(({ context }) => context.close()));

    const context = await browser.fresh();
    const reference = await idle(await openBare(context, bare, { probe: countFrames }));
    await context.close();

    const most = (key) => Math.max(...counts.map((count) => count[key]));
    const notes = counts.map(({ name, frames, draws }) => `${name}: ${frames} frames, ${draws} draw calls`);
    const frames = `frames in ${seconds} idle s, the worst screen`;
    return [
        { what: frames, app: most('frames'), bare: reference.frames, limit: 0, notes },
        { what: `draw calls in ${seconds} idle s`, app: most('draws'), bare: reference.draws, limit: 0 },
    ];
}

async function go(page, fragment) {
    await page.evaluate((hash) => { location.hash = hash; }, fragment);
    await settle(page);
}

async function idle(page) {
    const before = await page.evaluate(() => ({ ...globalThis.benchCounts }));
    await page.waitForTimeout(seconds * 1_000);
    const after = await page.evaluate(() => ({ ...globalThis.benchCounts }));
    return { frames: after.frames - before.frames, draws: after.draws - before.draws };
}
