// The web app manifest.
import type { ManifestOptions } from 'vite-plugin-pwa';

const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
    src: `icons/${name}-${size}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose,
});

const shortcut = (name: string, fragment: string, description: string) => ({
    name, url: `./#${fragment}`, description, icons: [icon('icon', 192, 'any')],
});

export function manifest(ground: string): Partial<ManifestOptions> {
    return {
        id: 'unknot', // relative to the origin, so the same wherever the app is on it
        name: 'Unknot',
        short_name: 'Unknot',
        description: 'Eases a leg cramp now, keeps a diary of them, and says when to get help. Works offline.',
        lang: 'en',
        dir: 'ltr',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: ground,
        theme_color: ground,
        categories: ['health', 'medical'],
        launch_handler: { client_mode: 'focus-existing' },
        icons: [
            icon('icon', 192, 'any'), icon('icon', 512, 'any'),
            icon('maskable', 192, 'maskable'), icon('maskable', 512, 'maskable'),
        ],
        shortcuts: [
            shortcut('Cramp now', 'now', 'What to do for a cramp, and its start time saved'),
            shortcut('Diary', 'diary', 'The cramps you have recorded'),
            shortcut('When to get help', 'help', 'Signs that need medical help'),
        ],
    };
}
