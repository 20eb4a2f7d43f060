// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';

import { listenToMirror } from '../../mirror/actions';
import { Mirror } from '../../mirror/mirror';
import { node } from './nodes';

let mirror: Mirror;
let said: string[];
let focused: number[];
let acted: () => number;

beforeEach(() => {
    const root = document.createElement('div');
    document.body.replaceChildren(root);
    mirror = new Mirror(root);
    // The listeners of earlier tests keep their own.
    const mine: string[] = [];
    said = mine;
    const places: number[] = [];
    focused = places;
    let times = 0;
    acted = () => times;
    const say = (what: string) => (...values: unknown[]): void => { mine.push([what, ...values].join(' ')); };
    listenToMirror(root, mirror, {
        activate: say('activate'), edit: say('edit'), editDone: say('done'), dismiss: say('dismiss'),
        undo: say('undo'), focus: (id) => { places.push(id); },
    }, () => { ++times; });
    vi.stubGlobal('matchMedia', () => ({ matches: false }));
});

const control = (id: number): HTMLElement => mirror.find(id)?.control as HTMLElement;
const field = (id: number): HTMLInputElement => control(id) as HTMLInputElement;

function type(id: number, text: string, composing = false): void {
    field(id).value = text;
    field(id).dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: composing }));
}

function press(target: Element, key: string, more: KeyboardEventInit = {}): void {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
}

describe('buttons and links', () => {
    test('that are disabled do nothing', () => {
        mirror.apply({ set: [node(1, 'button', 'Save', { disabled: 1 }), node(2, 'link', 'Source', { href: '#x', disabled: 1 })] });
        control(1).click();
        const click = new MouseEvent('click', { bubbles: true, cancelable: true });
        control(2).dispatchEvent(click);
        expect([said, click.defaultPrevented]).toEqual([[], true]);
    });

    test('act in the task of the click; links are the browser\'s', () => {
        mirror.apply({ set: [node(1, 'button', 'Save'), node(2, 'link', 'Help', { href: '#help' }), node(3, 'link', 'Inside')] });
        for (const id of [1, 2, 3]) control(id).click();
        expect([said, acted()]).toEqual([['activate 1', 'activate 3'], 3]);
    });
});

test('a choice the engine does not take up does not stay', () => {
    mirror.apply({ set: [
        node(1, 'radiogroup', 'Side'),
        node(2, 'radio', 'Left', { parent: 1, checked: 1 }),
        node(3, 'radio', 'Right', { parent: 1, checked: 0 }),
    ] });
    field(3).click();
    expect(said).toEqual(['activate 3']);
    expect([field(2).checked, field(3).checked]).toEqual([true, false]);
});

test('a choice made again is told once, as it may be taken back', () => {
    mirror.apply({ set: [
        node(1, 'radiogroup', 'Side'),
        node(2, 'radio', 'Left', { parent: 1, checked: 1 }),
        node(3, 'radio', 'Right', { parent: 1, checked: 0 }),
    ] });
    field(2).closest('label')?.querySelector('span')?.click();
    expect(said).toEqual(['activate 2']);
    field(3).click();
    expect(said).toEqual(['activate 2', 'activate 3']);
});

describe('text', () => {
    beforeEach(() => mirror.apply({ set: [
        node(1, 'textbox', 'Note', { input: 'text', value: 'old' }),
        node(2, 'textbox', 'Story', { input: 'multiline' }),
    ] }));

    test('half composed is not told, the whole is', () => {
        type(1, 'か', true);
        expect(said).toEqual([]);
        field(1).dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
        expect(said).toEqual(['edit 1 か']);
    });

    test('being typed is not overwritten; after leaving, the engine\'s is shown', () => {
        field(1).focus();
        type(1, 'new');
        mirror.apply({ set: [node(1, 'textbox', 'Note', { input: 'text', value: 'NEW' })] });
        expect(field(1).value).toBe('new');
        field(1).blur();
        expect([said, field(1).value]).toEqual([['edit 1 new', 'done 1'], 'NEW']);
    });

    test('that the engine has shown is replaced in its field, when another tab has stored another', () => {
        const show = (value: string): void => mirror.apply({ set: [node(1, 'textbox', 'Note', { input: 'text', value })] });
        field(1).focus();
        show('theirs');
        expect(field(1).value).toBe('theirs');
        type(1, 'theirs and mine');
        show('theirs'); // not what was typed: it has not come to the engine yet
        expect(field(1).value).toBe('theirs and mine');
        show('theirs and mine');
        show('all');
        expect(field(1).value).toBe('all');
        type(1, 'all か', true);
        show('again');
        expect(field(1).value).toBe('all か');
    });

    test('stays when it is left, where the engine has nothing else to say of it', () => {
        field(1).focus();
        type(1, 'new');
        mirror.apply({ set: [node(1, 'textbox', 'Note', { input: 'text', sameValue: 1, description: 'Too long' })] });
        field(1).blur();
        expect([said, field(1).value]).toEqual([['edit 1 new', 'done 1'], 'new']);
    });

    test('ends with Enter, but not with the Enter that confirms a composition', () => {
        field(1).focus();
        press(field(1), 'Enter', { keyCode: 229 } as KeyboardEventInit);
        press(field(1), 'Enter', { isComposing: true });
        press(field(2), 'Enter');
        expect(said).toEqual([]);
        press(field(1), 'Enter');
        expect([said, document.activeElement === field(1)]).toEqual([['done 1'], true]);
    });
});

describe('Ctrl+Z and Cmd+Z', () => {
    test('are the browser\'s in a field, and with other keys', () => {
        mirror.apply({ set: [node(1, 'textbox', 'Note', { input: 'text' }), node(2, 'button', 'Save')] });
        field(1).focus();
        press(field(1), 'z', { ctrlKey: true });
        control(2).focus();
        press(control(2), 'z');
        press(control(2), 'Z', { ctrlKey: true, shiftKey: true });
        press(control(2), 'z', { ctrlKey: true, altKey: true });
        press(control(2), 'z', { ctrlKey: true, isComposing: true });
        expect(said).toEqual(['done 1']);
    });

    test('take the last change back anywhere else, whatever Caps Lock', () => {
        mirror.apply({ set: [node(1, 'button', 'Save'), node(2, 'checkbox', 'Heat')] });
        for (const target of [document.body, control(1), control(2)]) {
            if (target !== document.body) target.focus();
            const event = new KeyboardEvent('keydown', { key: 'Z', metaKey: true, bubbles: true, cancelable: true });
            target.dispatchEvent(event);
            expect(event.defaultPrevented).toBe(true);
        }
        press(document.body, 'z', { ctrlKey: true });
        expect([said, acted()]).toEqual([['undo', 'undo', 'undo', 'undo'], 4]);
    });
});

test('where the focus is, is told, and that it is nowhere', () => {
    mirror.apply({ set: [node(1, 'button', 'Save'), node(2, 'button', 'Undo')] });
    control(1).focus();
    control(2).focus();
    control(2).blur();
    expect(focused.filter((id, at) => id !== 0 || at === focused.length - 1)).toEqual([1, 2, 0]);
});

test('Escape dismisses, wherever the focus is', () => {
    press(document.body, 'Escape');
    expect([said, acted()]).toEqual([['dismiss'], 1]);
});
