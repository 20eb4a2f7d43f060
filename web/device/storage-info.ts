// How safe the browser keeps the records, and how much room they take.
import type { Environment } from '../engine/environment';

type StorageInfo = Pick<Environment, 'persisted' | 'usage' | 'quota'>;

export async function storageInfo(): Promise<StorageInfo> {
    const storage = navigator.storage as StorageManager | undefined; // missing in plain http and in some web views
    const [persisted, estimate] = await Promise.all([
        storage?.persisted?.().catch(() => null) ?? null,
        storage?.estimate?.().catch(() => null) ?? null,
    ]);
    return { persisted, usage: estimate?.usage ?? null, quota: estimate?.quota ?? null };
}

// Some browsers ask the person and leave the question open for ever, so nobody waits for the answer.
export class Persistence {
    private asked = false;

    askOnce(answered: (info: StorageInfo) => void): void {
        if (this.asked) return;
        this.asked = true;
        void (navigator.storage as StorageManager | undefined)?.persist?.()
            .then(async () => answered(await storageInfo()), () => {});
    }
}
