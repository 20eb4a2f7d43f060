// The files of each version, in a cache per version, so that versions never affect each other. Each file is stored by
// its hash, so that a new version can copy what has not changed.
import { fetchExact } from '../device/fetching';
import { headersEverywhere } from '../plugins/headers';
import { filesCache } from './cache-names';
import type { BuiltFile, Place } from './versions';

export class Files {
    private readonly prefix: string;

    constructor(private readonly scope: string) {
        this.prefix = filesCache(scope, '');
    }

    // Fetches the files that are missing; throws if one cannot be fetched as it was built.
    async keep(version: string, files: BuiltFile[]): Promise<void> {
        const cache = await this.cacheOf(version);
        // One after the other, as the person is not waiting for them.
        for (const file of files) {
            const key = this.keyOf(file);
            if (await cache.match(key)) continue;
            await cache.put(key, (await caches.match(key)) ?? (await this.fetchBuilt(file)));
        }
    }

    // A missing file is fetched again, for example after the browser made room.
    async read({ version, file }: Place): Promise<Response> {
        const kept = await this.find({ version, file });
        if (kept) return kept;
        const fetched = await this.fetchBuilt(file);
        await (await this.cacheOf(version)).put(this.keyOf(file), fetched.clone());
        return fetched;
    }

    async find({ version, file }: Place): Promise<Response | undefined> {
        return caches.match(this.keyOf(file), { cacheName: this.prefix + version });
    }

    async drop(versions: string[]): Promise<void> {
        await Promise.all(versions.map((version) => caches.delete(this.prefix + version)));
    }

    // Deletes what incomplete installations have left.
    async dropOthers(than: string[]): Promise<void> {
        const kept = (await caches.keys()).filter((name) => name.startsWith(this.prefix));
        await this.drop(kept.map((name) => name.slice(this.prefix.length)).filter((version) => !than.includes(version)));
    }

    private cacheOf(version: string): Promise<Cache> {
        return caches.open(this.prefix + version);
    }

    private keyOf({ url, integrity }: BuiltFile): string {
        return `${new URL(url, this.scope).href}?${encodeURIComponent(integrity)}`;
    }

    // With our own headers: the host's say nothing about the bytes, and browsers refuse a redirected answer for a page.
    private async fetchBuilt({ url, integrity, type }: BuiltFile): Promise<Response> {
        const { body } = await fetchExact(new URL(url, this.scope).href, integrity);
        return new Response(body, { headers: { ...headersEverywhere, 'Content-Type': type } });
    }
}
