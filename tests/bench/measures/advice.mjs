// The engine's own work, natively: advice for a diary of one and of ten years, and reading all knowledge.
import { nativeTimes } from '../native.mjs';

export function measureAdvice() {
    const time = nativeTimes('^(advise|load_knowledge)');
    const year = time('advise/365'), decade = time('advise/3650');
    return [
        { what: 'advice on a diary of ten years, native', unit: 'ms', app: decade, limit: 5 },
        { what: 'the same, growth', unit: 'ms', app: decade, bare: year, bareIs: 'one year', limitToBare: 12 },
        { what: 'reading all knowledge, native', unit: 'ms', app: time('load_knowledge'), limit: 3 },
    ];
}
