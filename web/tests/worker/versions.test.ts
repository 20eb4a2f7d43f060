import { describe, expect, test } from 'vitest';

import {
    chosenOf, left, opened, outlived, placeOf, started, withNewest, withoutOutlived, type BuiltFile, type Versions,
} from '../../worker/versions';

const file = (url: string, integrity = url): BuiltFile => ({ url, integrity, type: 'text/plain' });
const filesOf = (name: string): BuiltFile[] => [file('index.html', `page of ${name}`), file(`assets/${name}.js`)];
const arrived = (versions: Versions, name: string): Versions => withNewest(versions, name, filesOf(name));
const chosen = (versions: Versions): string | undefined => chosenOf(versions)?.id;
const ids = (versions: Versions): string[] => versions.map(({ id }) => id);

// One that has started.
const running = (name: string): Versions => started(opened(arrived([], name), 'first page'), 'first page');
const failedTwice = (versions: Versions): Versions => opened(opened(versions, 'one'), 'two');

describe('a version that does not start', () => {
    test('gives way, after two pages, to the one before, whole', () => {
        const once = opened(arrived(running('v1'), 'v2'), 'one');
        expect(chosen(once)).toBe('v2');
        const twice = opened(once, 'two');
        expect(chosen(twice)).toBe('v1');
        expect(placeOf(twice, 'index.html')).toEqual({ version: 'v1', file: file('index.html', 'page of v1') });
    });

    test('is not used again, also when it arrives again', () => {
        const failed = failedTwice(arrived(running('v1'), 'v2'));
        expect(chosen(arrived(failed, 'v2'))).toBe('v1');
        const cleared = withoutOutlived(failed);
        expect(chosen(cleared)).toBe('v1');
        expect(chosen(arrived(cleared, 'v2'))).toBe('v1');
    });

    test('a newer one is tried', () => {
        expect(chosen(arrived(failedTwice(arrived(running('v1'), 'v2')), 'v3'))).toBe('v3');
    });

    test('three failures in a row end at the last that has started', () => {
        let versions = running('v1');
        for (const name of ['v2', 'v3', 'v4']) versions = failedTwice(arrived(versions, name));
        expect(chosen(versions)).toBe('v1');
    });

    test('is given all the same when there is no other', () => {
        const alone = failedTwice(arrived([], 'v1'));
        expect(chosen(alone)).toBe('v1');
        expect(opened(alone, 'three')).toBe(alone); // nothing grows
    });

    test('a page that was put aside early says nothing against it', () => {
        const versions = arrived(running('v1'), 'v2');
        const looks = ['one', 'two', 'three'].reduce((before, page) => left(opened(before, page), page), versions);
        expect(chosen(looks)).toBe('v2');
    });

    test('one page that starts after all makes up for two that did not', () => {
        const versions = failedTwice(arrived(running('v1'), 'v2'));
        expect(chosen(started(versions, 'two'))).toBe('v2');
    });
});

describe('a version that has started', () => {
    test('is never given up for pages that do not say so', () => {
        const versions = running('v1');
        expect(opened(versions, 'later')).toBe(versions);
    });

    test('what a page of another version says is not its own', () => {
        const versions = opened(arrived(running('v1'), 'v2'), 'page of v2');
        expect(started(versions, 'page of v1')).toBe(versions);
        expect(outlived(versions)).toEqual([]);
    });

    test('outlives those before it, of which nothing is remembered', () => {
        const versions = started(opened(arrived(arrived(running('v1'), 'v2'), 'v3'), 'page'), 'page');
        expect(outlived(versions)).toEqual(['v2', 'v1']);
        expect(ids(withoutOutlived(versions))).toEqual(['v3']);
        expect(withoutOutlived(withoutOutlived(versions))).toEqual(withoutOutlived(versions));
    });

    test('outlives the newer one that failed, whose name stays', () => {
        const versions = failedTwice(arrived(running('v1'), 'v2'));
        expect(outlived(versions)).toEqual(['v2']);
        expect(ids(withoutOutlived(versions))).toEqual(['v2', 'v1']);
        expect(placeOf(withoutOutlived(versions), 'assets/v2.js')).toBeUndefined();
    });
});

describe('until the new version has started', () => {
    test('the one before stays', () => {
        const versions = arrived(running('v1'), 'v2');
        expect(outlived(versions)).toEqual([]);
        expect(withoutOutlived(versions)).toBe(versions);
    });

    test('pages of older versions find their own files', () => {
        const versions = arrived(arrived(running('v1'), 'v2'), 'v3');
        for (const name of ['v1', 'v2', 'v3']) expect(placeOf(versions, `assets/${name}.js`)?.version).toBe(name);
        expect(placeOf(versions, 'index.html')?.version).toBe('v3');
        expect(placeOf(versions, 'assets/v4.js')).toBeUndefined();
    });
});

test('a host that goes back to the version before is followed, and what is known of that one stays', () => {
    const back = arrived(arrived(running('v1'), 'v2'), 'v1');
    expect(ids(back)).toEqual(['v1', 'v2']);
    expect(chosenOf(back)?.started).toBe(true);
});

test('nothing is chosen, and nothing found, where nothing is kept', () => {
    expect(chosenOf([])).toBeUndefined();
    expect(placeOf([], 'index.html')).toBeUndefined();
    expect(opened([], 'page')).toEqual([]);
});
