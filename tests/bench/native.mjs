// The native benchmarks, by name: CPU time in the unit of each. `filter` is a regular expression of their names.
import { execFileSync } from 'node:child_process';

import { nativeBench } from './browser.mjs';

export function nativeTimes(filter) {
    const output = execFileSync(
        nativeBench, ['--benchmark_format=json', '--benchmark_min_time=0.3', `--benchmark_filter=${filter}`],
        { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    return new Map(JSON.parse(output).benchmarks.map(({ name, cpu_time: ms }) => [name, ms]));
}
