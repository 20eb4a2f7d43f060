// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';

import { Route } from '../../device/route';

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
