// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';

import { print, type PrintedDocument } from '../../device/print';

const report: PrintedDocument = {
    title: 'My notes',
    body: {
        tag: 'main',
        class: 'report',
        children: [
            { tag: 'h1', text: 'My notes' },
            { tag: 'p', children: [{ tag: 'b', text: 'Medicine:' }], text: ' <img src=x onerror=alert(1)>' },
            { tag: 'table', children: [{ tag: 'tr', children: [{ tag: 'th', text: 'A' }, { tag: 'td', class: 'cramp', text: '2' }] }] },
        ],
    },
};

const place = (): HTMLElement | null => document.getElementById('print');

beforeEach(() => {
    document.body.replaceChildren();
    document.title = 'Unknot';
    window.dispatchEvent(new Event('keydown')); // what a test before has left
    vi.stubGlobal('print', vi.fn());
    window.print = vi.fn();
});

test('an element that no report has is refused, and nothing is printed', () => {
    expect(() => print({ title: 'x', body: { tag: 'script', text: 'alert(1)' } })).toThrow(/script/);
    expect(() => print({ title: 'x', body: { tag: 'main', children: [{ tag: 'iframe' }] } })).toThrow(/iframe/);
    expect(window.print).not.toHaveBeenCalled();
    expect(document.querySelector('script, iframe')).toBeNull();
});

test('what a person wrote is text, never an element', () => {
    print(report);
    expect(place()?.querySelector('img')).toBeNull();
    expect(place()?.querySelector('p')?.textContent).toBe('Medicine: <img src=x onerror=alert(1)>');
});

test('the document stands in the page while it is printed, in its order and with its classes', () => {
    const seen: (string | null | undefined)[] = [];
    window.print = () => { seen.push(place()?.textContent, document.title); };
    print(report);
    expect(seen).toEqual(['My notesMedicine: <img src=x onerror=alert(1)>A2', 'My notes']);
    expect(place()?.querySelector('td')?.className).toBe('cramp');
    expect(place()?.querySelector('th')?.getAttribute('scope')).toBe('row');
    expect(document.documentElement.dataset.printing).toBe('');
});

test('it outlives the call, and goes when the page is touched again', () => {
    print(report);
    window.dispatchEvent(new Event('afterprint'));
    expect(place()).not.toBeNull();
    window.dispatchEvent(new Event('pointerdown'));
    expect(place()).toBeNull();
    expect(document.title).toBe('Unknot');
    expect(document.documentElement.dataset.printing).toBeUndefined();
});

test('printed twice, it stands there once, and the title comes back', () => {
    print(report);
    print({ ...report, title: 'Later' });
    expect(document.querySelectorAll('#print')).toHaveLength(1);
    window.dispatchEvent(new Event('keydown'));
    expect(document.title).toBe('Unknot');
});

test('a title that has changed meanwhile stays', () => {
    print(report);
    document.title = 'Diary';
    window.dispatchEvent(new Event('keydown'));
    expect(document.title).toBe('Diary');
});
