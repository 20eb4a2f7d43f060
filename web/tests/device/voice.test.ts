// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';

import { Voice } from '../../device/voice';

interface Fake {
    lang: string;
    localService: boolean;
    default?: boolean;
}

// A browser with these voices; what it was made to say and how often it was silenced.
function browser(voices: Fake[]) {
    const events = new EventTarget();
    const said: { text: string; voice?: Fake }[] = [];
    const cancel = vi.fn();
    vi.stubGlobal('SpeechSynthesisUtterance', class { constructor(readonly text: string) {} });
    vi.stubGlobal('speechSynthesis', Object.assign(events, {
        getVoices: () => voices, cancel, speak: (words: { text: string; voice?: Fake }) => said.push(words),
    }));
    return { said, cancel, voicesChange: (now: Fake[]) => { voices = now; events.dispatchEvent(new Event('voiceschanged')); } };
}

const tell = vi.fn();
beforeEach(() => {
    tell.mockClear();
    document.documentElement.lang = 'en';
});

test('a browser that cannot speak, or throws at it, has no voice, and nothing is said', () => {
    vi.stubGlobal('speechSynthesis', undefined);
    new Voice(tell).speak('Hold');
    vi.stubGlobal('speechSynthesis', { getVoices: () => { throw new DOMException('no', 'SecurityError'); }, addEventListener: () => { throw new Error('no'); } });
    new Voice(tell).speak('Hold');
    expect(tell).not.toHaveBeenCalled();
});

test('a voice that is elsewhere than on the device, or of another language, is none', () => {
    const { said } = browser([{ lang: 'en-GB', localService: false, default: true }, { lang: 'de-DE', localService: true }]);
    new Voice(tell).speak('Hold');
    expect(tell).not.toHaveBeenCalled();
    expect(said).toEqual([]);
});

test('voices that come and go after the start are told of, once each', () => {
    const { voicesChange } = browser([]);
    new Voice(tell);
    voicesChange([{ lang: 'en-GB', localService: true }]);
    voicesChange([{ lang: 'en-US', localService: true }]);
    voicesChange([]);
    expect(tell.mock.calls).toEqual([[{ canSpeak: true }], [{ canSpeak: false }]]);
});

test('what is said replaces what was being said, by the voice that the browser prefers', () => {
    const preferred = { lang: 'en_US', localService: true, default: true };
    const { said, cancel } = browser([{ lang: 'en-GB', localService: true }, preferred]);
    const voice = new Voice(tell);
    voice.speak('Hold');
    expect(cancel).toHaveBeenCalledOnce();
    expect(said.map(({ text, voice: by }) => [text, by])).toEqual([['Hold', preferred]]);
});

test('nothing to say is silence', () => {
    const { said, cancel } = browser([{ lang: 'en-GB', localService: true }]);
    new Voice(tell).speak('');
    expect(cancel).toHaveBeenCalledOnce();
    expect(said).toEqual([]);
});
