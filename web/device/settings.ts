// The person's system settings, read from media queries and probes; reports changes.
import type { Environment } from '../engine/environment';
import { media, watchSize } from './guarded';

type Settings = Pick<Environment, 'dark' | 'textScale' | 'still'>;

const dark = media('(prefers-color-scheme: dark)');
const still = media('(prefers-reduced-motion: reduce)');
const forced = media('(forced-colors: active)');

// The engine does not draw in forced colours; the document view has them.
export const forcedColours = (): boolean => forced.matches;

// The probe's font has the text size chosen in the system or the browser; 16 px if none was chosen.
export function currentSettings(textProbe: HTMLElement): Settings {
    return {
        dark: dark.matches,
        still: still.matches,
        textScale: parseFloat(getComputedStyle(textProbe).width) / 160,
    };
}

export function watchSettings(textProbe: HTMLElement, changed: (settings: Settings) => void): void {
    const tell = (): void => changed(currentSettings(textProbe));
    for (const query of [dark, still, forced]) query.listen(tell);
    let width = parseFloat(getComputedStyle(textProbe).width);
    watchSize(textProbe, () => {
        const now = parseFloat(getComputedStyle(textProbe).width);
        if (now !== width) tell();
        width = now;
    });
}
