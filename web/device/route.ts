// The fragment of the address, which names the screen.

import { attempt, writeAddress } from './guarded';

// Matches links of any version, also percent-encoded. For a visitor who only reads a link nothing is stored.
export function isShareLink(hash: string): boolean {
    return /^#(%(25)*23|#)*s(\d|%(25)*3)/i.test(hash);
}

export class Route {
    private last = location.hash;
    private readonly first = location.href;
    private launches = 0;

    constructor(private readonly changed: (hash: string) => void) {
        // A browser sends either event, or both, for one change.
        window.addEventListener('popstate', () => this.tell(location.hash));
        window.addEventListener('hashchange', () => this.tell(location.hash));
        // When a running app is started from its icon, it gets the address instead of loading it.
        attempt(() => window.launchQueue?.setConsumer(({ targetURL }) => {
            // The launch that loaded this page is reported too, perhaps after the address was replaced.
            if (!targetURL || (this.launches++ === 0 && targetURL === this.first)) return;
            this.tell(new URL(targetURL).hash);
        }));
    }

    navigate(hash: string, replace: boolean): void {
        this.last = hash;
        writeAddress(hash || location.pathname + location.search, replace);
    }

    private tell(hash: string): void {
        if (hash === this.last) return;
        this.last = hash;
        this.changed(hash);
    }
}
