import createBare from './bare.js';

await createBare({ canvas: document.getElementById('canvas') });
void navigator.serviceWorker.register('./sw.js');
