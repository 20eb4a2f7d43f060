// Loads the rest of the app after the first frame: the deferred part of the engine and the library of knowledge. If
// something does not arrive, or not as built, it is fetched again when the network is back, or after a while.
import libraryUrl from '@build/library.json?url';

import type { Engine } from '../engine/engine';
import { fetchExact } from '../device/fetching';
import { completeEngine } from '../engine/load';

const firstPause = 30_000; // ms
const longestPause = 20 * 60_000; // a host that serves a wrong file does so for a while

// Resolves when the engine has loaded it.
export async function loadLibrary(engine: Pick<Engine, 'library' | 'environment'>): Promise<void> {
    let pause = firstPause;
    for (let text = await fetchText(); text === null || !engine.library(text); text = await fetchText()) {
        await online(pause);
        pause = Math.min(2 * pause, longestPause);
    }
    engine.environment({ fullyLoaded: true });
}

function online(patience: number): Promise<unknown> {
    return new Promise((resume) => {
        addEventListener('online', resume, { once: true });
        setTimeout(resume, patience);
    });
}

async function fetchText(): Promise<string | null> {
    try {
        const [response] = await Promise.all([fetchExact(libraryUrl, __INTEGRITY__.library), completeEngine()]);
        return await response.text();
    } catch {
        return null;
    }
}
