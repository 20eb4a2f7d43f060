// The service worker: an installed version keeps all files of the app, each verified by its hash, and serves them. A
// new version waits until the person accepts it; worker/versions.ts decides which version pages get.
import { Files } from './worker/files';
import { VersionRecord } from './worker/record';
import {
    chosenOf, left, opened, outlived, placeOf, started, withNewest, withoutOutlived, type BuiltFile,
} from './worker/versions';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: BuiltFile[] };

const own = self.__WB_MANIFEST;
const { scope } = self.registration;
const files = new Files(scope);
const record = new VersionRecord(scope);

async function ownId(): Promise<string> {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(own)));
    return [...new Uint8Array(hash).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function install(): Promise<void> {
    await files.keep(await ownId(), own);
}

// From here on this version is the newest. If any of its files is missing, pages keep the version they have.
async function adopt(): Promise<void> {
    const id = await ownId();
    await files.keep(id, own);
    await record.change((versions) => withNewest(versions, id, own));
}

async function activate(): Promise<void> {
    await adopt().catch(() => {});
    if (self.registration.installing) return;
    const known = (await record.read()).map(({ id }) => id);
    await files.dropOthers([...known, await ownId()]);
    await caches.delete(`workbox-precache-v2-${scope}`); // cache of early versions
}

// If the browser has deleted files to make room, the version that pages get is completed again, if the host still has
// it.
async function repair(): Promise<void> {
    const chosen = chosenOf(await record.read());
    await (chosen ? files.keep(chosen.id, chosen.files) : adopt());
}

// The requested file, relative to the scope; null if it is not ours. Messengers add parameters to links, which are
// ignored.
function wanted({ method, url }: Request): string | null {
    const [bare = ''] = url.split(/[?#]/);
    return method === 'GET' && bare.startsWith(scope) ? bare.slice(scope.length) || 'index.html' : null;
}

async function answer(event: FetchEvent, url: string): Promise<Response> {
    const known = await record.read();
    // If the record was deleted or could not be stored, the files in the cache are enough.
    const place = placeOf(known.length > 0 ? known : withNewest([], await ownId(), own), url);
    if (event.request.mode !== 'navigate') return place ? files.read(place) : fetch(event.request);
    const page = place && (await files.find(place));
    if (place && (!page || known.length === 0)) event.waitUntil(repair().catch(() => {}));
    if (!page) return fetch(event.request);
    // Some browsers do not tell the client id; such pages cannot report whether they started.
    const client = event.resultingClientId;
    if (url === 'index.html' && client) event.waitUntil(record.change((versions) => opened(versions, client)));
    return page;
}

async function hasStarted(client: string): Promise<void> {
    await record.change((versions) => started(versions, client));
    const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    if (pages.filter((page) => page.url.startsWith(scope)).length > 1) return; // maybe of older versions
    const dropped = outlived(await record.read());
    await record.change(withoutOutlived);
    await files.drop(dropped);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
    const url = wanted(event.request);
    if (url !== null) event.respondWith(answer(event, url));
});
// These words are the same in all versions: a page may talk to the worker of another version.
self.addEventListener('message', (event) => {
    const client = event.source instanceof Client ? event.source.id : '';
    if (event.data === 'take-over') void self.skipWaiting();
    if (event.data === 'started') event.waitUntil(hasStarted(client));
    if (event.data === 'left') event.waitUntil(record.change((versions) => left(versions, client)));
});
