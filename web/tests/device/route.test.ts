// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';

import { isShareLink, Route } from '../../device/route';

test('a launch queue that refuses, and an address that may not be written, change nothing', () => {
    Object.assign(window, { launchQueue: { setConsumer: () => { throw new Error('no'); } } });
    const changed = vi.fn();
    const route = new Route(changed);
    vi.spyOn(history, 'pushState').mockImplementation(() => { throw new DOMException('too many', 'SecurityError'); });
    route.navigate('#diary', false);
    window.dispatchEvent(new Event('popstate'));
    expect(location.hash).toBe('');
    expect(changed).toHaveBeenCalledWith(''); // the address is where it was: the browser went nowhere
});

test('our own screens, and what is none, are no share links', () => {
    for (const hash of ['', '#', '#now', '#share', '#share/foot', '#search', '#s', '#sX.abc', '#nowhere', '#%23', '#%', 's1.AAAA'])
        expect(isShareLink(hash), hash).toBe(false);
});

test('links of every version are, cut, in capitals or encoded however often', () => {
    for (const hash of ['#s1.AAAA', '#s1', '#s2.AAAA', '#s17.', '#S1.AAAA', '#s1%2EAAAA', '#%23s1.AAAA', '#%2523s1%252EAAAA', '##s1.', '#s%31.', `#s1.${'A'.repeat(5_000_000)}`])
        expect(isShareLink(hash), hash.slice(0, 20)).toBe(true);
});

test('a long fragment that is none is answered as fast', () => {
    expect(isShareLink(`#${'%25'.repeat(1_000_000)}`)).toBe(false);
    expect(isShareLink(`#${'%2523'.repeat(1_000_000)}`)).toBe(false);
});
