// Passes pointers on the canvas to the engine; the browser still scrolls and pinches. What only the page can do for a
// tap (focus a field to show the keyboard, follow a link) is done in the task of the tap.
import { PointerKind, PointerType, type Engine } from '../engine/engine';
import { isField } from '../mirror/attributes';
import type { Mirrored } from '../mirror/element';
import type { Mirror } from '../mirror/mirror';
import { hit } from './hit';

const slop = 12; // CSS px a finger may slide during a tap
const types: Record<string, PointerType> = { touch: PointerType.touch, pen: PointerType.pen };

interface Press {
    x: number;
    y: number;
    on: Mirrored | null;
}

export class Pointers {
    private press: Press | null = null;

    // `acted` is called in the task of a press or release, once the engine has been told.
    constructor(
        private readonly canvas: HTMLCanvasElement,
        private readonly scroll: HTMLElement,
        private readonly mirror: Mirror,
        private readonly engine: Pick<Engine, 'pointer' | 'scroll'>,
        private readonly acted: () => void,
    ) {
        canvas.addEventListener('pointerdown', (event) => this.down(event));
        canvas.addEventListener('pointermove', (event) => this.move(event));
        canvas.addEventListener('pointerup', (event) => this.up(event));
        canvas.addEventListener('pointercancel', (event) => this.end(event, PointerKind.cancel));
        canvas.addEventListener('pointerleave', (event) => this.end(event, PointerKind.leave));
        // The focus is moved by our code on release; the canvas must never take it.
        canvas.addEventListener('mousedown', (event) => event.preventDefault());
        // Browsers differ in when they show a focus set by script; the ring is only for the keyboard.
        canvas.addEventListener('pointerdown', () => document.documentElement.classList.add('pointed'));
        document.addEventListener('keydown', () => document.documentElement.classList.remove('pointed'), true);
    }

    private down(event: PointerEvent): void {
        if (!event.isPrimary || event.button !== 0) return;
        if (event.pointerType === 'mouse') this.canvas.setPointerCapture(event.pointerId);
        this.press = { x: event.clientX, y: event.clientY, on: this.under(event) };
        this.engine.scroll(this.scroll.scrollTop); // the scroll event may come after the tap
        this.tell(PointerKind.down, event);
        this.acted();
    }

    private move(event: PointerEvent): void {
        if (!event.isPrimary) return;
        if (event.pointerType === 'mouse') this.showCursor(event);
        else if (!this.press) return;
        this.tell(PointerKind.move, event);
    }

    private up(event: PointerEvent): void {
        if (!event.isPrimary || !this.press) return;
        const { x, y, on } = this.press;
        this.press = null;
        const tapped = Math.hypot(event.clientX - x, event.clientY - y) <= slop && this.under(event) === on;
        if (tapped) tap(on, event.pointerType);
        this.tell(PointerKind.up, event);
        this.acted();
    }

    private end(event: PointerEvent, kind: PointerKind): void {
        if (!event.isPrimary || (kind === PointerKind.leave && event.pointerType !== 'mouse')) return;
        this.press = null;
        this.tell(kind, event);
    }

    // The canvas fills the window, so both have the same coordinates.
    private tell(kind: PointerKind, event: PointerEvent): void {
        const type = types[event.pointerType] ?? PointerType.mouse;
        this.engine.pointer(kind, event.clientX, event.clientY, type);
    }

    private under(event: PointerEvent): Mirrored | null {
        return hit(this.mirror, event.clientX, event.clientY, this.scroll.scrollTop);
    }

    private showCursor(event: PointerEvent): void {
        const control = this.under(event)?.control ?? null;
        this.canvas.style.cursor = isField(control) ? 'text' : control ? 'pointer' : '';
    }
}

function tap(on: Mirrored | null, pointerType: string): void {
    const active = document.activeElement;
    if (!on) {
        if (active instanceof HTMLElement && isField(active)) active.blur();
        return;
    }
    on.control.focus({ preventScroll: !isField(on.control) });
    if (on.control instanceof HTMLAnchorElement) on.control.click();
    else if (pointerType !== 'mouse' && on.control instanceof HTMLInputElement) openPicker(on.control);
}

// Phones open the date and time pickers on a tap, not on focus.
function openPicker(input: HTMLInputElement): void {
    if (input.type !== 'date' && input.type !== 'time') return;
    try {
        input.showPicker?.();
    } catch {
        // No picker, or not counted as a tap: the field has the focus all the same.
    }
}
