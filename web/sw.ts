// The service worker: everything the app needs is kept when it is installed, and served from there. A new version
// waits until the person takes it, so that no page is a mixture of two.
import { precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: PrecacheEntry[] };

// Messengers add parameters to links; the page is the same one with any.
precacheAndRoute(self.__WB_MANIFEST, { ignoreURLParametersMatching: [/./], cleanURLs: false });

self.addEventListener('message', (event) => {
    if (event.data === 'take-over') void self.skipWaiting();
});
