// What the app has beyond relief, Help and the list of cramps: the rest of the engine and the library of knowledge, both
// fetched when the first frame is there. A fetch that fails is made again: when the network is back, or after a while.
import libraryUrl from '@build/library.json?url';

import type { Engine } from '../engine/engine';
import { completeEngine } from '../engine/load';

const again = 30_000; // ms

export async function loadLibrary(engine: Pick<Engine, 'library' | 'environment'>): Promise<void> {
    const text = await fetchText();
    if (text !== null) {
        engine.library(text);
        engine.environment({ whole: true });
        return;
    }
    await new Promise((resume) => {
        addEventListener('online', resume, { once: true });
        setTimeout(resume, again);
    });
    return loadLibrary(engine);
}

async function fetchText(): Promise<string | null> {
    try {
        const [response] = await Promise.all([fetch(libraryUrl), completeEngine()]);
        return response.ok ? await response.text() : null;
    } catch {
        return null;
    }
}
