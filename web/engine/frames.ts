// Frames on demand: at most one request is pending, and an earlier time wins. Nothing runs while nothing is asked for.

export class Frames {
    private animationFrame = 0;
    private timer = 0;
    private timerAt = Infinity;

    constructor(
        private readonly draw: () => void,
        private readonly answer: () => void, // what a frame does, but for drawing
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

    // Answers now what waits for the next animation frame, which then draws it. Copying, sharing and opening a file are
    // only allowed in the same task as the tap that asked for them, and a commit waits for no drawing.
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
