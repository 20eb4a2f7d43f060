// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';

import { Announcer } from '../../device/announce';

const polite = document.createElement('div');
const urgent = document.createElement('div');
const announcer = new Announcer(polite, urgent);

beforeEach(() => {
    polite.replaceChildren();
    urgent.replaceChildren();
    Reflect.deleteProperty(document, 'ariaNotify');
});

test('a browser that cannot announce, or refuses to, has the text in a live region', () => {
    announcer.say('Saved', false);
    expect(polite.textContent).toBe('Saved');
    Object.assign(document, { ariaNotify: () => { throw new DOMException('not allowed', 'NotAllowedError'); } });
    announcer.say('Stop', true);
    expect(urgent.textContent).toBe('Stop');
});

test('a browser that announces by itself is told, and no region is filled', () => {
    const ariaNotify = vi.fn();
    Object.assign(document, { ariaNotify });
    announcer.say('Saved', true);
    expect(ariaNotify).toHaveBeenCalledWith('Saved', { priority: 'high' });
    expect(polite.textContent + urgent.textContent!).toBe('');
});
