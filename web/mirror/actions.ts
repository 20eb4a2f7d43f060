// What a person does with the mirror's elements: clicks and keys go to the engine as the scene's actions.
import { media } from '../device/guarded';
import type { Engine } from '../engine/engine';
import { applyNode, isChoice, isField, showValue } from './attributes';
import type { Mirror } from './mirror';

export type Actions = Pick<Engine, 'activate' | 'edit' | 'editDone' | 'dismiss'>;

// `acted` is called in the task of the person's action, when the engine has been told.
export function listenToMirror(root: HTMLElement, mirror: Mirror, engine: Actions, acted: () => void): void {
    root.addEventListener('click', (event) => {
        const found = mirror.nodeOf(event.target);
        if (!found || isChoice(found.control) || isField(found.control)) return;
        const { node } = found;
        if (node.disabled) event.preventDefault();
        // The browser itself follows links.
        else if (found.control instanceof HTMLButtonElement) engine.activate(node.id);
        acted();
    });

    root.addEventListener('change', (event) => {
        const found = mirror.nodeOf(event.target);
        if (!found || !isChoice(found.control)) return;
        if (!found.node.disabled) engine.activate(found.node.id);
        acted();
        // What the engine did not take up does not stay chosen.
        for (const other of mirror.all()) {
            if (isChoice(other.control) && other.node.parent === found.node.parent) applyNode(other, other.node);
        }
    });

    listenToFields(root, mirror, engine, acted);

    document.addEventListener('keydown', (event) => {
        if (event.key !== 'Escape' || composing(event)) return;
        engine.dismiss();
        acted();
    });
}

function listenToFields(root: HTMLElement, mirror: Mirror, engine: Actions, acted: () => void): void {
    const edited = (event: Event): void => {
        const found = mirror.nodeOf(event.target);
        if (!found || !isField(found.control)) return;
        found.node.value = found.control.value; // the engine sends only what it makes another value of
        engine.edit(found.node.id, found.control.value);
    };
    // Half a syllable is not the person's text: the engine hears of it when it is whole.
    root.addEventListener('input', (event) => {
        if (!(event as InputEvent).isComposing) edited(event);
    });
    root.addEventListener('compositionend', edited);

    root.addEventListener('focusout', (event) => {
        const found = mirror.nodeOf(event.target);
        if (!found || !isField(found.control)) return;
        engine.editDone(found.node.id);
        showValue(found.control, found.node);
        acted();
    });

    root.addEventListener('keydown', (event) => {
        const found = mirror.nodeOf(event.target);
        if (event.key !== 'Enter' || composing(event) || !(found?.control instanceof HTMLInputElement)) return;
        if (!isField(found.control)) return;
        engine.editDone(found.node.id);
        if (media('(pointer: coarse)').matches) found.control.blur(); // which puts the keyboard away
        acted();
    });
}

// Safari ends a composition before the Enter that confirmed it, and then only the key code tells.
function composing(event: KeyboardEvent): boolean {
    return event.isComposing || event.keyCode === 229;
}
