// Remembers outside the database how much the diary held: browsers delete databases, and a lost diary must not look
// like a new one. One sentinel is in localStorage and one in the cache, as either can be deleted alone.
import type { Loss } from '../engine/environment';
import { answer, cacheStorage, localTexts } from '../device/guarded';

const storageKey = 'unknot.sentinel';
export const sentinelCache = 'unknot-sentinel';
const cacheKey = './sentinel';

// As the engine writes it (app::Sentinel). `stored` includes deleted and unreadable records.
export interface Sentinel {
    stored: number;
    records: number; // without deleted and unreadable ones, profile and settings
    newest?: number | undefined; // ms since 1970
    backup?: number | undefined;
}

interface StoredSentinel extends Sentinel {
    loss?: Loss | undefined; // reported at every start until the person has answered
}

export class Sentinels {
    private loss: Loss | undefined;

    // Null if nothing was ever stored.
    async read(): Promise<StoredSentinel | null> {
        const [inStorage, inCache] = [readSentinel(localTexts.read(storageKey)), readSentinel(await this.readCache())];
        const larger = (inCache?.stored ?? 0) > (inStorage?.stored ?? 0) ? inCache : inStorage;
        this.loss = inStorage?.loss ?? inCache?.loss;
        return larger && { ...larger, loss: this.loss };
    }

    // Never awaited by a commit: the record is safe without it.
    async write(sentinel: Sentinel): Promise<void> {
        const text = JSON.stringify({ ...sentinel, loss: this.loss });
        localTexts.write(storageKey, text);
        await answer(async () => (await cacheStorage()?.open(sentinelCache))?.put(cacheKey, new Response(text)));
    }

    // The loss is reported until `forget`.
    async remember(loss: Loss, sentinel: Sentinel): Promise<void> {
        this.loss = loss;
        await this.write(sentinel);
    }

    async forget(sentinel: Sentinel): Promise<void> {
        this.loss = undefined;
        await this.write(sentinel);
    }

    private async readCache(): Promise<string | null> {
        return await answer(async () => (await cacheStorage()?.match(cacheKey, { cacheName: sentinelCache }))?.text()) ?? null;
    }
}

// Earlier versions stored only the number of commits.
function readSentinel(text: string | null): StoredSentinel | null {
    try {
        const value: unknown = JSON.parse(text ?? '');
        if (typeof value === 'number') return value > 0 ? { stored: 1, records: 0 } : null;
        const { stored, records, newest, backup, loss } = value as StoredSentinel;
        if (!Number.isSafeInteger(stored)) return null;
        return { stored, records: Number(records) || 0, newest: number(newest), backup: number(backup), loss: loss ?? undefined };
    } catch {
        return null;
    }
}

function number(value: unknown): number | undefined {
    return typeof value === 'number' ? value : undefined;
}
