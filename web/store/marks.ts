// Marks outside the database that say there was a diary: browsers drop databases, and an emptied diary must not look
// like a new one. One in localStorage, one in the cache: each can be dropped alone.

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
        try {
            localStorage.setItem(storageKey, String(sequence));
        } catch {
            // Blocked storage: the other mark remains.
        }
        if (this.cached) return; // that it is there says enough
        this.cached = true;
        try {
            const cache = await caches.open(cacheName);
            await cache.put(cacheKey, new Response(String(sequence)));
        } catch {
            this.cached = false;
        }
    }

    private readStorage(): number {
        try {
            return Number(localStorage.getItem(storageKey)) || 0;
        } catch {
            return 0;
        }
    }

    private async readCache(): Promise<number> {
        try {
            const mark = await caches.match(cacheKey, { cacheName });
            return mark ? Number(await mark.text()) || 0 : 0;
        } catch {
            return 0;
        }
    }
}
