// Removes the installed copy of the app and nothing else: the database, localStorage and the sentinels stay.
import { cacheStorage, device } from '../device/guarded';
import { isOwnCache } from '../worker/cache-names';

const scope = (): string => new URL('./', location.href).href;

// The worker never serves its own script, so the host answers this.
export async function canBeRenewed(): Promise<boolean> {
    const answer = await fetch('./sw.js', { cache: 'no-store' }).catch(() => null);
    return answer?.ok === true && /javascript/.test(answer.headers.get('content-type') ?? '');
}

// Replaces what the browser has cached of the page, which may be a bad answer. Not needed if a worker serves the page,
// as it keeps only checked files.
export async function refetch(): Promise<void> {
    if (device('serviceWorker')?.controller) return;
    const page = await (await fetch('./', { cache: 'reload' })).text();
    const names = new Set([...page.matchAll(/(?:src|href)="(\.\/[^"]+)"/g)].map(([, name = '']) => name));
    await Promise.allSettled([...names].map((name) => fetch(name, { cache: 'reload' })));
}

export async function removeInstalled(): Promise<void> {
    const registration = await device('serviceWorker')?.getRegistration(scope());
    await registration?.unregister();
    const own = ((await cacheStorage()?.keys()) ?? []).filter((name) => isOwnCache(name, scope()));
    await Promise.all(own.map((name) => cacheStorage()?.delete(name)));
}
