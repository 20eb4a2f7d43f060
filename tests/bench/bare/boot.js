import createBare from './bare.js';

await createBare({ canvas: document.getElementById('canvas') });
