// What stays behind after walking through the screens.
import { openApp } from '../pages.mjs';

const fragments = ['#today', '#diary', '#help', '#more', '#share/calf'];

export async function measureMemory({ browser, app }) {
    const context = await browser.fresh();
    const page = await openApp(context, app);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await walk(page, 100);
    const early = await occupied(page, session);
    await walk(page, 900);
    const late = await occupied(page, session);
    await context.close();

    const row = (what, key, unit, limitToBare) => ({
        what: `${what} after 1000 screens`, unit, app: late[key], bare: early[key], bareIs: 'after 100', limitToBare,
    });
    return [
        row('engine heap', 'heap', 'B', 1.02),
        row('DOM nodes', 'nodes', '', 1.02),
        row('JavaScript heap', 'script', 'B'),
    ];
}

// Each screen is drawn before the next is asked for. The history does not grow: that would be the browser's memory.
function walk(page, count) {
    return page.evaluate(async ([steps, places]) => {
        for (let step = 0; step < steps; ++step) {
            history.replaceState(null, '', places[step % places.length]);
            globalThis.dispatchEvent(new HashChangeEvent('hashchange'));
            await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        }
    }, [count, fragments]);
}

async function occupied(page, session) {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (name) => metrics.find((one) => one.name === name).value;
    const { heap } = JSON.parse(await page.evaluate(() => globalThis.unknot.stats()));
    return { heap, nodes: metric('Nodes'), script: metric('JSHeapUsedSize') };
}
