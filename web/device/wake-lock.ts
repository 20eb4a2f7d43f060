// Keeps the screen awake on request. The browser drops the lock whenever the page is hidden.

import { answer, device } from './guarded';

export class WakeLock {
    private wanted = false;
    private lock: WakeLockSentinel | null = null;

    keep(on: boolean): void {
        this.wanted = on;
        if (on) {
            void this.request();
            return;
        }
        void answer(() => this.lock?.release());
        this.lock = null;
    }

    becameVisible(): void {
        if (this.wanted) void this.request();
    }

    private async request(): Promise<void> {
        try {
            const lock = await device('wakeLock')?.request('screen');
            if (!lock) return;
            if (this.wanted) this.lock = lock;
            else void lock.release();
        } catch {
            // Battery saver, or a browser without wake locks: the relief timer works all the same.
        }
    }
}
