// The trigger model on 1000 days of 14 factors, in the browser beside the same code natively.
import { nativeTimes } from '../native.mjs';

const fits = 15;
const mostSeconds = 40;   // of CPU time for a look whose guard runs to its end

export async function measureModel({ browser, bare }) {
    const context = await browser.fresh();
    const page = await context.newPage();
    await page.goto(new URL('engine/index.html', bare.address).href);
    const { fit, look } = await page.evaluate(timeModel, fits);
    await context.close();
    const time = nativeTimes('^fit');
    return [
        {
            what: 'one fit of all models, 1000 days x 14 factors', unit: 'ms', app: fit, bare: time('fit/1000'),
            bareIs: 'native', limit: 100, limitToBare: 2,
        },
        { what: 'a whole look with its guard', unit: 's', app: look.seconds, limit: mostSeconds,
            notes: [`${look.fitted} models were fitted`] },
        {
            what: 'the same fit, native, growth', unit: 'ms', app: time('fit/1000'), bare: time('fit/100'),
            bareIs: '100 days', limitToBare: 12,
        },
    ];
}

// In the page. The fastest of the fits, as the native one has the CPU time: others use the machine meanwhile.
async function timeModel(count) {
    const { default: createEngine } = await import('./bench_engine.js');
    const engine = await createEngine();
    const timed = (work) => {
        const start = performance.now();
        work();
        return performance.now() - start;
    };
    const fit = Math.min(...Array.from({ length: count }, () => timed(() => engine._fit())));
    engine._begin_look();
    let fitted = 0;
    const seconds = timed(() => {
        while (fitted >= 0) fitted = engine._step_look(50);
    }) / 1000;
    return { fit, look: { seconds, fitted: -fitted } };
}
