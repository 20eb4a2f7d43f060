// The three fonts, fetched once: the engine draws with the bytes, and the page's own text uses the same. The engine
// cannot check them, so their hashes are checked here.
import iconsUrl from '@build/fonts/icons.ttf?url';
import regularUrl from '@build/fonts/inter-400.otf?url';
import strongUrl from '@build/fonts/inter-650.otf?url';

import { fetchExact } from '../device/fetching';
import { answer, attempt, subtle } from '../device/guarded';
import { notDownloaded, Trouble } from '../engine/trouble';

export interface Fonts {
    regular: Uint8Array;
    strong: Uint8Array;
    icons: Uint8Array;
}

export async function loadFonts(): Promise<Fonts> {
    const [regular, strong, icons] = await Promise.all([
        bytesOf(regularUrl, __INTEGRITY__.regular),
        bytesOf(strongUrl, __INTEGRITY__.strong),
        bytesOf(iconsUrl, __INTEGRITY__.icons),
    ]).catch(() => { throw new Trouble(notDownloaded); });
    use('400', regular);
    use('650', strong);
    return { regular, strong, icons };
}

// Uses the preloaded file if its hash is right; a fetch with `integrity` would not find it.
async function bytesOf(url: string, integrity: string): Promise<Uint8Array<ArrayBuffer>> {
    const early = await fetch(url).then((response) => response.arrayBuffer()).catch(() => null);
    if (early && (await isExact(early, integrity))) return new Uint8Array(early);
    return new Uint8Array(await (await fetchExact(url, integrity)).arrayBuffer());
}

// Also false if the browser has no hashes, as over plain HTTP.
async function isExact(bytes: ArrayBuffer, integrity: string): Promise<boolean> {
    const hash = await answer(() => subtle()?.digest('SHA-256', bytes));
    return hash !== undefined && integrity.endsWith(btoa(String.fromCharCode(...new Uint8Array(hash))));
}

function use(weight: string, bytes: Uint8Array<ArrayBuffer>): void {
    attempt(() => document.fonts.add(new FontFace('Inter', bytes, { weight }))); // else a system font
}
