import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

import { manifest } from './plugins/manifest.ts';
import { groundOf, page, themeOf } from './plugins/page.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

// What the C++ side of the build has made: fonts, icons, the engine, its command.
const build = process.env.UNKNOT_BUILD ?? path('../build');
const { version } = JSON.parse(readFileSync(path('package.json'), 'utf8')) as { version: string };

// The version with what the engine works by as build metadata, such as 0.1.0+3f2a9c1b: what one build kept of its work
// is not taken for another's.
function buildVersion(): string {
    const hash = createHash('sha256');
    for (const file of ['web/first.wasm', 'web/rest.wasm', 'library.json']) hash.update(readFileSync(`${build}/${file}`));
    return `${version}+${hash.digest('hex').slice(0, 8)}`;
}

export default defineConfig(() => {
    const theme = themeOf(build);
    return {
        root: path('.'),
        base: './', // works under any path
        define: { __VERSION__: JSON.stringify(buildVersion()) },
        resolve: { alias: { '@build': build } },
        build: {
            outDir: process.env.UNKNOT_DIST ?? path('../dist'),
            emptyOutDir: true,
            target: 'es2022',
            assetsInlineLimit: 0, // the policy allows no inline files
            modulePreload: false, // the page names its own
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
                manifest: manifest(groundOf(theme, 0)),
                includeManifestIcons: false, // they are found with the others
                injectManifest: {
                    // Named kinds only: a host that hides `_headers` would fail the whole installation.
                    globPatterns: ['**/*.{html,js,css,wasm,otf,ttf,svg,png,txt,json}'],
                    dontCacheBustURLsMatching: /^assets\//,
                    maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
                },
            }),
        ],
    };
});
