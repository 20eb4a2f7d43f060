// The service worker: offline use, and new versions, which wait until the person takes them.
import type { Environment } from '../engine/environment';

type Tell = (changed: Partial<Environment>) => void;

export interface UpdateEvents {
    environment: Tell;
    updateTaken(): void; // another tab took a new version
}

export class Updates {
    private registration: ServiceWorkerRegistration | undefined;
    private taking = false;

    constructor(private readonly events: UpdateEvents) {}

    // Fails silently where workers are not allowed: the page works without, only not offline.
    async register(): Promise<void> {
        const workers = navigator.serviceWorker;
        if (!workers) return;
        const updates = workers.controller !== null; // the first worker's arrival is not an update
        workers.addEventListener('controllerchange', () => {
            if (this.taking) location.reload();
            else if (updates) this.events.updateTaken();
        });
        try {
            const registration = await workers.register(workerUrl(), { updateViaCache: 'none' });
            this.registration = registration;
            this.follow(registration);
        } catch {
            // Private windows and plain http.
        }
    }

    // Tells the waiting version to take over; the page is loaded again when it has.
    take(): void {
        const waiting = this.registration?.waiting;
        if (!waiting) {
            location.reload(); // another tab was quicker
            return;
        }
        this.taking = true;
        // A page that no worker controls yet sees no change of controller.
        waiting.addEventListener('statechange', () => {
            if (waiting.state === 'activated') location.reload();
        });
        waiting.postMessage('take-over');
    }

    becameVisible(): void {
        this.registration?.update().catch(() => {}); // offline
    }

    private follow(registration: ServiceWorkerRegistration): void {
        if (registration.active) this.events.environment({ offlineReady: true });
        if (registration.waiting && registration.active) this.events.environment({ updateReady: true });
        this.followInstalling(registration);
        registration.addEventListener('updatefound', () => this.followInstalling(registration));
    }

    private followInstalling(registration: ServiceWorkerRegistration): void {
        const worker = registration.installing;
        if (!worker) return;
        worker.onstatechange = () => {
            if (worker.state === 'installed' && registration.active) this.events.environment({ updateReady: true });
            if (worker.state === 'activated') this.events.environment({ offlineReady: true });
        };
    }
}

// The only script address the policy lets through.
function workerUrl(): string {
    const url = './sw.js';
    const policy = window.trustedTypes?.createPolicy('unknot', {
        createScriptURL(wanted) {
            if (wanted !== url) throw new TypeError(`not our worker: ${wanted}`);
            return wanted;
        },
    });
    return policy?.createScriptURL(url) ?? url;
}
