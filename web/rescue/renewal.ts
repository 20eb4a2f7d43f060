// Takes away the installed copy of the app, and nothing else: the database, localStorage and the marks that there is a
// diary stay.
import { cacheStorage, device } from '../device/guarded';
import { isOwnCache } from '../worker/cache-names';

const scope = (): string => new URL('./', location.href).href;

// The worker does not answer for its own script, so this asks the host.
export async function canBeRenewed(): Promise<boolean> {
    const answer = await fetch('./sw.js', { cache: 'no-store' }).catch(() => null);
    return answer?.ok === true && /javascript/.test(answer.headers.get('content-type') ?? '');
}

// Replaces what the browser itself has kept of the page, which may be a bad answer. Where a worker serves the page it
// need not: the worker kept nothing bad.
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
