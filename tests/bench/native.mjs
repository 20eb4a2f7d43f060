// The native benchmarks, by name: CPU time in the unit of each. `filter` is a regular expression of their names.
// Asking for one that did not run is an error.
import { execFileSync } from 'node:child_process';

import { nativeBench } from './browser.mjs';

export function nativeTimes(filter) {
    const output = execFileSync(
        nativeBench, ['--benchmark_format=json', '--benchmark_min_time=0.3', `--benchmark_filter=${filter}`],
        { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const times = new Map(JSON.parse(output).benchmarks.map(({ name, cpu_time: time }) => [name, time]));
    return (name) => {
        if (!times.has(name)) throw new Error(`there is no benchmark ${name}`);
        return times.get(name);
    };
}
