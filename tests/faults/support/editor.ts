// People who edit again and again, in numbered edits, and wait until the screen says "Saved". After any failure the
// diary must be as one of the edits left it: not before the last one reported as saved, and not after the last one begun.
import { expect, type Page } from '@playwright/test';

import { crampsOf, drawn, haveCramp, open, openNewestCramp, stored, storedCramps, type StoredRecord } from '../../e2e/support/app';

// What the page reports. A page waits with each edit until it was heard that it begins.
export class Reports {
    begun = 0;
    saved = 0;

    startAt(number: number): void {
        this.begun = number;
        this.saved = number;
    }

    // `expose` gives the page a function.
    async hear(expose: (name: string, call: (number: number) => void) => Promise<void>): Promise<void> {
        await expose('editBegun', (number) => { this.begun = number; });
        await expose('editSaved', (number) => { this.saved = number; });
    }

    // The number of the edit that left what was found.
    edit(found: unknown, after: (number: number) => unknown): number {
        const may = Array.from({ length: this.begun - this.saved + 1 }, (_, later) => after(this.saved + later));
        expect(may, `after one of the edits ${this.saved} to ${this.begun}`).toContainEqual(found);
        return this.saved + may.findIndex((one) => JSON.stringify(one) === JSON.stringify(found));
    }
}

abstract class Person {
    protected readonly reports = new Reports();
    edits = 0; // that were reported as saved, in all
    protected address = '';

    // `base` is needed if the page's context has none.
    constructor(private readonly base = '') {}

    protected async open(page: Page): Promise<void> {
        await (this.base ? page.goto(this.base).then(() => drawn(page)) : open(page));
    }

    protected async watch(page: Page): Promise<void> {
        await this.reports.hear(async (name, call) => void await page.exposeFunction(name, call));
    }

    // Without end, inside the page, so that a killed page stops in the middle of an edit.
    protected act(page: Page, act: (done: number) => Promise<never>, done: number): void {
        void page.evaluate(giveHands).then(() => page.evaluate(act, done)).catch(() => {});
    }
}

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

const editedOf = ({ side, strength, helped }: StoredRecord): Edited => ({
    ...(side !== undefined && { side: String(side) }),
    ...(strength !== undefined && { strength: Number(strength) }),
    helped: (helped as string[] | undefined) ?? [],
});

// The number of the edit that left the only cramp as it is.
export function editOf(cramps: StoredRecord[], reports: Reports): number {
    expect(cramps, 'one cramp').toHaveLength(1);
    return reports.edit(editedOf(cramps[0]!), editedTo);
}

// Edits one cramp.
export class Editor extends Person {
    // Logs a cramp and opens it.
    async begin(page: Page): Promise<void> {
        this.edits = 0;
        this.reports.startAt(0);
        await this.open(page);
        await haveCramp(page);
        await openNewestCramp(page);
        this.address = page.url();
        await this.watch(page);
    }

    // Opens the same cramp in a new page, checks it, and goes on from the edit found there.
    async resume(page: Page): Promise<void> {
        await page.goto(this.address);
        await expect(page.getByRole('heading', { name: 'When', exact: true })).toBeVisible({ timeout: 30_000 });
        this.edits = editOf(await storedCramps(page), this.reports);
        this.reports.startAt(this.edits);
        await this.watch(page);
    }

    run(page: Page): void {
        this.act(page, editFrom, this.edits);
    }

    // Instead of what the page reported.
    heard(edits: Edits): void {
        Object.assign(this.reports, edits);
    }
}

export interface Held {
    cramps: number;
    left: number; // of them with the left side
    gone: number; // deleted
}

type Step = 'add' | 'delete' | 'restore' | 'side';
const steps: Step[] = ['add', 'delete', 'restore', 'side', 'delete'];

// Each step is about the cramp that was added last. The numbers begin anew at each start, as nothing is taken back there.
export function heldAfter(begun: Held, number: number): Held {
    const held = { ...begun };
    let side = 0; // 1: the cramp has one
    const exist = (more: number): void => {
        held.cramps += more;
        held.left += more * side;
        held.gone -= more;
    };
    for (let done = 0; done < number; ++done) {
        const step = steps[done % steps.length]!;
        if (step === 'delete') exist(-1);
        else if (step === 'restore') exist(1);
        else if (step === 'side') {
            side = 1;
            ++held.left;
        } else {
            side = 0;
            ++held.cramps;
        }
    }
    return held;
}

export function heldIn(records: StoredRecord[]): Held {
    const cramps = crampsOf(records);
    return {
        cramps: cramps.length,
        left: cramps.filter(({ side }) => side === 'left').length,
        gone: records.filter(({ type, gone }) => type === 'cramp' && gone).length,
    };
}

// Adds cramps, changes them, deletes them, and has them back.
export class Keeper extends Person {
    private held: Held = { cramps: 0, left: 0, gone: 0 }; // at the start

    async begin(page: Page): Promise<void> {
        await this.open(page);
        this.address = new URL('#diary', page.url()).href;
        await page.goto(this.address);
        await this.ready(page);
    }

    async resume(page: Page): Promise<void> {
        await page.goto(this.address);
        await drawn(page);
        const held = heldIn(await stored(page));
        this.edits += this.reports.edit(held, (number) => heldAfter(this.held, number));
        this.held = held;
        this.reports.startAt(0);
        await this.ready(page);
    }

    run(page: Page): void {
        this.act(page, keepDiary, 0);
    }

    private async ready(page: Page): Promise<void> {
        await expect(page.getByRole('button', { name: 'Add', exact: true })).toBeVisible({ timeout: 30_000 });
        await this.watch(page);
    }
}

interface Hands {
    begin(number: number): Promise<void>;
    choose(label: string): void;
    press(button: string): Promise<void>; // as soon as it is there
    pressNewestCramp(): Promise<void>;
    saved(number: number): Promise<void>;
    sees(button: string): Promise<void>;
}

interface Edits {
    begun: number;
    saved: number;
}

declare global {
    var hands: Hands;
    var edits: Edits; // as reported, or about to be
    var editBegun: (number: number) => Promise<void>;
    var editSaved: (number: number) => Promise<void>;
}

// Runs in the page, before one of the two below.
export function giveHands(): void {
    const all = <T extends Element>(selector: string): T[] => [...document.querySelectorAll<T>(`#mirror ${selector}`)];
    const frame = (): Promise<unknown> => new Promise((drawn) => requestAnimationFrame(drawn));
    const isSaved = (): boolean => all('[role=status]').some(({ textContent }) => textContent?.trim() === 'Saved');
    const found = async <T>(find: () => T | undefined): Promise<T> => {
        for (;;) {
            const one = find();
            if (one !== undefined) return one;
            await frame();
        }
    };
    const button = (name: string) => () => all<HTMLElement>('button').find(({ textContent }) => textContent?.trim() === name);
    globalThis.edits = { begun: 0, saved: 0 };
    globalThis.hands = {
        async begin(number) {
            globalThis.edits.begun = number;
            await globalThis.editBegun(number);
        },
        choose(label) {
            const input = all('label').find(({ textContent }) => textContent?.trim() === label)?.querySelector('input');
            if (!input) throw new Error(`no choice ${label}`);
            input.click();
        },
        async press(name) { (await found(button(name))).click(); },
        async pressNewestCramp() { (await found(() => all<HTMLElement>('main li button')[0])).click(); },
        async sees(name) { await found(button(name)); },
        async saved(number) {
            // Skips what the screen still says about the edit before.
            await frame();
            await frame();
            while (!isSaved()) await frame();
            globalThis.edits.saved = number;
            void globalThis.editSaved(number);
        },
    };
}

// Runs in the page.
export async function editFrom(done: number): Promise<never> {
    const { hands } = globalThis;
    for (let number = done + 1; ; ++number) {
        await hands.begin(number);
        const times = Math.floor((number + 2) / 3);
        if (number % 3 === 1) hands.choose(times % 2 === 1 ? 'Left' : 'Right');
        else if (number % 3 === 2) hands.choose('Warmth');
        else hands.choose(String(times % 11));
        await hands.saved(number);
    }
}

// Runs in the page, from the Diary on. That a cramp is deleted is said to be saved with the next step.
async function keepDiary(): Promise<never> {
    const { hands } = globalThis;
    const remove = async (number: number): Promise<void> => {
        await hands.begin(number);
        await hands.press('Delete this cramp');
        await hands.sees('Add');
    };
    for (let done = 0; ; done += 5) {
        await hands.begin(done + 1);
        await hands.press('Add');
        await hands.press('A past cramp, One that is over');
        await hands.sees('Delete this cramp');
        await hands.saved(done + 1);
        await remove(done + 2);
        await hands.begin(done + 3);
        await hands.press('Undo');
        await hands.pressNewestCramp();
        await hands.sees('Delete this cramp');
        await hands.saved(done + 3);
        await hands.begin(done + 4);
        hands.choose('Left');
        await hands.saved(done + 4);
        await remove(done + 5);
    }
}
