// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';

import { Journal } from '../../store/journal';

beforeEach(() => {
    vi.unstubAllGlobals();
    localStorage.clear();
});

test('blocked storage keeps nothing, and finds nothing', () => {
    vi.stubGlobal('localStorage', undefined);
    const journal = new Journal();
    journal.keep('lines');
    expect(new Journal().found()).toEqual([]);
});

test('what a page left is found by the next, not by itself, until it is dropped', () => {
    const left = new Journal();
    left.keep('lines');
    expect(left.found()).toEqual([]);
    const next = new Journal();
    const [[key, lines] = ['', '']] = next.found();
    expect(lines).toBe('lines');
    next.drop(key);
    expect(next.found()).toEqual([]);
});

test('only what is kept is renewed, and nothing left is nothing kept', () => {
    const journal = new Journal();
    journal.renew(() => 'never asked for');
    expect(new Journal().found()).toEqual([]);
    journal.keep('two lines');
    journal.renew(() => 'one line');
    expect(new Journal().found().map(([, lines]) => lines)).toEqual(['one line']);
    journal.renew(() => '');
    expect(new Journal().found()).toEqual([]);
});
