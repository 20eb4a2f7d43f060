// Whether the browser keeps the records when it runs out of space.
import type { Environment } from '../engine/environment';
import { answer, attempt, device } from './guarded';

type Tell = (changed: Pick<Environment, 'persisted'>) => void;

export class Persistence {
    private asked = false;

    // Reports the present state at once, and again after asking: some browsers ask the person and may never answer.
    askOnce(tell: Tell): void {
        if (this.asked) return;
        this.asked = true;
        void tellPersisted(tell);
        attempt(() => device('storage')?.persist?.().then(() => tellPersisted(tell), () => {}));
    }
}

async function tellPersisted(tell: Tell): Promise<void> {
    // Null without `storage`, as over plain HTTP and in some web views.
    tell({ persisted: await answer(() => device('storage')?.persisted?.()) ?? null });
}
