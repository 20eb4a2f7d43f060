// The service worker: offline use, and new versions, which wait until the person accepts them.
import type { Environment } from '../engine/environment';
import { attempt, device } from './guarded';

const again = 10 * 60_000; // ms until a failed installation is tried again

type Tell = (changed: Partial<Environment>) => void;

export interface UpdateEvents {
    environment: Tell;
    updateTaken(): void; // another tab accepted a new version
}

export class Updates {
    private url: string | undefined;
    private registration: ServiceWorkerRegistration | undefined;
    private taking = false;

    constructor(private readonly events: UpdateEvents) {}

    // Fails silently where workers are not allowed: the page works without one, but not offline.
    async register(): Promise<void> {
        try {
            const registration = await device('serviceWorker')?.register(this.address(), { updateViaCache: 'none' });
            if (registration) this.follow(registration);
        } catch {
            // private windows and plain HTTP
        }
    }

    private address(): string {
        this.url ??= workerUrl();
        return this.url;
    }

    // Tells the worker that this version works, so that the one before can be removed.
    started(): void {
        device('serviceWorker')?.controller?.postMessage('started');
    }

    // Tells the waiting version to take over; the page is reloaded when it has.
    take(): void {
        const waiting = this.registration?.waiting;
        this.taking = true;
        if (waiting) waiting.postMessage('take-over');
        else location.reload(); // another tab has taken it already
    }

    // If its first installation fails, a registration disappears, so it is made again.
    becameVisible(): void {
        if (this.registration?.active) this.registration.update().catch(() => {}); // offline
        else if (this.registration) void this.register();
    }

    private follow(registration: ServiceWorkerRegistration): void {
        this.registration = registration;
        const { active, waiting, installing } = registration;
        if (active) this.events.environment({ offlineReady: true });
        if (waiting && active) {
            this.events.environment({ updateReady: true });
            this.followWorker(waiting, true);
        }
        if (installing) this.followWorker(installing, active !== null);
        registration.onupdatefound = () => {
            if (registration.installing) this.followWorker(registration.installing, registration.active !== null);
        };
    }

    // A change of controller is not enough: a page that no worker controls yet gets no such event.
    private followWorker(worker: ServiceWorker, update: boolean): void {
        let installed = worker.state !== 'installing';
        worker.onstatechange = () => {
            if (worker.state === 'installed') installed = true;
            if (worker.state === 'installed' && update) this.events.environment({ updateReady: true });
            // A file was missing or not as built, so nothing of that version is used.
            if (worker.state === 'redundant' && !installed) setTimeout(() => this.becameVisible(), again);
            if (worker.state !== 'activated') return;
            if (!update) this.events.environment({ offlineReady: true });
            else if (this.taking) location.reload();
            else this.events.updateTaken();
        };
    }
}

// The only script URL that the policy accepts.
function workerUrl(): string {
    const url = './sw.js';
    const policy = attempt(() => window.trustedTypes?.createPolicy('unknot', {
        createScriptURL(wanted) {
            if (wanted !== url) throw new TypeError(`not our worker: ${wanted}`);
            return wanted;
        },
    }));
    return policy?.createScriptURL(url) ?? url;
}
