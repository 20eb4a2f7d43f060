// Where the focus goes when the screen changes under it. DOM focus is the only focus there is.
import type { SceneDifference } from '../engine/scene';
import type { Mirror } from './mirror';

const focusable = 'button, a[href], input, textarea';

export class Focus {
    private screen = '';
    private modal = 0;
    private opener = 0; // what had the focus when the dialog opened
    private inert: HTMLElement[] = [];

    constructor(private readonly root: HTMLElement, private readonly mirror: Mirror) {}

    // Changes the page by `apply`, and keeps the focus where it belongs: on what had it, or on its neighbour; in the
    // dialog while one is open, and back where it was when it closes; on the heading of a new screen.
    keep(difference: SceneDifference, apply: () => void): void {
        const { screen = this.screen, modal = this.modal } = difference.view ?? {};
        const active = this.activeId();
        const heirs = this.heirsOf(active, difference.gone);
        const heirsOfOpener = this.heirsOf(this.opener, difference.gone);
        apply();
        const moved = screen !== this.screen;
        const before = this.modal;
        this.screen = screen;
        this.modal = modal;
        this.confine();
        this.opener = modal !== 0 && before === 0 ? active : heirsOfOpener.find((id) => this.mirror.find(id)) ?? 0;
        if (modal !== 0 && modal !== before) this.focus([modal]);
        else if (moved) this.focusHeading();
        else if (before !== 0 && modal === 0) this.focus([this.opener]);
        else if (active !== 0 && this.activeId() === 0) this.focus(heirs);
    }

    activeId(): number {
        return this.mirror.nodeOf(document.activeElement)?.node.id ?? 0;
    }

    // Everything outside the dialog is out of reach while it is open.
    private confine(): void {
        for (const element of this.inert) element.inert = false;
        this.inert = [];
        let inside = this.mirror.find(this.modal)?.element;
        while (inside && inside !== this.root) {
            for (const sibling of inside.parentElement?.children ?? []) {
                if (sibling === inside || !(sibling instanceof HTMLElement)) continue;
                sibling.inert = true;
                this.inert.push(sibling);
            }
            inside = inside.parentElement ?? undefined;
        }
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

    // The control itself; if it goes, those after it, then those before it, nearest first. When a screen's content goes
    // with it, its heading is where to go on, not the bar beside it.
    private heirsOf(id: number, gone: number[] = []): number[] {
        if (!gone.includes(id)) return [id];
        const element = this.mirror.find(id)?.element;
        if (element?.matches('h1')) return []; // it comes back below a notice
        const part = element?.closest('main') ?? this.root;
        const controls = [...part.querySelectorAll(focusable)];
        const ids = controls.map((control) => this.mirror.nodeOf(control)?.node.id ?? 0);
        const at = ids.indexOf(id);
        return [...ids.slice(at + 1), ...ids.slice(0, Math.max(at, 0)).reverse()];
    }
}
