// Makes the element for a node, a native one if possible, as it brings its behaviour along.
import type { InputKind, SceneNode } from '../engine/scene';

export interface Mirrored {
    node: SceneNode;
    element: HTMLElement; // has the node's rectangle, and holds its children
    control: HTMLElement; // has its role, name and state; takes the focus
}

// A node whose shape changes gets a new element.
export function shapeOf(node: SceneNode): string {
    return [node.role, node.input ?? '', node.level ?? '', node.href === undefined ? '' : 'href'].join(' ');
}

export function createMirrored(node: SceneNode): Mirrored {
    const element = elementOf(node);
    element.dataset.node = String(node.id);
    const control = element instanceof HTMLLabelElement ? labelled(element, node) : element;
    return { node, element, control };
}

// The label whose text is the node's name.
export function labelOf({ element }: Mirrored): HTMLElement | null {
    return element instanceof HTMLLabelElement ? element.querySelector('span') : null;
}

function elementOf(node: SceneNode): HTMLElement {
    switch (node.role) {
        case 'main': return make('main');
        case 'navigation': return make('nav');
        case 'list': return make('ul', 'list'); // without the role, Safari ignores lists without bullets
        case 'listitem': return make('li');
        case 'heading': return make(`h${Math.min(Math.max(node.level ?? 2, 1), 6)}`);
        case 'text': return make('p');
        case 'button': return button();
        case 'link': return node.href === undefined ? button('link') : make('a');
        case 'radio':
        case 'checkbox':
        case 'textbox': return make('label');
        case 'image': return make('div', 'img');
        case 'progress': return make('div', 'progressbar');
        case 'group': return make('div');
        case 'radiogroup':
        case 'status':
        case 'alert': return make('div', node.role);
    }
}

function make(tag: string, role?: string): HTMLElement {
    const element = document.createElement(tag);
    if (role) element.setAttribute('role', role);
    if (tag === 'h1' || tag === 'main') focusable(element);
    return element;
}

// Focusable by our code, not with Tab.
function focusable(element: HTMLElement): HTMLElement {
    element.tabIndex = -1;
    return element;
}

function button(role?: string): HTMLElement {
    const element = make('button', role) as HTMLButtonElement;
    element.type = 'button';
    return element;
}

// A native control inside its label; the document view shows both.
function labelled(label: HTMLLabelElement, node: SceneNode): HTMLElement {
    const text = document.createElement('span');
    const control = node.role === 'textbox' ? field(node.input ?? 'text') : choice(node);
    if (node.role === 'textbox') label.append(text, control);
    else label.append(control, text);
    return control;
}

function field(kind: InputKind): HTMLElement {
    if (kind === 'multiline') return make('textarea');
    const input = make('input') as HTMLInputElement;
    input.type = kind === 'date' || kind === 'time' ? kind : 'text';
    input.autocomplete = 'off';
    input.enterKeyHint = 'done';
    if (kind === 'passphrase') keepPlain(input);
    if (kind === 'number') input.inputMode = 'decimal'; // type=number loses text that it cannot parse
    return input;
}

// Radios of one group share a name, and the browser moves between them with the arrow keys.
function choice(node: SceneNode): HTMLInputElement {
    const input = make('input') as HTMLInputElement;
    input.type = node.role === 'radio' ? 'radio' : 'checkbox';
    if (node.role === 'radio') input.name = `group-${node.parent}`;
    return input;
}

// Shown as typed, without autocorrection and spell checking.
function keepPlain(input: HTMLInputElement): void {
    input.spellcheck = false;
    input.autocapitalize = 'none';
    input.setAttribute('autocorrect', 'off');
}
