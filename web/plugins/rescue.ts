// Builds the rescue page. It shares no file with the app, which may be what is broken, and its names never change.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rollup } from 'vite';

import { policyOfPage } from './headers.ts';

const path = (name: string): string => fileURLToPath(new URL(`../rescue/${name}`, import.meta.url));

export function rescuePage(): Plugin {
    return {
        name: 'unknot-rescue',
        async generateBundle() {
            const files = {
                'rescue.html': readFileSync(path('rescue.html'), 'utf8').replace('%CSP%', policyOfPage),
                'rescue.css': readFileSync(path('rescue.css'), 'utf8'),
                'rescue.js': await scriptOf(path('rescue.ts')),
            };
            for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: 'asset', fileName, source });
        },
    };
}

// One script with everything that it needs.
async function scriptOf(entry: string): Promise<string> {
    const built = await build({
        configFile: false,
        logLevel: 'warn',
        build: { write: false, target: 'es2022', modulePreload: false, rolldownOptions: { input: entry } },
    }) as Rollup.RollupOutput;
    const [script, ...others] = built.output;
    if (others.length > 0) throw new Error('the page that mends has more than one script');
    return script.code;
}
