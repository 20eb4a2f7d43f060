import { expect, test, vi } from 'vitest';

import { fetchExact } from '../../device/fetching';

const wrong = async (): Promise<Response> => { throw new TypeError('integrity'); };

test('a file that is wrong at the host as well is refused', async () => {
    vi.stubGlobal('fetch', vi.fn(wrong));
    await expect(fetchExact('a.js', 'sha256-x')).rejects.toThrow('integrity');
});

test('a wrong answer that the browser kept is passed by', async () => {
    const fetched = vi.fn(wrong).mockImplementationOnce(wrong).mockImplementationOnce(async () => new Response('right'));
    vi.stubGlobal('fetch', fetched);
    expect(await (await fetchExact('a.js', 'sha256-x')).text()).toBe('right');
    expect(fetched).toHaveBeenLastCalledWith('a.js', { integrity: 'sha256-x', cache: 'reload' });
});
