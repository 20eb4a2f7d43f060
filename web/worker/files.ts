// The files of each version, in a cache of its own: what is done for one version never touches another's. Each is kept
// under its hash, so that a new version takes over what has not changed.
import { fetchExact } from '../device/fetching';
import { headersEverywhere } from '../plugins/headers';
import { filesCache } from './cache-names';
import type { BuiltFile, Place } from './versions';

export class Files {
    private readonly prefix: string;

    constructor(private readonly scope: string) {
        this.prefix = filesCache(scope, '');
    }

    // Fetches what is not here yet; fails when something cannot be had as it was built.
    async keep(version: string, files: BuiltFile[]): Promise<void> {
        const cache = await this.cacheOf(version);
        // One after the other: they are not what the person waits for.
        for (const file of files) {
            const key = this.keyOf(file);
            if (await cache.match(key)) continue;
            await cache.put(key, (await caches.match(key)) ?? (await this.fetchBuilt(file)));
        }
    }

    // What is missing, as after a browser made room, is fetched again.
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

    // What installations that were never completed have left.
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

    // With headers of its own: those of the host say nothing about the bytes, and a redirected answer cannot be a page.
    private async fetchBuilt({ url, integrity, type }: BuiltFile): Promise<Response> {
        const { body } = await fetchExact(new URL(url, this.scope).href, integrity);
        return new Response(body, { headers: { ...headersEverywhere, 'Content-Type': type } });
    }
}
