// Puts into the page what other parts of the build make: theme and relief instructions, printed by page_parts, icons
// and licences. Also adds preload links for what the browser will need.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlTagDescriptor, Plugin, Rollup } from 'vite';

import { headersFile, policyOfPage } from './headers.ts';
import { manifest } from './manifest.ts';
import { rescuePage } from './rescue.ts';

function ask(build: string, command: string): string {
    try {
        return execFileSync(join(build, 'native/page_parts'), [command], { encoding: 'utf8' });
    } catch (error) {
        throw new Error(`\`page_parts ${command}\` failed: ${String(error)}`);
    }
}

// The style sheet with the theme's colours.
export function themeOf(build: string): string {
    return ask(build, 'page-theme');
}

export function page(build: string, theme: string): Plugin[] {
    mkdirSync(join(build, 'generated'), { recursive: true });
    writeFileSync(join(build, 'generated/theme.css'), theme);

    const fill: Plugin = {
        name: 'unknot-fill',
        transformIndexHtml: {
            order: 'pre',
            handler: (html) => filled(html, {
                CSP: policyOfPage,
                RELIEF: ask(build, 'page-html'),
                'GROUND-LIGHT': groundOf(theme, 0),
                'GROUND-DARK': groundOf(theme, 1),
            }),
        },
    };
    const emit: Plugin = {
        name: 'unknot-emit',
        transformIndexHtml: { order: 'post', handler: (_, { bundle }) => linkTags(bundle ?? {}) },
        generateBundle() {
            for (const name of readdirSync(join(build, 'icons'))) {
                const source = readFileSync(join(build, 'icons', name));
                this.emitFile({ type: 'asset', fileName: `icons/${name}`, source });
            }
            this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
            const source = JSON.stringify(manifest(groundOf(theme, 0)));
            this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source });
            const licences = readFileSync(join(build, 'licences.txt'));
            this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licences });
        },
    };
    return [fill, emit, rescuePage()];
}

function filled(html: string, values: Record<string, string>): string {
    return html.replace(/%([A-Z-]+)%/g, (place, name: string) => {
        const value = values[name];
        if (value === undefined) throw new Error(`index.html has an unknown place ${place}`);
        return value;
    });
}

// The theme has the light block first, then the dark one.
export function groundOf(theme: string, block: number): string {
    const ground = [...theme.matchAll(/--ground: *(#[0-9a-f]+)/gi)][block]?.[1];
    if (!ground) throw new Error('`page_parts page-theme` names no ground');
    return ground;
}

// Preloads everything up to the first frame, so that it is fetched at once. Dynamic imports are left out: the worker
// has them by the time they are needed.
function linkTags(bundle: Rollup.OutputBundle): HtmlTagDescriptor[] {
    const files = Object.values(bundle);
    const fetched = files.map(({ fileName }) => fileName).filter((name) => /^assets\/(?!deferred-).*\.(wasm|ttf|otf)$/.test(name));
    const chunks = files.filter((file) => file.type === 'chunk');
    const deferred = new Set(chunks.filter(({ isEntry }) => !isEntry).flatMap(({ dynamicImports }) => dynamicImports));
    const scripts = chunks.filter(({ isEntry, fileName }) => !isEntry && !deferred.has(fileName)).map(({ fileName }) => fileName);
    return [
        ...scripts.map((name) => link({ rel: 'modulepreload', href: `./${name}` })),
        ...fetched.map((name) => link({ rel: 'preload', as: 'fetch', href: `./${name}`, crossorigin: 'anonymous' })),
        link({ rel: 'manifest', href: './manifest.webmanifest' }),
        link({ rel: 'icon', type: 'image/svg+xml', href: './icons/favicon.svg' }),
        link({ rel: 'icon', type: 'image/png', sizes: '32x32', href: './icons/favicon-32.png' }),
        link({ rel: 'apple-touch-icon', href: './icons/apple-touch-icon.png' }),
    ];
}

// At the end of the head: the policy does not apply to elements before it.
function link(attrs: Record<string, string>): HtmlTagDescriptor {
    return { tag: 'link', attrs, injectTo: 'head' };
}
