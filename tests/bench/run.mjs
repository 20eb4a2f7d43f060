// Measures the built page beside a bare page of Dear ImGui on SDL2, in one browser and one run, and prints both.
//   node run.mjs [--check] [--alone] [--only size,idle,first-frame,commit,load,scroll,memory,advice,bulk,limits,diary,model]
// With --check a missed figure is an error. With --alone there is no bare page, and so no ratio to it: for the measures
// size and bulk.
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';

import { openBrowser, serveApp, serveBoth } from './browser.mjs';
import { measureAdvice } from './measures/advice.mjs';
import { measureBulk } from './measures/bulk.mjs';
import { measureCommit } from './measures/commit.mjs';
import { measureDiary } from './measures/diary.mjs';
import { measureFirstFrame } from './measures/first-frame.mjs';
import { measureIdle } from './measures/idle.mjs';
import { measureLimits } from './measures/limits.mjs';
import { measureLoad } from './measures/load.mjs';
import { measureMemory } from './measures/memory.mjs';
import { measureModel } from './measures/model.mjs';
import { measureScroll } from './measures/scroll.mjs';
import { measureSize } from './measures/size.mjs';
import { judge, tableRow, tableHead } from './table.mjs';

const measures = {
    size: measureSize,
    'first-frame': measureFirstFrame,
    commit: measureCommit,
    load: measureLoad,
    scroll: measureScroll,
    idle: measureIdle,
    memory: measureMemory,
    advice: measureAdvice,
    bulk: measureBulk,
    limits: measureLimits,
    diary: measureDiary,
    model: measureModel,
};

const { values: options } = parseArgs({
    options: {
        check: { type: 'boolean', default: false },
        alone: { type: 'boolean', default: false },
        only: { type: 'string', default: Object.keys(measures).join() },
    },
});

async function serveAlone() {
    const { server, site } = await serveApp();
    return { app: site, close: () => server.kill() };
}

const load = () => loadavg()[0].toFixed(1);
const sites = options.alone ? await serveAlone() : await serveBoth();
const browser = await openBrowser();
let missed = 0;
try {
    console.log(`Chromium ${browser.version}, load ${load()} at the start\n\n${tableHead}`);
    for (const name of options.only.split(',')) {
        if (!measures[name]) throw new Error(`there is no measure ${name}`);
        for (const row of await measures[name]({ browser, ...sites })) {
            if (!judge(row)) ++missed;
            console.log(tableRow(row));
        }
    }
    console.log(`\n${missed} figures missed, load ${load()} at the end`);
} finally {
    await browser.close();
    sites.close();
}
process.exitCode = options.check && missed > 0 ? 1 : 0;
