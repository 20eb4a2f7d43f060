// Sets an element's name, value and state from its node. Only differences are written.
import type { Flag, SceneNode } from '../engine/scene';
import { labelOf, type Mirrored } from './element';

// Roles whose text is their name; the others are named by a label.
const spoken = new Set(['heading', 'text', 'button', 'link', 'listitem', 'status', 'alert']);
const countable = new Set(['listitem', 'radio']); // only these may tell their position in a set

export function applyNode(mirrored: Mirrored, node: SceneNode): void {
    const { element, control } = mirrored;
    mirrored.node = node;
    applyName(mirrored, node);
    applyState(control, node);
    applyValue(control, node);
    applyLook(element, node);
}

function applyName(mirrored: Mirrored, node: SceneNode): void {
    const { element, control } = mirrored;
    const label = labelOf(mirrored);
    if (label) {
        if (label.textContent !== node.name) label.textContent = node.name;
    } else if (spoken.has(node.role)) {
        setText(element, node.name);
    } else {
        setAttribute(element, 'aria-label', node.name || undefined);
        if (node.role === 'group') setAttribute(element, 'role', node.name ? 'group' : undefined);
        if (node.role === 'image') setAttribute(element, 'aria-hidden', node.name ? undefined : 'true');
    }
    setAttribute(control, 'aria-description', node.description || undefined);
}

// The text is before any children.
function setText(element: HTMLElement, text: string): void {
    const first = element.firstChild;
    if (first instanceof Text) {
        if (first.data !== text) first.data = text;
    } else if (text) {
        element.prepend(text);
    }
}

function applyState(control: HTMLElement, node: SceneNode): void {
    setAttribute(control, 'aria-current', node.current);
    setAttribute(control, 'aria-expanded', truth(node.expanded));
    // Not `disabled`, which would lose the focus.
    setAttribute(control, 'aria-disabled', truth(node.disabled || undefined));
    setAttribute(control, 'aria-live', node.live);
    if (countable.has(node.role)) {
        setAttribute(control, 'aria-posinset', node.pos);
        setAttribute(control, 'aria-setsize', node.size);
    }
    if (node.role === 'progress') {
        setAttribute(control, 'aria-valuemin', node.min);
        setAttribute(control, 'aria-valuemax', node.max);
        setAttribute(control, 'aria-valuenow', node.now);
        setAttribute(control, 'aria-valuetext', node.value);
    }
    if (node.href !== undefined) applyLink(control, node.href);
}

// Sources open beside the app, and are not told where they were opened from.
function applyLink(control: HTMLElement, href: string): void {
    const outside = /^https?:/.test(href);
    setAttribute(control, 'href', href);
    setAttribute(control, 'target', outside ? '_blank' : undefined);
    setAttribute(control, 'rel', outside ? 'noopener noreferrer' : undefined);
}

function applyValue(control: HTMLElement, node: SceneNode): void {
    if (isChoice(control)) {
        const checked = node.checked === 1;
        if (control.checked !== checked) control.checked = checked;
    } else if (isField(control)) {
        control.readOnly = node.disabled === 1;
        // Text being typed is not changed until the field is left. But a passphrase that was used is wiped from the
        // page too.
        const wiped = node.input === 'passphrase' && !node.value;
        if (control !== document.activeElement || wiped || !isBeingTyped(control, node)) showValue(control, node);
    }
}

// The text that a field and the engine had in common, until more is typed.
const agreed = new WeakMap<Element, string>();

// Where the engine has shown what was typed, and then shows something else, another tab has stored that.
function isBeingTyped(control: HTMLInputElement | HTMLTextAreaElement, node: SceneNode): boolean {
    return control.value !== (node.value ?? '') && control.value !== agreed.get(control);
}

// Call when a person has typed.
export function disagree(control: HTMLElement): void {
    agreed.delete(control);
}

export function showValue(control: HTMLInputElement | HTMLTextAreaElement, node: SceneNode): void {
    const value = node.value ?? '';
    if (control.value !== value) control.value = value;
    agreed.set(control, value);
}

function applyLook(element: HTMLElement, node: SceneNode): void {
    element.style.fontSize = node.font ? `${node.font}px` : '';
    setAttribute(element, 'data-tone', node.tone);
    setAttribute(element, 'data-primary', node.primary);
    setAttribute(element, 'data-strong', node.strong);
    setAttribute(element, 'data-highlight', node.highlight);
    setAttribute(element, 'data-picture', node.picture);
}

export function isChoice(control: Element): control is HTMLInputElement {
    return control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox');
}

export function isField(control: Element | null): control is HTMLInputElement | HTMLTextAreaElement {
    return control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && !isChoice(control));
}

function truth(flag: Flag | boolean | undefined): 'true' | 'false' | undefined {
    return flag === undefined ? undefined : flag ? 'true' : 'false';
}

function setAttribute(element: HTMLElement, name: string, value: string | number | undefined): void {
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
}
