// The person's system settings, as media queries and probes; tells what changes.
import type { Environment } from '../engine/environment';

type Settings = Pick<Environment, 'dark' | 'reducedMotion' | 'forcedColors' | 'textScale'>;

const dark = matchMedia('(prefers-color-scheme: dark)');
const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
const forcedColors = matchMedia('(forced-colors: active)');

// The probe's font has the size the person chose for the system or the browser; 16 px where nothing was chosen.
export function currentSettings(textProbe: HTMLElement): Settings {
    return {
        dark: dark.matches,
        reducedMotion: reducedMotion.matches,
        forcedColors: forcedColors.matches,
        textScale: parseFloat(getComputedStyle(textProbe).width) / 160,
    };
}

export function watchSettings(textProbe: HTMLElement, changed: (settings: Settings) => void): void {
    const tell = (): void => changed(currentSettings(textProbe));
    for (const query of [dark, reducedMotion, forcedColors]) query.addEventListener('change', tell);
    let width = parseFloat(getComputedStyle(textProbe).width);
    new ResizeObserver(() => {
        const now = parseFloat(getComputedStyle(textProbe).width);
        if (now !== width) tell();
        width = now;
    }).observe(textProbe);
}
