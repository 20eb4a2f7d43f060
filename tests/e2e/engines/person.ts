// A person at one of the engines: finds things by role and name in the mirror, and taps them on the canvas.
import { expect } from '@playwright/test';

import { coloursIn, leastColours } from '../support/picture';
import type { Browser } from './browser';

const selectors = {
    button: 'button', heading: 'h1, h2', text: 'p, [role=status], [role=alert]', listitem: 'li', link: 'a',
    radio: 'label:has([type=radio])', checkbox: 'label:has([type=checkbox])', textbox: 'label:has(textarea)',
} as const;

export type Role = keyof typeof selectors;

export class Person {
    constructor(readonly browser: Browser, readonly address: string) {}

    async open(fragment = ''): Promise<void> {
        await this.browser.open('about:blank'); // else a fragment alone would not load the page again
        await this.browser.open(fragment.startsWith('http') ? fragment : this.address + fragment);
        await expect.poll(() => this.browser.run('return document.querySelectorAll("#mirror [data-node]").length'), {
            timeout: 60_000, message: `${this.browser.name} draws the page`,
        }).toBeGreaterThan(0);
    }

    // The middle of the first such thing, brought into view; null while there is none.
    private find(role: Role, name: string): Promise<{ x: number; y: number } | null> {
        return this.browser.run(`
            const wanted = ${JSON.stringify(name)};
            const all = [...document.querySelectorAll(${JSON.stringify(selectors[role])})];
            const named = all.filter((element) => element.closest('#mirror, #static') && element.checkVisibility?.() !== false);
            const found = named.find((element) => element.textContent.trim() === wanted)
                ?? named.find((element) => element.textContent.trim().startsWith(wanted));
            if (!found) return null;
            found.scrollIntoView({ block: 'center' });
            await new Promise((resolve) => setTimeout(resolve, 50));
            const { x, y, width, height } = found.getBoundingClientRect();
            return { x: x + width / 2, y: y + height / 2 };
        `);
    }

    async sees(role: Role, name: string): Promise<void> {
        await expect.poll(async () => await this.find(role, name) !== null, `${role} "${name}"`).toBe(true);
    }

    async seesNot(role: Role, name: string): Promise<void> {
        await expect.poll(() => this.find(role, name), `no ${role} "${name}"`).toBeNull();
    }

    async tap(role: Role, name: string): Promise<void> {
        await this.sees(role, name);
        const place = await this.find(role, name);
        await this.browser.click(place?.x ?? NaN, place?.y ?? NaN);
    }

    async write(label: string, text: string): Promise<void> {
        await this.tap('textbox', label);
        await this.browser.type(text);
    }

    async haveCramp(): Promise<void> {
        await this.tap('button', 'Cramp now');
        await this.sees('heading', 'Pull your toes toward you');
        await this.seesPaint();
        await this.tap('button', 'Next step');
        await this.sees('heading', 'Sit on the edge of the bed');
        await this.tap('button', 'It stopped');
        await this.sees('text', 'Saved');
        await this.tap('button', 'Done');
    }

    async seesPaint(): Promise<void> {
        const png = await this.browser.picture();
        const colours = await this.browser.run<number>(`return (${coloursIn.toString()})(${JSON.stringify(png)})`);
        expect(colours, `colours drawn by ${this.browser.name}`).toBeGreaterThan(leastColours);
        const drawn = await this.browser.run<boolean>(
            'return !document.body.classList.contains("document") && !document.querySelector("#canvas").getContext("webgl2").isContextLost()');
        expect(drawn, `${this.browser.name} draws with WebGL`).toBe(true);
    }
}
