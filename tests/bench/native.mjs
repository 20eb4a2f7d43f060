// The native benchmarks, by name: CPU time in the unit of each, the least of some rounds in which all take turns, so
// that what others do with the machine meanwhile falls on none alone. `filter` is a regular expression of their names.
// Asking for one that did not run is an error.
import { execFileSync } from 'node:child_process';

import { nativeBench } from './browser.mjs';

const rounds = 5;

export function nativeTimes(filter) {
    const output = execFileSync(
        nativeBench,
        ['--benchmark_format=json', '--benchmark_min_time=0.1', `--benchmark_repetitions=${rounds}`,
            '--benchmark_enable_random_interleaving=true', `--benchmark_filter=${filter}`],
        { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const times = new Map();
    for (const { run_name: name, run_type: type, cpu_time: time } of JSON.parse(output).benchmarks)
        if (type === 'iteration') times.set(name, Math.min(times.get(name) ?? Infinity, time));
    return (name) => {
        if (!times.has(name)) throw new Error(`there is no benchmark ${name}`);
        return times.get(name);
    };
}
