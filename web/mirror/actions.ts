// Clicks, keys and input on the mirror's elements go to the engine as actions on scene nodes.
import { media } from '../device/guarded';
import type { Engine } from '../engine/engine';
import { applyNode, disagree, isChoice, isField, showValue } from './attributes';
import type { Mirror } from './mirror';

export type Actions = Pick<Engine, 'activate' | 'edit' | 'editDone' | 'dismiss' | 'undo' | 'focus'>;

// `acted` is called in the task of the person's action, once the engine has been told.
export function listenToMirror(root: HTMLElement, mirror: Mirror, engine: Actions, acted: () => void): void {
    root.addEventListener('click', (event) => {
        const found = mirror.nodeOf(event.target);
        if (!found || isField(found.control)) return;
        const { node } = found;
        if (isChoice(found.control)) {
            // The browser says nothing of a radio that is chosen again; the engine may take the answer back.
            if (event.target !== found.control || node.role !== 'radio' || !node.checked || node.disabled) return;
            engine.activate(node.id);
            acted();
            return;
        }
        if (node.disabled) event.preventDefault();
        // The browser itself follows links.
        else if (found.control instanceof HTMLButtonElement) engine.activate(node.id);
        acted();
    });

    root.addEventListener('change', (event) => {
        const found = mirror.nodeOf(event.target);
        if (!found || !isChoice(found.control)) return;
        if (found.node.role === 'radio' && !found.control.checked) return; // taken back by the click itself
        if (!found.node.disabled) engine.activate(found.node.id);
        acted();
        // A choice that the engine did not accept is undone.
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

    // In a field the browser takes back what was typed.
    document.addEventListener('keydown', (event) => {
        if (!undoes(event) || composing(event) || isField(document.activeElement)) return;
        event.preventDefault();
        engine.undo();
        acted();
    });

    root.addEventListener('focusin', (event) => engine.focus(mirror.nodeOf(event.target)?.node.id ?? 0));
    root.addEventListener('focusout', () => engine.focus(0));
}

function listenToFields(root: HTMLElement, mirror: Mirror, engine: Actions, acted: () => void): void {
    const edited = (event: Event): void => {
        const found = mirror.nodeOf(event.target);
        if (!found || !isField(found.control)) return;
        disagree(found.control);
        found.node.value = found.control.value; // a long one that the engine shows too is not sent again
        engine.edit(found.node.id, found.control.value);
    };
    // Text in composition is not final; the engine gets it when the composition ends.
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
        if (media('(pointer: coarse)').matches) found.control.blur(); // hides the on-screen keyboard
        acted();
    });
}

// Ctrl+Z, or Cmd+Z where that is the key.
function undoes({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
    return key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey && !altKey;
}

// Safari ends a composition before the Enter that confirms it; then only the key code tells.
function composing(event: KeyboardEvent): boolean {
    return event.isComposing || event.keyCode === 229;
}
