// Marks outside the database that say there was a diary: browsers drop databases, and an emptied diary must not look
// like a new one. One in localStorage, one in the cache: each can be dropped alone.

import { answer, cacheStorage, localTexts } from '../device/guarded';

const storageKey = 'unknot.sentinel';
const cacheName = 'unknot-sentinel';
const cacheKey = './sentinel';

export class Marks {
    private cached = false;

    // The highest sequence any mark remembers; 0 for none.
    async read(): Promise<number> {
        return Math.max(this.readStorage(), await this.readCache());
    }

    // Never awaited by a commit: the record is safe without it.
    async write(sequence: number): Promise<void> {
        localTexts.write(storageKey, String(sequence));
        if (this.cached) return; // that it is there says enough
        this.cached = true;
        const put = await answer(async () => {
            await (await cacheStorage()?.open(cacheName))?.put(cacheKey, new Response(String(sequence)));
            return true;
        });
        this.cached = put === true;
    }

    private readStorage(): number {
        return Number(localTexts.read(storageKey)) || 0;
    }

    private async readCache(): Promise<number> {
        const mark = await answer(async () => (await cacheStorage()?.match(cacheKey, { cacheName }))?.text());
        return Number(mark) || 0;
    }
}
