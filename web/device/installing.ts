// Installing as an app: stores the browser's offer until the person asks for it.
import type { Environment } from '../engine/environment';
import { answer } from './guarded';

export class Installing {
    private offer: BeforeInstallPromptEvent | null = null;

    constructor(tell: (changed: Partial<Environment>) => void) {
        window.addEventListener('beforeinstallprompt', (event) => {
            event.preventDefault();
            this.offer = event;
            tell({ canInstall: true });
        });
        window.addEventListener('appinstalled', () => {
            this.offer = null;
            tell({ canInstall: false, installed: true });
        });
    }

    ask(): void {
        void answer(() => this.offer?.prompt());
    }
}
