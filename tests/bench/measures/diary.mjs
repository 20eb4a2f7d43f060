// The diary natively, ten times as large beside as it is: loading and asking it, the clinician's report, all it shows.
import { nativeTimes } from '../native.mjs';

const most = 12;
const mostToAdd = 1.5;   // about equal; the larger tree is a few levels deeper

const growths = [
    ['loading 400 000 records', 'ms', 'load', 400_000, 40_000, '40 000'],
    ['searching 400 000 records for nothing there', 'ms', 'search_for_nothing_there', 400_000, 40_000, '40 000'],
    ['a page of what a search finds', 'us', 'search_for_a_page', 400_000, 40_000, '40 000'],
    ['the ledger of a day in ten years', 'us', 'ledger_of_a_day', 40_000, 4_000, 'one year'],
    ['a month of the calendar in ten years', 'us', 'calendar_month', 40_000, 4_000, 'one year'],
    ['the report of ten years', 'ms', 'report', 3650, 365, 'one year'],
    ['all descriptions of ten years', 'ms', 'overview', 3650, 365, 'one year'],
    ['where the looks stand, ten years', 'ms', 'look_states', 3650, 365, 'one year'],
];

export function measureDiary() {
    const time = nativeTimes(`^(add_one_record|${growths.map(([, , name]) => name).join('|')})/`);
    const added = (records) => time(`add_one_record/${records}/iterations:2000`);
    return [
        ...growths.map(([what, unit, name, large, small, bareIs]) => ({
            what: `${what}, native`, unit, app: time(`${name}/${large}`), bare: time(`${name}/${small}`),
            bareIs, limitToBare: most,
        })),
        {
            what: 'adding a record to 100 000, native', unit: 'us', app: added(100_000), bare: added(100), bareIs: '100',
            limitToBare: mostToAdd,
        },
    ];
}
