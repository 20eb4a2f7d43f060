// Deleting everything: what is left of a diary, in this tab and in others.
import { beforeEach, expect, test, vi } from 'vitest';

import { eraseEverything } from '../../store/erase';
import { key, open, stored } from './opened';

const reload = vi.fn();

beforeEach(() => {
    reload.mockClear();
    vi.stubGlobal('location', { reload });
});

const settled = (): Promise<void> => new Promise((resume) => setTimeout(resume, 20));

// A tab that has stored something, and what the page would have done with its own location.
async function kept(name = 'a'): Promise<ReturnType<typeof open>> {
    const tab = open(name);
    tab.store.commit(1, [key]);
    await vi.waitFor(() => expect(tab.saved()).toBe(1));
    return tab;
}

test('a page that has not ended its store lets the database go all the same', async () => {
    await kept();
    expect(await eraseEverything()).toBe(true);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('unknot');
});

test('where the browser refuses, that is said', async () => {
    await kept();
    vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => { throw new DOMException('no', 'SecurityError'); });
    expect(await eraseEverything()).toBe(false);
});

test('the diary and every note of it are gone, and what others keep on the site stays', async () => {
    const tab = await kept();
    localStorage.setItem('unknot.launch', '1');
    localStorage.setItem('other', '1');
    tab.store.end();
    expect(await eraseEverything()).toBe(true);
    expect(reload).not.toHaveBeenCalled(); // the page that deletes goes on by itself
    expect(localStorage.getItem('unknot.launch')).toBeNull();
    expect(localStorage.getItem('other')).toBe('1');
    expect(await stored().catch(() => ({ text: undefined }))).toMatchObject({ text: undefined });
});

test('a page that is being left after the end writes nothing down', async () => {
    const tab = await kept();
    tab.diary.change(2, [key]);
    tab.store.end();
    tab.store.left();
    await settled();
    expect(Object.keys(localStorage).filter((name) => name.startsWith('unknot.unsaved'))).toEqual([]);
});

test('another tab starts anew, and stores nothing of what it held', async () => {
    const [a, b] = [await kept(), open('b')];
    await settled();
    a.store.end();
    expect(await eraseEverything()).toBe(true);
    await vi.waitFor(() => expect(reload).toHaveBeenCalled());
    b.store.commit(1, [key]);
    await settled();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('unknot');
});
