// The fragment of the address, which names the screen.

export class Route {
    private last = location.hash;
    private readonly first = location.href;
    private launches = 0;

    constructor(private readonly changed: (hash: string) => void) {
        // A browser sends one of the two, or both, for the same change.
        window.addEventListener('popstate', () => this.tell(location.hash));
        window.addEventListener('hashchange', () => this.tell(location.hash));
        // Started again from its icon, a running app is given the address instead of loading it.
        window.launchQueue?.setConsumer(({ targetURL }) => {
            // The launch that loaded this page is told as well, when its address may long have been replaced.
            if (!targetURL || (this.launches++ === 0 && targetURL === this.first)) return;
            this.tell(new URL(targetURL).hash);
        });
    }

    navigate(hash: string, replace: boolean): void {
        this.last = hash;
        const address = hash || location.pathname + location.search;
        if (replace) history.replaceState(null, '', address);
        else history.pushState(null, '', address);
    }

    private tell(hash: string): void {
        if (hash === this.last) return;
        this.last = hash;
        this.changed(hash);
    }
}
