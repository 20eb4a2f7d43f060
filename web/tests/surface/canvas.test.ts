// @vitest-environment happy-dom
import { expect, test } from 'vitest';

import { makeContext } from '../../surface/canvas';

const canvas = (getContext: unknown): HTMLCanvasElement => Object.assign(document.createElement('canvas'), { getContext });

test('a canvas without a context, also one that throws when asked, gives the engine none and throws no more', () => {
    for (const asked of [() => null, () => undefined, () => { throw new Error('lost'); }, undefined]) {
        const without = canvas(asked);
        expect(makeContext(without)).toBe(false);
        expect(without.getContext('webgl2')).toBeNull();
    }
});

test('a canvas with a context keeps it', () => {
    const context = {};
    const with_ = canvas(() => context);
    expect(makeContext(with_)).toBe(true);
    expect(with_.getContext('webgl2')).toBe(context);
});
