// The knowledge beyond relief and Help, fetched when the first frame is there. Without it the app works, but gives no
// advice, so a fetch that fails is made again: when the network is back, or after a while.
import libraryUrl from '@build/library.json?url';

import type { Engine } from '../engine/engine';

const again = 30_000; // ms

export async function loadLibrary(engine: Pick<Engine, 'library'>): Promise<void> {
    const text = await fetchText();
    if (text !== null) return engine.library(text);
    await new Promise((resume) => {
        addEventListener('online', resume, { once: true });
        setTimeout(resume, again);
    });
    return loadLibrary(engine);
}

async function fetchText(): Promise<string | null> {
    try {
        const response = await fetch(libraryUrl);
        return response.ok ? await response.text() : null;
    } catch {
        return null;
    }
}
