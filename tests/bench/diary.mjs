// A made-up diary in the stored form: pages by UTC day, one JSON line a record (src/diary/page.h). The same every time,
// but for the days, which end yesterday.

const day = 86_400_000;

// Mulberry32: small, and the same everywhere.
function chance(seed) {
    return () => {
        seed = (seed + 0x6d2b79f5) | 0;
        let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
    };
}

function uuidV7(at, random) {
    const time = at.toString(16).padStart(12, '0');
    const digits = (count) => Array.from({ length: count }, () => Math.floor(random() * 16).toString(16)).join('');
    const variant = '89ab'[Math.floor(random() * 4)];
    return `${time.slice(0, 8)}-${time.slice(8)}-7${digits(3)}-${variant}${digits(3)}-${digits(12)}`;
}

const upTo = (random, most) => Math.floor(random() * (most + 1));
const pick = (random, words) => words[upTo(random, words.length - 1)];

const makers = {
    cramp: (random) => ({
        end: 'stopped', duration: 30 + upTo(random, 400), muscle: pick(random, ['calf', 'foot', 'thigh_back']),
        side: pick(random, ['left', 'right']), strength: upTo(random, 10), context: 'sleep',
        helped: ['stretch_in_bed'], after: 'gone', morning: 'answered',
    }),
    intake: (random) => ({
        what: 'drink', drink: pick(random, ['water', 'coffee', 'tea', 'broth']), volume: 100 + upTo(random, 400),
    }),
    exercise: (random) => ({ activity: pick(random, ['run', 'walk', 'cycle']), length: 20 + upTo(random, 60) }),
    stretch: (random) => ({ muscles: ['calf'], occasion: 'before_bed', length: 60 + upTo(random, 120), holds: 3 }),
    check_in: (random) => ({
        sleep: 300 + upTo(random, 200), sitting: upTo(random, 600), urine_colour: 1 + upTo(random, 7),
    }),
};

// A cramp every other day; the rest is what a diligent person writes down.
function typesOf(index, perDay) {
    const types = [...(index % 2 === 0 ? ['cramp'] : []), 'check_in', 'stretch', 'exercise'].slice(0, perDay);
    while (types.length < perDay) types.push('intake');
    return types;
}

function recordLine(type, at, random) {
    const common = { id: uuidV7(at, random), type, at, offset: 0, zone: 'UTC', edited: at, rev: 1 };
    return JSON.stringify({ ...common, ...makers[type](random) });
}

// [[key, text], ...] of at least `records` records over that many days, oldest first.
export function syntheticPages(records, days = 3650) {
    const random = chance(1);
    const perDay = Math.ceil(records / days);
    const first = Math.floor(Date.now() / day) - days;
    return Array.from({ length: days }, (_, index) => {
        const midnight = (first + index) * day;
        const step = Math.floor(day / (perDay + 1));
        const lines = typesOf(index, perDay).map((type, place) =>
            recordLine(type, midnight + (place + 1) * step, random));
        return [new Date(midnight).toISOString().slice(0, 10), `${lines.join('\n')}\n`];
    });
}

// Writes the pages into the app's database, which the app must have made. Runs in the page.
export async function storePages(page, pages) {
    await page.evaluate(async (entries) => {
        const settled = (request) => new Promise((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
        });
        const database = await settled(indexedDB.open('unknot'));
        const transaction = database.transaction(['pages', 'meta'], 'readwrite');
        for (const [key, text] of entries) transaction.objectStore('pages').put(text, key);
        transaction.objectStore('meta').put(1, 'sequence');
        await new Promise((resolve, reject) => {
            transaction.oncomplete = resolve;
            transaction.onerror = () => reject(transaction.error);
        });
        database.close();
    }, pages);
}
