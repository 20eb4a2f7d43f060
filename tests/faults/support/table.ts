// Writes the table of cases into README.md after a run of all files. It has no times and no numbers of tries, so that
// an unchanged run leaves the file unchanged. A run of the long form writes a line for each file that it ran whole.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { FullConfig, Reporter, Suite, TestCase } from '@playwright/test/reporter';

import { cases } from './cases';
import { long, longForms } from './often';

const readme = fileURLToPath(new URL('../README.md', import.meta.url));
const folder = fileURLToPath(new URL('..', import.meta.url));

type State = 'passed' | 'failed' | 'skipped';

interface Tried {
    file: string;
    title: string;
    state: State;
    reason: string; // why the case was skipped
}

export default class Table implements Reporter {
    private all: TestCase[] = [];
    private files = new Set<string>();
    private filtered = true;

    onBegin(config: FullConfig, suite: Suite): void {
        this.all = suite.allTests();
        this.files = new Set(this.all.map(({ location }) => basename(location.file)));
        this.filtered = String(config.grep) !== String(/.*/);
    }

    onEnd(): void {
        if (this.filtered) return;
        if (long) write('the long form', (before) => this.longTable(before));
        else if (readdirSync(folder).filter((name) => name.endsWith('.test.ts')).every((name) => this.files.has(name)))
            write('the run', () => this.table());
    }

    private table(): string {
        const tried = this.all.map(triedOf).sort((a, b) => order(a.file, b.file) || order(a.title, b.title));
        const rows = Object.entries(cases).flatMap(([number, what]) => {
            const own = tried.filter(({ title }) => title.startsWith(`${number} `));
            const files = [...new Set(own.map(({ file }) => file))];
            if (files.length === 0) return [`| ${number} | ${what} | | not here |`];
            return files.map((file) => `| ${number} | ${what} | ${file} | ${stateOf(own.filter((one) => one.file === file))} |`);
        });
        return ['| case | what happens | file | state |', '|---|---|---|---|', ...rows].join('\n');
    }

    // The lines of files that were not run stay.
    private longTable(before: string): string {
        const day = new Date().toISOString().slice(0, 10);
        const tried = this.all.map(triedOf);
        const rows = Object.entries(longForms).flatMap(([file, what]) => {
            const own = tried.filter((one) => one.file === file);
            if (own.length === 0) return before.split('\n').filter((row) => row.startsWith(`| ${file} `));
            return [`| ${file} | ${what} | ${day} | ${stateOf(own)} |`];
        });
        return ['| file | long form | on | state |', '|---|---|---|---|', ...rows].join('\n');
    }
}

// Replaces the part of README.md that `by` writes.
function write(by: string, make: (before: string) => string): void {
    const before = readFileSync(readme, 'utf8');
    const [begin, end] = ['begin', 'end'].map((edge) => `<!-- written by ${by}: ${edge} -->`) as [string, string];
    const [head = '', rest = ''] = before.split(begin);
    const [own = '', tail = ''] = rest.split(end);
    const text = `${head}${begin}\n${make(own)}\n${end}${tail}`;
    if (text !== before) writeFileSync(readme, text);
}

function triedOf(test: TestCase): Tried {
    const outcome = test.outcome();
    const state = outcome === 'unexpected' ? 'failed' : outcome === 'skipped' ? 'skipped' : 'passed';
    const { annotations } = test.results.at(-1) ?? test;
    const reason = annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? '';
    return { file: basename(test.location.file), title: test.title, state, reason };
}

function stateOf(tried: Tried[]): string {
    const passed = tried.filter(({ state }) => state === 'passed').length;
    const others = tried.filter(({ state }) => state !== 'passed').map(({ title, state, reason }) =>
        `${state}: "${title.replace(/^\d+ /, '')}"${reason && ` (${reason})`}`);
    return [...(passed > 0 ? [`${passed} passed`] : []), ...others].join('; ');
}

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
