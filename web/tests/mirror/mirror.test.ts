// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';

import type { SceneNode } from '../../engine/scene';
import { Mirror } from '../../mirror/mirror';
import { names, node } from './nodes';

let root: HTMLElement;
let mirror: Mirror;

beforeEach(() => {
    root = document.createElement('div');
    document.body.replaceChildren(root);
    mirror = new Mirror(root);
});

const element = (id: number): HTMLElement => mirror.find(id)?.element as HTMLElement;
const control = (id: number): HTMLElement => mirror.find(id)?.control as HTMLElement;

describe('elements', () => {
    test('unknown ids that go are no matter', () => {
        mirror.apply({ gone: [5] });
        expect(root.childElementCount).toBe(0);
    });

    test('live as long as their nodes, whatever changes in them', () => {
        mirror.apply({ set: [node(1, 'button', 'Save')] });
        const before = element(1);
        mirror.apply({ set: [node(1, 'button', 'Saved', { disabled: 1, order: 4, rect: [5, 5, 50, 50] })] });
        expect(element(1)).toBe(before);
        expect(before.textContent).toBe('Saved');
    });

    test('a node that turns into another kind keeps its children and the focus', () => {
        mirror.apply({ set: [node(1, 'group', 'A'), node(2, 'heading', 'H', { parent: 1, level: 1 })] });
        control(2).focus();
        mirror.apply({ set: [node(1, 'main', 'A'), node(2, 'heading', 'H', { parent: 1, level: 1 })] });
        expect(element(1).tagName).toBe('MAIN');
        expect(element(2).parentElement).toBe(element(1));
        mirror.apply({ set: [node(3, 'button', 'Go')] });
        control(3).focus();
        mirror.apply({ set: [node(3, 'link', 'Go', { href: '#x' })] });
        expect(document.activeElement).toBe(control(3));
    });

    test('what moves out of a node that goes stays', () => {
        mirror.apply({ set: [node(1, 'group', 'A'), node(2, 'button', 'B', { parent: 1 })] });
        const button = element(2);
        mirror.apply({ set: [node(2, 'button', 'B')], gone: [1] });
        expect(element(2)).toBe(button);
        expect(names(root)).toEqual(['B']);
    });

    test('any way from one scene to another ends in the same page as starting there', () => {
        let seed = 7;
        const random = (below: number): number => {
            seed = (seed * 48271) % 2147483647;
            return seed % below;
        };
        let scene = new Map<number, SceneNode>();
        for (let round = 0; round < 100; ++round) {
            const next = new Map<number, SceneNode>();
            for (let id = 1; id <= 12; ++id) {
                if (random(4) === 0) continue;
                const parents = [0, ...next.keys()].filter((parent) => parent === 0 || next.get(parent)?.role === 'group');
                next.set(id, node(id, random(3) === 0 ? 'group' : 'button', `n${id}`, {
                    parent: parents[random(parents.length)] ?? 0, order: random(100) * 100 + id, rect: [random(50), random(50), 10, 10],
                }));
            }
            const changed = [...next.values()].filter((now) => JSON.stringify(scene.get(now.id)) !== JSON.stringify(now));
            mirror.apply({ set: changed, gone: [...scene.keys()].filter((id) => !next.has(id)) });
            const fresh = document.createElement('div');
            new Mirror(fresh).apply({ set: [...next.values()] });
            expect(places(root)).toEqual(places(fresh));
            scene = next;
        }
    });
});

// Depth, id and place, in the order of the page.
function places(of: HTMLElement): string[] {
    return [...of.querySelectorAll<HTMLElement>('[data-node]')].map(({ dataset, style, tagName, parentElement }) =>
        [parentElement?.dataset.node, dataset.node, tagName, style.left, style.top, style.width].join(' '));
}

describe('places', () => {
    test('are relative to the parent, also after the parent alone has moved', () => {
        const child = node(2, 'button', 'B', { parent: 1, rect: [30, 60, 100, 44] });
        mirror.apply({ set: [node(1, 'group', 'A', { rect: [10, 20, 200, 200] }), child] });
        expect([element(2).style.left, element(2).style.top]).toEqual(['20px', '40px']);
        mirror.apply({ set: [node(1, 'group', 'A', { rect: [10, 50, 200, 170] })] });
        expect([element(2).style.left, element(2).style.top]).toEqual(['20px', '10px']);
    });

    test('of a fixed bar inside the scrolled content are the window\'s', () => {
        mirror.apply({ set: [
            node(1, 'main', '', { rect: [10, 0, 300, 2000] }),
            node(2, 'group', 'Bar', { parent: 1, layer: 'fixed', rect: [0, 700, 300, 64] }),
            node(3, 'button', 'Go', { parent: 2, layer: 'fixed', rect: [16, 704, 100, 56] }),
        ] });
        expect([element(2).className, element(2).style.left, element(2).style.top]).toEqual(['pinned', '0px', '700px']);
        expect([element(3).className, element(3).style.left, element(3).style.top]).toEqual(['', '16px', '4px']);
    });

    test('keep fractions of a pixel', () => {
        mirror.apply({ set: [node(1, 'button', 'B', { rect: [0.25, 1.5, 33.33, 44.01] })] });
        expect(element(1).style.width).toBe('33.33px');
    });
});

describe('roles', () => {
    test('are native elements with their names and states', () => {
        mirror.apply({ set: [
            node(1, 'heading', 'Today', { level: 1 }),
            node(2, 'button', 'More', { expanded: 0, description: 'two lines' }),
            node(3, 'link', 'Source', { href: 'https://example.org/' }),
            node(4, 'progress', 'Hold', { min: 0, max: 30, now: 12, value: '18 seconds left' }),
            node(5, 'image', ''),
            node(7, 'navigation', 'Main'),
            node(8, 'button', 'Diary', { parent: 7, current: 'page', pos: 2, size: 3 }),
            node(9, 'group', ''),
        ] });
        expect([element(1).localName, element(1).getAttribute('tabindex')]).toEqual(['h1', '-1']);
        expect([element(2).getAttribute('aria-expanded'), element(2).getAttribute('aria-description')])
            .toEqual(['false', 'two lines']);
        expect([element(3).getAttribute('rel'), element(3).getAttribute('target')]).toEqual(['noopener noreferrer', '_blank']);
        expect(['aria-valuenow', 'aria-valuemax', 'aria-valuetext', 'aria-label'].map((name) => element(4).getAttribute(name)))
            .toEqual(['12', '30', '18 seconds left', 'Hold']);
        expect(element(5).getAttribute('aria-hidden')).toBe('true');
        expect([element(8).getAttribute('aria-current'), element(8).hasAttribute('aria-posinset')]).toEqual(['page', false]);
        expect(element(9).hasAttribute('role')).toBe(false);
    });

    test('lose a state that the node has lost', () => {
        mirror.apply({ set: [node(1, 'button', 'B', { expanded: 1, disabled: 1, tone: 'warm' })] });
        mirror.apply({ set: [node(1, 'button', 'B')] });
        for (const name of ['aria-expanded', 'aria-disabled', 'data-tone']) expect(element(1).hasAttribute(name)).toBe(false);
    });

    test('radios of one group are one choice, with one label each', () => {
        mirror.apply({ set: [
            node(1, 'radiogroup', 'Muscle'),
            node(2, 'radio', 'Calf', { parent: 1, checked: 1 }),
            node(3, 'radio', 'Foot', { parent: 1, checked: 0 }),
        ] });
        const [calf, foot] = [control(2), control(3)] as HTMLInputElement[];
        expect([calf?.checked, foot?.checked, calf?.name === foot?.name]).toEqual([true, false, true]);
        expect(element(2).textContent).toBe('Calf');
    });

    test('dates, times, numbers and long texts have their own fields', () => {
        const kinds = ['text', 'multiline', 'date', 'time', 'number'] as const;
        mirror.apply({ set: kinds.map((input, index) => node(index + 1, 'textbox', input, { input })) });
        expect(kinds.map((_, index) => (control(index + 1) as HTMLInputElement).type))
            .toEqual(['text', 'textarea', 'date', 'time', 'text']);
        expect((control(5) as HTMLInputElement).inputMode).toBe('decimal');
    });
});
