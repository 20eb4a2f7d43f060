// Says something to a screen reader. Two live regions serve browsers without ariaNotify; each message is a fresh
// element, because a region whose text stays the same is not read again.

import { attempt } from './guarded';

const shownFor = 5_000; // ms; long enough to be read, short enough not to be found when exploring

export class Announcer {
    constructor(private readonly polite: HTMLElement, private readonly urgent: HTMLElement) {}

    say(text: string, urgent: boolean): void {
        if (attempt(() => notify(text, urgent))) return;
        const message = document.createElement('div');
        message.textContent = text;
        (urgent ? this.urgent : this.polite).append(message);
        setTimeout(() => message.remove(), shownFor);
    }
}

function notify(text: string, urgent: boolean): boolean {
    document.ariaNotify?.(text, { priority: urgent ? 'high' : 'normal' });
    return document.ariaNotify !== undefined;
}
