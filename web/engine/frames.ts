// Frames on demand: at most one request is pending, and the earlier time wins. Nothing runs without a request.

export class Frames {
    private animationFrame = 0;
    private timer = 0;
    private timerAt = Infinity;

    constructor(
        private readonly draw: () => void,
        private readonly answer: () => void, // all work of a frame except drawing
    ) {}

    // 0: the next animation frame; otherwise the first one after that many ms.
    request(afterMs: number): void {
        if (this.animationFrame !== 0) return;
        if (afterMs <= 0) {
            this.dropTimer();
            this.animationFrame = requestAnimationFrame(this.run);
            return;
        }
        const at = performance.now() + afterMs;
        if (at >= this.timerAt) return;
        this.dropTimer();
        this.timerAt = at;
        this.timer = window.setTimeout(() => {
            this.dropTimer();
            this.request(0);
        }, afterMs);
    }

    // Does the work of the next animation frame now; that frame then draws it. Copying, sharing and opening a file are
    // only allowed in the task of the tap, and a commit must not wait for drawing.
    flush(): void {
        if (this.animationFrame !== 0) this.answer();
    }

    private readonly run = (): void => {
        this.animationFrame = 0;
        this.draw();
    };

    private dropTimer(): void {
        clearTimeout(this.timer);
        this.timer = 0;
        this.timerAt = Infinity;
    }
}
