// Finds the control at a point of the window, by the rectangles that the engine last published.
import type { Rect } from '../engine/scene';
import type { Mirror } from '../mirror/mirror';
import type { Mirrored } from '../mirror/element';

export function hit(mirror: Mirror, x: number, y: number, scrollTop: number): Mirrored | null {
    const fixed = hitLayer(mirror, 'fixed', x, y);
    if (fixed !== undefined) return fixed; // a fixed bar covers what was scrolled below it
    return hitLayer(mirror, 'scroll', x, y + scrollTop) ?? null;
}

// The smallest control at the point; null if only another node of the layer is there, undefined if none is.
function hitLayer(mirror: Mirror, layer: string, x: number, y: number): Mirrored | null | undefined {
    let found: Mirrored | null | undefined;
    let smallest = Infinity;
    for (const mirrored of mirror.all()) {
        const { node, control } = mirrored;
        if (node.layer !== layer || node.role === 'main' || !contains(node.rect, x, y)) continue;
        found ??= null;
        const area = node.rect[2] * node.rect[3];
        if (area >= smallest || node.disabled || !isControl(control)) continue;
        found = mirrored;
        smallest = area;
    }
    return found;
}

function contains([left, top, width, height]: Rect, x: number, y: number): boolean {
    return x >= left && x < left + width && y >= top && y < top + height;
}

function isControl(control: HTMLElement): boolean {
    return control instanceof HTMLButtonElement || control instanceof HTMLAnchorElement
        || control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
}
