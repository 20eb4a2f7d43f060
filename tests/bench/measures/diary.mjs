// The diary natively, ten times as large beside as it is: loading it, the clinician's report, all that it shows.
import { nativeTimes } from '../native.mjs';

const most = 12;

export function measureDiary() {
    const times = nativeTimes('^(load/|report|overview|look_states)');
    const growth = (what, name, large, small, bareIs) => ({
        what, unit: 'ms', app: times.get(`${name}/${large}`), bare: times.get(`${name}/${small}`), bareIs, limitToBare: most,
    });
    return [
        growth('loading 400 000 records, native', 'load', 400_000, 40_000, '40 000'),
        growth('the report of ten years, native', 'report', 3650, 365, 'one year'),
        growth('all descriptions of ten years, native', 'overview', 3650, 365, 'one year'),
        growth('where the looks stand, ten years, native', 'look_states', 3650, 365, 'one year'),
    ];
}
