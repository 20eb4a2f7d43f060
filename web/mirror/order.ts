// Puts elements in order with as few moves as possible. The focused one is never moved, as that would lose the focus;
// the others are placed around it.

export function placeInOrder(parent: HTMLElement, wanted: HTMLElement[]): void {
    if (wanted.length === 0) return;
    const focused = document.activeElement;
    const found = wanted.findIndex((element) => element.parentElement === parent && element.contains(focused));
    const pivot = Math.max(found, 0);
    const fixed = wanted[pivot] as HTMLElement;
    if (fixed.parentElement !== parent) parent.append(fixed);
    for (let index = pivot - 1; index >= 0; --index) {
        const element = wanted[index] as HTMLElement;
        const next = wanted[index + 1] as HTMLElement;
        if (element.parentElement !== parent || element.nextElementSibling !== next) next.before(element);
    }
    for (let index = pivot + 1; index < wanted.length; ++index) {
        const element = wanted[index] as HTMLElement;
        const previous = wanted[index - 1] as HTMLElement;
        if (element.parentElement !== parent || element.previousElementSibling !== previous) previous.after(element);
    }
}
