// Real elements for everything on screen, over the canvas at the same places, for screen readers, keyboards and the
// document view. An element lives as long as its node.
import type { Rect, SceneDifference, SceneNode } from '../engine/scene';
import { applyNode } from './attributes';
import { createMirrored, shapeOf, type Mirrored } from './element';
import { placeInOrder } from './order';

export class Mirror {
    private readonly nodes = new Map<number, Mirrored>();
    private readonly children = new Map<number, Set<number>>(); // by parent; 0: the root

    constructor(private readonly root: HTMLElement) {}

    find(id: number): Mirrored | undefined {
        return this.nodes.get(id);
    }

    all(): Iterable<Mirrored> {
        return this.nodes.values();
    }

    nodeOf(target: EventTarget | null): Mirrored | undefined {
        const element = target instanceof Element ? target.closest<HTMLElement>('[data-node]') : null;
        return element ? this.nodes.get(Number(element.dataset.node)) : undefined;
    }

    // In `set`, parents must come before their children.
    apply({ set = [], gone = [] }: Pick<SceneDifference, 'set' | 'gone'>): void {
        const removed = gone.map((id) => this.forget(id));
        const reordered = new Set<number>();
        for (const node of set) this.put(node, reordered);
        for (const parent of reordered) this.placeChildren(parent);
        for (const node of set) this.placeRect(node);
        // Removed last, because elements that stay may have been inside.
        for (const element of removed) element?.remove();
    }

    private put(node: SceneNode, reordered: Set<number>): void {
        const old = this.nodes.get(node.id);
        if (old && shapeOf(old.node) !== shapeOf(node)) {
            this.replace(old, node);
            reordered.add(node.parent);
        } else if (!old) {
            this.nodes.set(node.id, createMirrored(node));
        }
        if (!old || old.node.parent !== node.parent || old.node.order !== node.order) reordered.add(node.parent);
        if (old && old.node.parent !== node.parent) this.children.get(old.node.parent)?.delete(node.id);
        this.childrenOf(node.parent).add(node.id);
        if (node.sameValue && old?.node.value) node.value = old.node.value;
        const mirrored = this.nodes.get(node.id) as Mirrored;
        applyNode(mirrored, node);
    }

    private replace(old: Mirrored, node: SceneNode): void {
        const created = createMirrored(node);
        for (const id of this.children.get(node.id) ?? []) {
            const child = this.nodes.get(id);
            if (child) created.element.append(child.element);
        }
        const focused = old.element.contains(document.activeElement);
        old.element.replaceWith(created.element);
        if (focused) created.control.focus({ preventScroll: true });
        this.nodes.set(node.id, created);
    }

    private placeChildren(parent: number): void {
        const container = parent === 0 ? this.root : this.nodes.get(parent)?.element;
        if (!container) return;
        const wanted = [...this.childrenOf(parent)].map((id) => this.nodes.get(id) as Mirrored)
            .sort((a, b) => a.node.order - b.node.order);
        placeInOrder(container, wanted.map(({ element }) => element));
    }

    private forget(id: number): HTMLElement | undefined {
        const mirrored = this.nodes.get(id);
        if (!mirrored) return undefined;
        this.nodes.delete(id);
        this.children.delete(id);
        this.children.get(mirrored.node.parent)?.delete(id);
        return mirrored.element;
    }

    // Places are relative to the parent, so when the parent moves, its children are placed again.
    private placeRect({ id, parent, layer, rect }: SceneNode): void {
        const element = this.nodes.get(id)?.element;
        if (!element) return;
        const container = this.nodes.get(parent)?.node;
        // A fixed bar inside the scrolled content keeps its place in the window.
        const pinned = layer === 'fixed' && container?.layer !== 'fixed';
        const [left, top] = pinned || !container ? [0, 0] : container.rect;
        element.classList.toggle('pinned', pinned);
        if (!setRect(element, rect, left, top)) return;
        for (const child of this.children.get(id) ?? []) {
            const node = this.nodes.get(child)?.node;
            if (node) this.placeRect(node);
        }
    }

    private childrenOf(parent: number): Set<number> {
        const known = this.children.get(parent);
        if (known) return known;
        const children = new Set<number>();
        this.children.set(parent, children);
        return children;
    }
}

const placed = new WeakMap<HTMLElement, string>();

// Returns whether the place changed. Reading styles is slow, so written values are remembered.
function setRect(element: HTMLElement, [x, y, width, height]: Rect, left: number, top: number): boolean {
    const key = `${x} ${y} ${width} ${height} ${left} ${top}`;
    if (placed.get(element) === key) return false;
    placed.set(element, key);
    const { style } = element;
    style.left = `${x - left}px`;
    style.top = `${y - top}px`;
    style.width = `${width}px`;
    style.height = `${height}px`;
    return true;
}
