import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

import { page, themeOf } from './plugins/page.ts';
import { builtFile, integrityOf } from './plugins/precache.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

// Output of the C++ side of the build: fonts, icons, the engine, its command.
const build = process.env.UNKNOT_BUILD ?? path('../build');
const engine = process.env.UNKNOT_ENGINE ?? `${build}/web`;
const dist = process.env.UNKNOT_DIST ?? path('../dist');
const { releases } = JSON.parse(readFileSync(path('../assets/changes.json'), 'utf8')) as { releases: [{ version: string }] };

// The version with a hash of the engine and the library as build metadata, such as 0.1.0+3f2a9c1b, so that cached
// results of one build are not used by another.
function buildVersion(): string {
    const hash = createHash('sha256');
    for (const file of [`${engine}/first.wasm`, `${engine}/deferred.wasm`, `${build}/library.json`]) hash.update(readFileSync(file));
    return `${releases[0].version}+${hash.digest('hex').slice(0, 8)}`;
}

// Hashes of the files that the page itself checks, also without a worker.
function hashes(): Record<string, string> {
    const files = {
        first: `${engine}/first.wasm`, deferred: `${engine}/deferred.wasm`, library: `${build}/library.json`,
        regular: `${build}/fonts/inter-400.otf`, strong: `${build}/fonts/inter-650.otf`, icons: `${build}/fonts/icons.ttf`,
    };
    return Object.fromEntries(Object.entries(files).map(([name, file]) =>
        [`__INTEGRITY__.${name}`, JSON.stringify(integrityOf(readFileSync(file)))]));
}

export default defineConfig(() => {
    const theme = themeOf(build);
    return {
        root: path('.'),
        base: './', // works below any path
        define: { __VERSION__: JSON.stringify(buildVersion()), ...hashes() },
        resolve: { alias: { '@build': build, '@engine': engine } },
        build: {
            outDir: dist,
            emptyOutDir: true,
            target: 'es2022',
            assetsInlineLimit: 0, // the policy allows no inline files
            modulePreload: false, // the page has its own preload links
            sourcemap: false,
            reportCompressedSize: false,
        },
        plugins: [
            page(build, theme),
            VitePWA({
                strategies: 'injectManifest',
                srcDir: '.',
                filename: 'sw.ts',
                injectRegister: null, // the page registers it, through its Trusted Types policy
                manifest: false, // the page has its own
                injectManifest: {
                    // Only files of these types: a host that hides `_headers` would make the whole installation fail.
                    globPatterns: ['**/*.{html,js,css,wasm,otf,ttf,svg,png,txt,json,webmanifest}'],
                    manifestTransforms: [(found) => ({
                        manifest: found.map(({ size, url }) => ({ size, revision: null, ...builtFile(dist, url) }))
                            .sort((a, b) => (a.url < b.url ? -1 : 1)), // the same in every build
                    })],
                    maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
                },
            }),
        ],
    };
});
