// Caches in memory, for what the worker does with them.
type Key = string | URL | Request;
const keyOf = (key: Key): string => String(key instanceof Request ? key.url : key);

class FakeCache {
    readonly kept = new Map<string, Response>();

    async match(key: Key): Promise<Response | undefined> {
        return this.kept.get(keyOf(key))?.clone();
    }

    async put(key: Key, response: Response): Promise<void> {
        const body = await response.arrayBuffer(); // as browsers do: a body that breaks off is not kept
        this.kept.set(keyOf(key), new Response(body, { headers: response.headers }));
    }
}

export class FakeCaches {
    readonly all = new Map<string, FakeCache>();

    async open(name: string): Promise<FakeCache> {
        const cache = this.all.get(name) ?? new FakeCache();
        this.all.set(name, cache);
        return cache;
    }

    async match(key: Key, { cacheName }: { cacheName?: string } = {}): Promise<Response | undefined> {
        for (const [name, cache] of this.all) {
            const found = cacheName === undefined || name === cacheName ? await cache.match(key) : undefined;
            if (found) return found;
        }
        return undefined;
    }

    async keys(): Promise<string[]> {
        return [...this.all.keys()];
    }

    async delete(name: string): Promise<boolean> {
        return this.all.delete(name);
    }
}
