// A backup file with every kind of content that the clinician's report must have room for.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const day = 24 * 60 * 60 * 1000;
// Letters, because numbers would be read as doses, and the names as one medicine.
export const medicines = [...'ABCDEFGHIJKL'].map((letter) => `Medicine ${letter} with its full name`);

interface SignList { signs: { id: string; question?: string }[] }

// Those that a person can be asked about.
export const signIds = (JSON.parse(readFileSync(new URL('../../../assets/knowledge/help.json', import.meta.url), 'utf8')) as SignList)
    .signs.filter(({ question }) => question !== undefined).map(({ id }) => id);

type Fields = Record<string, unknown>;

export function fullDiary(now: number): Buffer {
    const records: Fields[] = [];
    const add = (type: string, daysAgo: number, fields: Fields): void => {
        const at = now - daysAgo * day;
        records.push({ id: idAt(at, records.length), type, at, offset: 0, zone: 'Europe/London', edited: at, rev: 1, ...fields });
    };
    for (let night = 1; night <= 50; ++night) {
        add('check_in', night, { cramps: 'no', systolic: 138, diastolic: 84 });
        if (night % 3 === 0) continue;
        add('cramp', night, {
            end: 'stopped', duration: 120, muscle: 'calf', side: night % 5 === 0 ? 'left' : 'right', strength: 7,
            context: night % 4 === 0 ? 'exercise' : 'sleep', woke: true, helped: ['stood_up', 'massage'], relief_seconds: 60,
        });
    }
    for (const name of medicines) {
        add('medicine', 40, { name, event: 'start', on: iso(now - 40 * day), dose: 2.5, dose_unit: 'milligram', times_a_day: 3 });
        add('medicine', 20, { name, event: 'dose_change', on: iso(now - 20 * day), dose: 5, dose_unit: 'milligram' });
        add('intake', 3, { what: 'medicine', name });
    }
    for (const [n, sign] of signIds.entries())
        add('sign', 1 + n % 13, { sign, answer: ['yes', 'no', 'not_sure'][n % 3], side: 'left' });
    for (const form of ['citrate', 'oxide', 'chloride', 'malate', 'taurate']) {
        add('intake', 3, { what: 'supplement', item: 'magnesium', form, magnesium: 300 });
        add('intake', 4, { what: 'drink', drink: 'pickle_juice', for_cramp: true, item: `${form} drink` });
    }
    add('intake', 2, { what: 'drink', drink: 'wine', alcohol: 20, note: 'and a gin and tonic' });
    for (const state of ['finished', 'planned'])
        add('experiment', 30, { remedy: 'stretch_bedtime', state, first_day: iso(now - 30 * day), block: 14, pairs: 4 });
    add('stretch', 2, { occasion: 'before_bed' });
    records.push({
        id: '00000000-0000-7000-8000-000000000008', type: 'profile', at: now - 60 * day, offset: 0, edited: now, rev: 1,
        birth_year: 1950, sex: 'female', pregnancy: 'no', takes_medicines: 'yes', blood_pressure: 'high',
        conditions: [
            'high_blood_pressure', 'stroke_or_heart_attack', 'kidney_disease', 'diabetes_2', 'neuropathy', 'arterial_disease',
            'varicose_veins', 'thyroid_disease', 'gout', 'past_clot', 'restless_legs', 'back_problem',
        ],
        question: 'Could one of my tablets bring the cramps on, and would another one do? '.repeat(3).trim(),
        blood_results: 'Potassium 4.1, sodium 139, calcium 2.35, kidneys (eGFR) 62 in May; magnesium 0.78 in March. '.repeat(2).trim(),
    });
    return backup(records, now);
}

function backup(records: Fields[], now: number): Buffer {
    const list = `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`;
    const counts: Record<string, number> = {};
    for (const { type } of records) counts[String(type)] = (counts[String(type)] ?? 0) + 1;
    const head = JSON.stringify({ format: 'unknot-diary', version: 1, created: new Date(now).toISOString(), app: 'Unknot', counts });
    const sha256 = createHash('sha256').update(list).digest('hex');
    return Buffer.from(`${head.slice(0, -1)},"records":${list},"sha256":"${sha256}"}\n`);
}

const iso = (at: number): string => new Date(at).toISOString().slice(0, 10);

// A UUIDv7 of that time.
function idAt(at: number, number: number): string {
    const time = at.toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${number.toString(16).padStart(12, '0')}`;
}
