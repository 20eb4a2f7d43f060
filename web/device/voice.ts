// Reads aloud, with voices that are on the device only: what is read says how somebody is, and leaves it with no other.

import type { Environment } from '../engine/environment';
import { attempt } from './guarded';

const speech = (): SpeechSynthesis | undefined => attempt(() => speechSynthesis) ?? undefined;

// Of the language of the page, the browser's choice before others.
function localVoice(): SpeechSynthesisVoice | undefined {
    const language = document.documentElement.lang.slice(0, 2) || 'en';
    const voices = attempt(() => speech()?.getVoices().filter((voice) => voice.localService
        && voice.lang.toLowerCase().startsWith(language))) ?? [];
    return voices.find((voice) => voice.default) ?? voices[0];
}

export class Voice {
    private known = false;

    // Most browsers find their voices after the page has started.
    constructor(private readonly tell: (changed: Partial<Environment>) => void) {
        const look = (): void => {
            const canSpeak = localVoice() !== undefined;
            if (canSpeak !== this.known) this.tell({ canSpeak });
            this.known = canSpeak;
        };
        attempt(() => speech()?.addEventListener('voiceschanged', look));
        look();
    }

    // In place of what is being said. Nothing is said without a voice of this device.
    speak(text: string): void {
        attempt(() => speech()?.cancel());
        const voice = localVoice();
        if (text === '' || !voice) return;
        attempt(() => {
            const words = new SpeechSynthesisUtterance(text);
            words.voice = voice;
            words.lang = voice.lang;
            speech()?.speak(words);
        });
    }
}
