// The least worker that serves a page from its cache: all it needs, kept when it is installed.
const files = ['./', './boot.js', './bare.js', './bare.wasm'];

self.addEventListener('install', (event) => {
    event.waitUntil(caches.open('bare').then((cache) => cache.addAll(files)));
});

self.addEventListener('fetch', (event) => {
    event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
});
