// A row: what, unit, app, bare; the limits `limit` of the value itself and `limitToBare` of its ratio to the bare page
// (or to what `bareIs` names); `notes` go below it.

export const tableHead = line('', 'Unknot', 'reference', 'ratio', 'figure');

// Whether the row keeps its limits. A row without limits is for information.
export function judge({ app, bare, limit, limitToBare }) {
    return (limit === undefined || app <= limit) && (limitToBare === undefined || app / bare <= limitToBare);
}

export function tableRow(row) {
    const { what, unit = '', app, bare, limit, limitToBare, bareIs = '', notes = [] } = row;
    const figures = [
        ...(limit === undefined ? [] : [`<= ${limit} ${unit}`.trim()]),
        ...(limitToBare === undefined ? [] : [`<= ${limitToBare} x`]),
    ];
    const ratio = bare ? `${(app / bare).toFixed(2)} x` : '';
    const verdict = figures.length === 0 ? '' : judge(row) ? 'PASS' : 'FAIL';
    const reference = bare === undefined ? '' : `${shown(bare, unit)}${bareIs && ` ${bareIs}`}`;
    return [
        line(what, shown(app, unit), reference, ratio, `${figures.join(', ')}  ${verdict}`),
        ...notes.map((note) => `    ${note}`),
    ].join('\n');
}

function line(what, app, bare, ratio, figure) {
    return `${what.padEnd(46)} ${app.padStart(12)} ${bare.padStart(24)} ${ratio.padStart(9)}   ${figure}`.trimEnd();
}

function shown(value, unit) {
    const digits = Number.isInteger(value) ? 0 : value < 10 ? 2 : 1;
    return `${value.toFixed(digits)} ${unit}`.trim();
}
