// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';

import { launchTaken, launchedAt, noteLaunch } from '../../start/launch';

const night = Date.parse('2026-11-22T03:12:00Z');
const minute = 60_000;

beforeEach(() => {
    localStorage.clear();
    launchTaken();
});

test('where storage is blocked, the time lives as long as the page', () => {
    vi.stubGlobal('localStorage', undefined);
    noteLaunch(night);
    expect(launchedAt()).toBe(night);
    launchTaken();
    expect(launchedAt()).toBeNull();
});

test('what is no time is none', () => {
    for (const text of ['', 'x', '-5', '1e99', 'null']) {
        localStorage.setItem('unknot.launch', text);
        expect(launchedAt()).toBeNull();
    }
});

test('the beginning of a cramp is not moved by asking again', () => {
    noteLaunch(night);
    noteLaunch(night + 9 * minute);
    expect(launchedAt()).toBe(night);
});

test('a later cramp, or a clock set back, is noted anew', () => {
    noteLaunch(night);
    noteLaunch(night + 11 * minute);
    expect(launchedAt()).toBe(night + 11 * minute);
    noteLaunch(night);
    expect(launchedAt()).toBe(night);
});

test('once it is a record, it is forgotten', () => {
    noteLaunch(night);
    launchTaken();
    expect(launchedAt()).toBeNull();
});
