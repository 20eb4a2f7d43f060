// The three fonts, fetched once: the engine draws with the bytes, and the page's own text uses the same.
import iconsUrl from '@build/fonts/icons.ttf?url';
import regularUrl from '@build/fonts/inter-400.otf?url';
import strongUrl from '@build/fonts/inter-650.otf?url';

import { attempt } from '../device/guarded';
import { Trouble } from '../engine/trouble';

export interface Fonts {
    regular: Uint8Array;
    strong: Uint8Array;
    icons: Uint8Array;
}

export async function loadFonts(): Promise<Fonts> {
    const [regular, strong, icons] = await Promise.all([regularUrl, strongUrl, iconsUrl].map(bytesOf));
    if (!regular || !strong || !icons) throw new Trouble('A part of the page could not be downloaded.');
    use('400', regular);
    use('650', strong);
    return { regular, strong, icons };
}

async function bytesOf(url: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const response = await fetch(url).catch(() => null);
    return response?.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}

function use(weight: string, bytes: Uint8Array<ArrayBuffer>): void {
    attempt(() => document.fonts.add(new FontFace('Inter', bytes, { weight }))); // else in a font of the system
}
