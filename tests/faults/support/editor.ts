// A person who edits one cramp again and again, in numbered edits, and waits after each until the screen says "Saved".
// After any failure the cramp must be as one of the edits left it: not before the last one reported as saved, and not
// after the last one begun.
import { expect, type Page } from '@playwright/test';

import { drawn, haveCramp, open, openNewestCramp, storedCramps, type StoredRecord } from '../../e2e/support/app';

export interface Edited {
    side?: string;
    strength?: number;
    helped: string[];
}

// After edit 0 the cramp is as relief left it. Edits 1, 4, 7 ... change the side, 2, 5, 8 ... what helped, 3, 6, 9 ...
// the strength, so that two edits in a row never give the same cramp.
export function editedTo(number: number): Edited {
    const times = (which: number): number => Math.floor((number + 3 - which) / 3);
    return {
        ...(times(1) > 0 && { side: times(1) % 2 === 1 ? 'left' : 'right' }),
        ...(times(3) > 0 && { strength: times(3) % 11 }),
        helped: times(2) % 2 === 1 ? ['heat'] : [],
    };
}

export const editedOf = ({ side, strength, helped }: StoredRecord): Edited => ({
    ...(side !== undefined && { side: String(side) }),
    ...(strength !== undefined && { strength: Number(strength) }),
    helped: (helped as string[] | undefined) ?? [],
});

// Number of edits whose reports can be lost when the page dies, on a busy machine. After 66 edits the same cramps
// recur.
const late = 60;

// The number of the edit that left the cramp like this: the last one known to be reported as saved, or a later one.
export function checked(all: StoredRecord[], saved: number): number {
    expect(all, 'one cramp').toHaveLength(1);
    const found = editedOf(all[0]!);
    const may = Array.from({ length: late }, (_, later) => editedTo(saved + later));
    expect(may, `after edit ${saved} or a later one`).toContainEqual(found);
    return saved + may.findIndex((edited) => JSON.stringify(edited) === JSON.stringify(found));
}

declare global {
    var edits: { begun: number; saved: number };
}

export class Editor {
    saved = 0; // the last edit that the screen reported as saved
    private address = '';

    // `base` is needed if the page's context has none.
    constructor(private readonly base = '') {}

    // Logs a cramp and opens it.
    async begin(page: Page): Promise<void> {
        this.saved = 0;
        await (this.base ? page.goto(this.base).then(() => drawn(page)) : open(page));
        await haveCramp(page);
        await openNewestCramp(page);
        this.address = page.url();
        await this.watch(page);
    }

    // Opens the same cramp in a new page, checks it, and goes on from the edit found there.
    async resume(page: Page): Promise<void> {
        await page.goto(this.address);
        await expect(page.getByRole('heading', { name: 'When', exact: true })).toBeVisible({ timeout: 30_000 });
        this.saved = await this.check(page);
        await this.watch(page);
    }

    // The number of the edit that left the stored cramp as it is.
    async check(page: Page): Promise<number> {
        return checked(await storedCramps(page), this.saved);
    }

    // Edits without end, inside the page, so that a killed page stops in the middle of an edit.
    run(page: Page): void {
        void page.evaluate(editFrom, this.saved).catch(() => {});
    }

    private async watch(page: Page): Promise<void> {
        await page.exposeFunction('editSaved', (number: number) => { this.saved = number; }).catch(() => {});
    }
}

// Runs in the page.
export async function editFrom(done: number): Promise<never> {
    const choose = (name: string): void => {
        const labels = [...document.querySelectorAll<HTMLElement>('#mirror label')];
        const found = labels.find(({ textContent }) => textContent?.trim() === name)?.querySelector('input');
        if (!found) throw new Error(`no choice ${name}`);
        found.click();
    };
    const frame = (): Promise<unknown> => new Promise((drawn) => requestAnimationFrame(drawn));
    const isSaved = (): boolean => [...document.querySelectorAll('#mirror [role=status]')]
        .some(({ textContent }) => textContent?.trim() === 'Saved');
    globalThis.edits = { begun: done, saved: done };
    for (let number = done + 1; ; ++number) {
        globalThis.edits.begun = number;
        const times = Math.floor((number + 2) / 3);
        if (number % 3 === 1) choose(times % 2 === 1 ? 'Left' : 'Right');
        else if (number % 3 === 2) choose('Warmth');
        else choose(String(times % 11));
        // Skips what the screen still says about the edit before.
        await frame();
        await frame();
        while (!isSaved()) await frame();
        globalThis.edits.saved = number;
        void (globalThis as unknown as { editSaved?(number: number): Promise<void> }).editSaved?.(number);
    }
}
