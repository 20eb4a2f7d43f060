// How safe the browser keeps the records, and how much room they take.
import type { Environment } from '../engine/environment';
import { answer, attempt, device } from './guarded';

type StorageInfo = Pick<Environment, 'persisted' | 'usage' | 'quota'>;

export async function storageInfo(): Promise<StorageInfo> {
    const storage = device('storage'); // missing in plain http and in some web views
    const [persisted = null, estimate] = await Promise.all([
        answer(() => storage?.persisted?.()), answer(() => storage?.estimate?.()),
    ]);
    return { persisted, usage: estimate?.usage ?? null, quota: estimate?.quota ?? null };
}

// Some browsers ask the person and leave the question open for ever, so nobody waits for the answer.
export class Persistence {
    private asked = false;

    askOnce(answered: (info: StorageInfo) => void): void {
        if (this.asked) return;
        this.asked = true;
        attempt(() => device('storage')?.persist?.().then(async () => answered(await storageInfo()), () => {}));
    }
}
