// Moves the focus when the screen changes. There is no focus but the DOM's.
import type { SceneDifference } from '../engine/scene';
import type { Mirror } from './mirror';

const focusable = 'button, a[href], input, textarea';

export class Focus {
    private screen = '';

    constructor(private readonly root: HTMLElement, private readonly mirror: Mirror) {}

    // Changes the page by `apply` and restores the focus: to the same element or its neighbour, or to the heading of a
    // new screen.
    keep(difference: SceneDifference, apply: () => void): void {
        const screen = difference.view?.screen ?? this.screen;
        const active = this.activeId();
        const heirs = this.heirsOf(active, difference.gone);
        apply();
        const moved = screen !== this.screen;
        this.screen = screen;
        if (moved) this.focusHeading();
        else if (active !== 0 && this.activeId() === 0) this.focus(heirs);
    }

    private activeId(): number {
        return this.mirror.nodeOf(document.activeElement)?.node.id ?? 0;
    }

    private focus(candidates: number[]): void {
        for (const id of candidates) {
            const control = this.mirror.find(id)?.control;
            control?.focus({ preventScroll: true });
            if (control && control === document.activeElement) return;
        }
        this.focusHeading();
    }

    private focusHeading(): void {
        const heading = this.root.querySelector<HTMLElement>('h1') ?? this.root.querySelector<HTMLElement>('main');
        heading?.focus({ preventScroll: true });
    }

    // The control itself, or if it goes, the controls after it and then those before it, nearest first. Empty if the
    // screen's content goes with it: the heading is next then, not the bar beside it.
    private heirsOf(id: number, gone: number[] = []): number[] {
        if (!gone.includes(id)) return [id];
        const element = this.mirror.find(id)?.element;
        if (element?.matches('h1')) return []; // the heading appears again below a notice
        const part = element?.closest('main') ?? this.root;
        const controls = [...part.querySelectorAll(focusable)];
        const ids = controls.map((control) => this.mirror.nodeOf(control)?.node.id ?? 0);
        const at = ids.indexOf(id);
        return [...ids.slice(at + 1), ...ids.slice(0, Math.max(at, 0)).reverse()];
    }
}
