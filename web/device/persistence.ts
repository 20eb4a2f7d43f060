// Whether the browser keeps the records when it runs short of space.
import type { Environment } from '../engine/environment';
import { answer, attempt, device } from './guarded';

type Tell = (changed: Pick<Environment, 'persisted'>) => void;

export class Persistence {
    private asked = false;

    // Told at once how it is, and again when it was asked for: some browsers ask the person, and leave the question open
    // for ever.
    askOnce(tell: Tell): void {
        if (this.asked) return;
        this.asked = true;
        void tellPersisted(tell);
        attempt(() => device('storage')?.persist?.().then(() => tellPersisted(tell), () => {}));
    }
}

async function tellPersisted(tell: Tell): Promise<void> {
    tell({ persisted: await answer(() => device('storage')?.persisted?.()) ?? null }); // no storage: plain http, some web views
}
