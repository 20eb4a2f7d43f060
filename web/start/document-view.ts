// Shows the mirror as a plain document instead of the canvas: without WebGL, after its context was lost for good, and
// with forced colours, which a canvas cannot follow.

export class DocumentView {
    private readonly reasons = new Set<string>();

    set(reason: 'webgl' | 'context' | 'colours', on: boolean): void {
        if (on) this.reasons.add(reason);
        else this.reasons.delete(reason);
        document.body.classList.toggle('document', this.reasons.size > 0);
    }
}
