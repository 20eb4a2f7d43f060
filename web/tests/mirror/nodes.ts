// Nodes for the tests.
import type { Role, SceneNode } from '../../engine/scene';

export function node(id: number, role: Role, name = '', more: Partial<SceneNode> = {}): SceneNode {
    return { id, parent: 0, order: id, layer: 'scroll', role, name, rect: [0, 0, 100, 44], ...more };
}

// The names of the elements, in the order a screen reader meets them.
export function names(root: HTMLElement): string[] {
    return [...root.querySelectorAll<HTMLElement>('[data-node]')].map((element) =>
        element.querySelector('span')?.textContent || element.getAttribute('aria-label')
        || (element.firstChild instanceof Text ? element.firstChild.data : ''));
}
