// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';

import { noteVersion, updatedFrom } from '../../start/version';

beforeEach(() => {
    vi.unstubAllGlobals();
    localStorage.clear();
});

test('where storage is blocked, nothing is ever new', () => {
    vi.stubGlobal('localStorage', undefined);
    noteVersion('0.1.0+aaaaaaaa');
    expect(updatedFrom('0.2.0+bbbbbbbb')).toBe('');
});

test('the first visit has no version before it, and neither has the next one', () => {
    expect(updatedFrom('0.1.0+aaaaaaaa')).toBe('');
    expect(updatedFrom('0.1.0+aaaaaaaa')).toBe('');
});

test('an update is told again until it was read', () => {
    updatedFrom('0.1.0+aaaaaaaa');
    expect(updatedFrom('0.2.0+bbbbbbbb')).toBe('0.1.0');
    expect(updatedFrom('0.2.0+bbbbbbbb')).toBe('0.1.0');
    noteVersion('0.2.0+bbbbbbbb');
    expect(updatedFrom('0.2.0+bbbbbbbb')).toBe('');
});

test('another build of the same version brings nothing new', () => {
    updatedFrom('0.2.0+aaaaaaaa');
    expect(updatedFrom('0.2.0+bbbbbbbb')).toBe('');
});
