// @vitest-environment happy-dom
import { expect, test } from 'vitest';

import type { SceneNode } from '../../engine/scene';
import { Mirror } from '../../mirror/mirror';
import { hit } from '../../surface/hit';
import { node } from '../mirror/nodes';

function mirrorOf(...nodes: SceneNode[]): Mirror {
    const mirror = new Mirror(document.createElement('div'));
    mirror.apply({ set: nodes });
    return mirror;
}

const at = (mirror: Mirror, x: number, y: number, scrollTop = 0): number => hit(mirror, x, y, scrollTop)?.node.id ?? 0;

const row = node(1, 'button', 'Row', { rect: [0, 300, 200, 100] });
const inRow = node(2, 'link', 'Source', { href: '#', rect: [150, 310, 44, 44] });

test('nothing is hit beside every control, or on plain text', () => {
    const mirror = mirrorOf(row, node(3, 'text', 'Words', { rect: [0, 0, 200, 20] }));
    expect([at(mirror, 300, 300), at(mirror, 10, 10), at(mirror, 10, 400)]).toEqual([0, 0, 0]);
});

test('disabled controls are not hit', () => {
    expect(at(mirrorOf({ ...row, disabled: 1 }), 10, 310)).toBe(0);
});

test('the smallest of several is hit, where the content is now', () => {
    const mirror = mirrorOf(row, inRow);
    expect([at(mirror, 160, 320), at(mirror, 10, 320), at(mirror, 10, 20, 300)]).toEqual([2, 1, 1]);
});

test('what is scrolled below a fixed bar is not hit, though the bar has no control there', () => {
    const bar = node(5, 'navigation', 'Main', { layer: 'fixed', rect: [0, 300, 200, 64] });
    expect([at(mirrorOf(row, bar), 10, 320), at(mirrorOf(row, bar), 10, 380)]).toEqual([0, 1]);
});
