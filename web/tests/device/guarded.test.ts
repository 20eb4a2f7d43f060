// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';

type Guarded = typeof import('../../device/guarded');
let guarded: Guarded;

const never = new Promise<never>(() => {});
const refused = (): never => { throw new DOMException('The operation is insecure.', 'SecurityError'); };

// As a browser does where the mere asking for an interface is refused.
function refuse(owner: object, name: string): void {
    vi.spyOn(owner as never, name as never, 'get' as never).mockImplementation(refused);
}

beforeEach(async () => {
    vi.resetModules();
    guarded = await import('../../device/guarded');
});

describe('an answer', () => {
    test('that does not come is none', async () => {
        expect(await guarded.answer(() => never, 1)).toBeUndefined();
    });

    test('is none where asking throws, or fails', async () => {
        expect(await guarded.answer(refused)).toBeUndefined();
        expect(await guarded.answer(() => Promise.reject(new Error('no')))).toBeUndefined();
    });

    test('is asked for in the same task, as a tap allows', () => {
        const ask = vi.fn();
        void guarded.answer(ask);
        expect(ask).toHaveBeenCalled();
    });

    test('is what was resolved', async () => {
        expect(await guarded.answer(async () => 3)).toBe(3);
    });
});

describe('where storage is blocked', () => {
    test('no text is kept, and nothing thrown', () => {
        vi.stubGlobal('localStorage', undefined);
        guarded.localTexts.write('a', 'b');
        guarded.localTexts.remove('a');
        expect(guarded.localTexts.read('a')).toBeNull();
    });

    test('there are no databases and no caches', () => {
        vi.stubGlobal('indexedDB', null);
        vi.stubGlobal('caches', undefined);
        expect(guarded.databases()).toBeUndefined();
        expect(guarded.cacheStorage()).toBeUndefined();
    });

    test('no tab is told', () => {
        vi.stubGlobal('BroadcastChannel', class { constructor() { refused(); } });
        guarded.openChannel('x', () => {})('news');
        vi.stubGlobal('BroadcastChannel', undefined);
        guarded.openChannel('x', () => {})('news');
    });

    test('a channel that was closed takes no message, and nothing is thrown', () => {
        vi.stubGlobal('BroadcastChannel', class {
            addEventListener(): void {}
            postMessage(): void { refused(); }
        });
        guarded.openChannel('x', () => {})('news');
    });
});

describe('a part of the device', () => {
    test('that is missing, null or refused is not there', () => {
        expect(guarded.device('credentials')).toBeUndefined();
        refuse(Navigator.prototype, 'clipboard');
        expect(guarded.device('clipboard')).toBeUndefined();
    });

    test('that is a function still belongs to the navigator', async () => {
        Object.assign(navigator, { share(this: unknown) { return Promise.resolve(this); } });
        await expect(guarded.device('share')?.()).resolves.toBe(navigator);
    });
});

describe('random bytes', () => {
    test('differ where the browser makes none, and nothing is encrypted with them', () => {
        vi.stubGlobal('crypto', { getRandomValues: refused, subtle: {} });
        expect(guarded.randomBytes(16)).not.toEqual(guarded.randomBytes(16));
        expect(guarded.subtle()).toBeUndefined();
    });

    test('are not what a browser leaves empty', () => {
        vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes, subtle: {} });
        expect(guarded.randomBytes(16).some((byte) => byte !== 0)).toBe(true);
        expect(guarded.subtle()).toBeUndefined();
    });

    test('are the browser\'s, and may encrypt', () => {
        expect(guarded.randomBytes(16)).toHaveLength(16);
        expect(guarded.subtle()).toBe(crypto.subtle);
    });
});

describe('a media query', () => {
    test('that cannot be asked does not match', () => {
        for (const asked of [undefined, refused, () => null]) {
            vi.stubGlobal('matchMedia', asked);
            const media = guarded.media('(pointer: coarse)');
            media.listen(() => {});
            expect(media.matches).toBe(false);
        }
    });

    test('is heard in browsers that know the older way only', () => {
        let change = (): void => {};
        vi.stubGlobal('matchMedia', () => ({ matches: true, addListener: (heard: () => void) => { change = heard; } }));
        const changed = vi.fn();
        guarded.media('(pointer: coarse)').listen(changed);
        change();
        expect(changed).toHaveBeenCalledOnce();
    });
});

describe('a size', () => {
    const element = document.createElement('p');

    test('is measured at once without an observer, and when the window changes', () => {
        for (const observer of [undefined, class { constructor() { refused(); } }]) {
            vi.stubGlobal('ResizeObserver', observer);
            const changed = vi.fn();
            guarded.watchSize(element, changed);
            expect(changed).toHaveBeenCalledOnce();
            window.dispatchEvent(new Event('resize'));
            expect(changed).toHaveBeenCalledTimes(2);
        }
    });

    test('is measured when the observer stays silent', () => {
        vi.useFakeTimers();
        vi.stubGlobal('ResizeObserver', class { observe(): void {} unobserve(): void {} });
        const changed = vi.fn();
        guarded.watchSize(element, changed);
        expect(changed).not.toHaveBeenCalled();
        vi.runAllTimers();
        vi.useRealTimers();
        expect(changed).toHaveBeenCalledOnce();
    });

    test('in a box that the browser does not know is that of another', () => {
        const observed = vi.fn();
        vi.stubGlobal('ResizeObserver', class {
            observe(_: Element, options?: ResizeObserverOptions): void {
                if (options?.box === 'device-pixel-content-box') throw new TypeError('no such box');
                observed();
            }
            unobserve(): void {}
        });
        guarded.watchSize(element, () => {}, 'device-pixel-content-box');
        expect(observed).toHaveBeenCalledOnce();
    });
});

test('an address that may not be written changes nothing', () => {
    const before = location.href;
    vi.spyOn(history, 'pushState').mockImplementation(refused);
    guarded.writeAddress('#diary', false);
    expect(location.href).toBe(before);
});
