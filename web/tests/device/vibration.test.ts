// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';

import { canVibrate, vibrate } from '../../device/vibration';

afterEach(() => Reflect.deleteProperty(navigator, 'vibrate'));

const withVibrate = (use: unknown): void => void Object.defineProperty(navigator, 'vibrate', { configurable: true, value: use });

test('where nothing can vibrate nothing does, and it is known', () => {
    withVibrate(undefined);
    expect(canVibrate()).toBe(false);
    vibrate();
});

test('a browser that refuses harms nothing', () => {
    const refused = vi.fn(() => { throw new DOMException('not now', 'NotAllowedError'); });
    withVibrate(refused);
    vibrate();
    expect(refused).toHaveBeenCalledOnce();
});

test('it vibrates once', () => {
    const asked = vi.fn(() => true);
    withVibrate(asked);
    expect(canVibrate()).toBe(true);
    vibrate();
    expect(asked).toHaveBeenCalledOnce();
});
