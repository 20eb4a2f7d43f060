// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';

import type { SceneDifference } from '../../engine/scene';
import { Focus } from '../../mirror/focus';
import { Mirror } from '../../mirror/mirror';
import { node } from './nodes';

let mirror: Mirror;
let show: (difference: SceneDifference) => void;

beforeEach(() => {
    const root = document.createElement('div');
    document.body.replaceChildren(root);
    mirror = new Mirror(root);
    const focus = new Focus(root, mirror);
    show = (difference) => focus.keep(difference, () => mirror.apply(difference));
    show({ view: { screen: 'diary' }, set: [
        node(1, 'main'),
        node(2, 'heading', 'Diary', { parent: 1, level: 1 }),
        node(3, 'button', 'First', { parent: 1 }),
        node(4, 'button', 'Second', { parent: 1 }),
        node(5, 'button', 'Third', { parent: 1 }),
    ] });
});

const focused = (): number => Number(document.activeElement?.closest<HTMLElement>('[data-node]')?.dataset.node ?? 0);
const focus = (id: number): void => mirror.find(id)?.control.focus();

test('a new screen is begun at its heading', () => {
    expect(focused()).toBe(2);
    focus(4);
    show({ view: { screen: 'help' }, set: [node(1, 'main'), node(9, 'heading', 'Help', { parent: 1, level: 1 })], gone: [2, 3, 4, 5] });
    expect(focused()).toBe(9);
});

describe('what had the focus and is gone', () => {
    test('leaves it to the next control, or to the last one before it', () => {
        focus(4);
        show({ gone: [4] });
        expect(focused()).toBe(5);
        show({ gone: [5] });
        expect(focused()).toBe(3);
    });

    test('leaves it to the heading when all of the screen goes with it, not to the bar below', () => {
        show({ set: [node(10, 'navigation', 'Screens'), node(11, 'button', 'Today', { parent: 10 })] });
        focus(4);
        show({ set: [node(6, 'button', 'Stop', { parent: 1 })], gone: [3, 4, 5] });
        expect(focused()).toBe(2);
    });

    test('leaves it to the heading that took its place, when it was one', () => {
        show({ set: [node(7, 'alert', 'Not saved', { parent: 1 }), node(8, 'heading', 'Diary', { parent: 1, level: 1 })], gone: [2] });
        expect(focused()).toBe(8);
    });

    test('leaves it to the heading when nothing is left', () => {
        focus(4);
        show({ gone: [3, 4, 5] });
        expect(focused()).toBe(2);
    });
});

describe('what has the focus', () => {
    test('keeps it when its neighbours are put in another order', () => {
        focus(5);
        show({ set: [node(5, 'button', 'Third', { parent: 1, order: 2 }), node(6, 'button', 'New', { parent: 1, order: 0 })] });
        expect(focused()).toBe(5);
        expect([...document.querySelectorAll('main > *')].map((element) => element.textContent))
            .toEqual(['New', 'Diary', 'Third', 'First', 'Second']);
    });

    test('keeps it when it moves to another parent', () => {
        focus(5);
        show({ set: [node(8, 'group', 'Card'), node(5, 'button', 'Third', { parent: 8 })] });
        expect(focused()).toBe(5);
    });

    test('is left alone by changes elsewhere, also when nothing has it', () => {
        (document.activeElement as HTMLElement).blur();
        show({ set: [node(3, 'button', 'Other', { parent: 1 })], gone: [4] });
        expect(document.activeElement).toBe(document.body);
    });
});
