// Makes a screen reader say something. Browsers without ariaNotify get two live regions; each message is a new element,
// because a region whose text stays the same is not read again.

import { attempt } from './guarded';

const shownFor = 5_000; // ms; long enough to be read, short enough that nobody finds the text later

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
