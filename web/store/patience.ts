// The limit for requests that the browser leaves without an answer. IndexedDB can do that with any of them.
import { StorageProblem } from './problem';

const noAnswer = (): StorageProblem => new StorageProblem('lost', 'the database does not answer');

export class Patience {
    readonly controller = new AbortController(); // aborted when patience ends; abort it to end the work sooner
    private readonly given: Promise<never>;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private steps = 0; // being awaited

    constructor(private readonly ms: number, private readonly problem = noAnswer) {
        const { signal } = this.controller;
        this.given = new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
        this.given.catch(() => {}); // each step rejects with it
    }

    // Awaits a step of the work. When steps are awaited and none ends or renews for too long, all are given up.
    async with<T>(step: PromiseLike<T>): Promise<T> {
        if (this.steps++ === 0) this.renew();
        try {
            return await Promise.race([step, this.given]);
        } finally {
            --this.steps;
            this.renew();
        }
    }

    // The work goes on.
    renew(): void {
        clearTimeout(this.timer);
        if (this.steps > 0) this.timer = setTimeout(() => this.controller.abort(this.problem()), this.ms);
    }
}
