// What is remembered of the diary outside its database: browsers drop databases, and a diary that was lost must not look
// like one that never was. One sentinel in localStorage, one in the cache: each can be dropped alone.
import type { Loss } from '../engine/environment';
import { answer, cacheStorage, localTexts } from '../device/guarded';

const storageKey = 'unknot.sentinel';
const cacheName = 'unknot-sentinel';
const cacheKey = './sentinel';

// As the engine writes it (app::Sentinel). Deleted and unreadable records count among the stored ones.
export interface Sentinel {
    stored: number;
    records: number; // those that are shown
    newest?: number | undefined; // ms since 1970
    backup?: number | undefined;
}

interface Kept extends Sentinel {
    loss?: Loss | undefined; // told at every start until the person has answered
}

export class Sentinels {
    private loss: Loss | undefined;

    // Null where nothing was ever stored.
    async read(): Promise<Kept | null> {
        const [inStorage, inCache] = [readKept(localTexts.read(storageKey)), readKept(await this.readCache())];
        const kept = (inCache?.stored ?? 0) > (inStorage?.stored ?? 0) ? inCache : inStorage;
        this.loss = inStorage?.loss ?? inCache?.loss;
        return kept && { ...kept, loss: this.loss };
    }

    // Never awaited by a commit: the record is safe without it.
    async write(sentinel: Sentinel): Promise<void> {
        const text = JSON.stringify({ ...sentinel, loss: this.loss });
        localTexts.write(storageKey, text);
        await answer(async () => (await cacheStorage()?.open(cacheName))?.put(cacheKey, new Response(text)));
    }

    // What was lost is said until `forget`.
    async remember(loss: Loss, sentinel: Sentinel): Promise<void> {
        this.loss = loss;
        await this.write(sentinel);
    }

    async forget(sentinel: Sentinel): Promise<void> {
        this.loss = undefined;
        await this.write(sentinel);
    }

    private async readCache(): Promise<string | null> {
        return await answer(async () => (await cacheStorage()?.match(cacheKey, { cacheName }))?.text()) ?? null;
    }
}

// Earlier versions kept the number of commits alone.
function readKept(text: string | null): Kept | null {
    try {
        const kept: unknown = JSON.parse(text ?? '');
        if (typeof kept === 'number') return kept > 0 ? { stored: 1, records: 0 } : null;
        const { stored, records, newest, backup, loss } = kept as Kept;
        if (!Number.isSafeInteger(stored)) return null;
        return { stored, records: Number(records) || 0, newest: number(newest), backup: number(backup), loss: loss ?? undefined };
    } catch {
        return null;
    }
}

function number(value: unknown): number | undefined {
    return typeof value === 'number' ? value : undefined;
}
