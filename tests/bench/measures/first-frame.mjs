// From the start of a navigation until a tap on the button is answered; both pages come from their own worker.
import { median, quantile } from '../statistics.mjs';

const runs = 15;

// In the page: taps the place of the button in every frame until there is an answer, and notes the time.
function tapUntilAnswered() {
    const target = globalThis.benchTarget;
    const tap = () => {
        if (target.answered()) {
            globalThis.benchAnswer ??= performance.now();
            return;
        }
        const at = target.place();
        if (at) target.tap(at);
        requestAnimationFrame(tap);
    };
    requestAnimationFrame(tap);
}

function aimAtApp() {
    globalThis.benchTarget = {
        answered: () => document.documentElement?.dataset.ground === 'relief',
        place: () => {
            const buttons = [...document.querySelectorAll('#mirror button')];
            const box = buttons.find((button) => button.textContent.includes('Cramp now'))?.getBoundingClientRect();
            return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        },
        tap: ({ x, y }) => {
            for (const type of ['pointerdown', 'pointerup']) {
                document.getElementById('canvas').dispatchEvent(new PointerEvent(type, {
                    clientX: x, clientY: y, pointerId: 7, pointerType: 'touch', isPrimary: true,
                    bubbles: true, cancelable: true,
                }));
            }
        },
    };
}

function aimAtBare() {
    globalThis.benchTarget = {
        answered: () => /^\d+$/.test(document.title),
        place: () => {
            const box = document.getElementById('canvas')?.getBoundingClientRect();
            return box && { x: box.x + 90, y: box.y + 96 }; // the button of the window that Dear ImGui opens at 60, 60
        },
        tap: ({ x, y }) => {
            for (const type of ['mousemove', 'mousedown', 'mouseup']) {
                document.getElementById('canvas').dispatchEvent(new MouseEvent(type, {
                    clientX: x, clientY: y, bubbles: true, cancelable: true,
                }));
            }
        },
    };
}

export async function measureFirstFrame({ browser, app, bare }) {
    const sides = {
        app: { site: app, aim: aimAtApp, context: await browser.fresh(), times: [] },
        bare: { site: bare, aim: aimAtBare, context: await browser.fresh(), times: [] },
    };
    for (const { context, site } of Object.values(sides)) await installWorker(context, site);
    for (let run = 0; run < runs; ++run) {
        for (const side of Object.values(sides)) side.times.push(await answerTime(side));
    }
    await Promise.all(Object.values(sides).map(({ context }) => context.close()));

    const range = (times) => `${quantile(times, 0.05).toFixed(0)} to ${quantile(times, 0.95).toFixed(0)} ms`;
    return [{
        what: `first usable frame, median of ${runs}`, unit: 'ms', limitToBare: 1.5,
        app: median(sides.app.times), bare: median(sides.bare.times),
        notes: [`app ${range(sides.app.times)}; bare ${range(sides.bare.times)}`],
    }];
}

async function installWorker(context, site) {
    const page = await context.newPage();
    await page.goto(site.address);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.waitForTimeout(1_000);
    await page.close();
}

async function answerTime({ context, site, aim }) {
    const page = await context.newPage();
    await page.addInitScript(aim);
    await page.addInitScript(tapUntilAnswered);
    await page.goto(site.address);
    await page.waitForFunction(() => globalThis.benchAnswer !== undefined, undefined, { polling: 50 });
    const { time, worker } = await page.evaluate(() => ({
        time: globalThis.benchAnswer, worker: navigator.serviceWorker.controller !== null,
    }));
    if (!worker) throw new Error(`${site.address} does not come from its worker`);
    await forgetCramp(page, context);
    return time;
}

// The next run finds no open cramp, but the same worker.
async function forgetCramp(page, context) {
    await page.evaluate(() => caches.delete('unknot-sentinel'));
    const { origin } = new URL(page.url());
    const session = await context.newCDPSession(page);
    await page.goto('about:blank');
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb,local_storage' });
    await page.close();
}
