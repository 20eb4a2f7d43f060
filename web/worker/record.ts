// The worker's knowledge of the versions, stored for its next run: browsers stop an idle worker at any time.
import { versionsCache } from './cache-names';
import type { Versions } from './versions';

const key = './versions';

export class VersionRecord {
    private readonly cacheName: string;
    private versions: Promise<Versions> | undefined;

    constructor(scope: string) {
        this.cacheName = versionsCache(scope);
    }

    read(): Promise<Versions> {
        this.versions ??= this.load();
        return this.versions;
    }

    // Changes are made one after the other. One that cannot be stored lasts only for this run.
    change(by: (versions: Versions) => Versions): Promise<Versions> {
        this.versions = this.read().then(async (before) => {
            const after = by(before);
            if (after !== before) await this.save(after).catch(() => {});
            return after;
        });
        return this.versions;
    }

    private async load(): Promise<Versions> {
        try {
            const kept = await caches.match(key, { cacheName: this.cacheName });
            return kept ? ((await kept.json()) as Versions) : [];
        } catch {
            return [];
        }
    }

    private async save(versions: Versions): Promise<void> {
        const cache = await caches.open(this.cacheName);
        await cache.put(key, new Response(JSON.stringify(versions)));
    }
}
