// A diary that, like the engine, applies a change to what is stored: one line a record, each record once.
import type { Diary } from '../../store/store';

export class FakeDiary implements Diary {
    readonly pages = new Map<string, string>();
    readonly said: string[] = [];
    refusesWithout = ''; // a change is refused where the page has no such text
    unsaved = '';
    records = 0; // in memory
    private readonly changes: { sequence: number; keys: string[] }[] = [];
    private readonly applied = new Map<string, string>();
    private readonly waiting: (() => void)[] = [];

    constructor(private readonly name: string) {}

    // Resolves when something matching has been said.
    async hears(pattern: RegExp): Promise<string> {
        for (;;) {
            const found = this.said.find((text) => pattern.test(text));
            if (found) return found;
            await new Promise<void>((resolve) => this.waiting.push(resolve));
        }
    }

    // As the engine does when something has changed; the store is told by `Store.commit`.
    change(sequence: number, keys: string[]): void {
        this.changes.push({ sequence, keys });
    }

    nextCommit(): { sequence: number; keys: string[] } | null { return this.changes.shift() ?? null; }
    unsavedRecords(): string { return this.unsaved; }
    recover(lines: string): void { this.say(`recover ${lines}`); }
    sentinel(): { stored: number; records: number } { return { stored: this.records, records: this.records }; }
    commitProgress(pages: number, of: number): void { this.say(`wrote ${pages} of ${of}`); }

    line(sequence: number): string {
        return `{"id":"${this.name}${sequence}","type":"cramp"}\n`;
    }

    applyPage(sequence: number, key: string, stored: string): string | null {
        this.say(`apply ${sequence} to ${key}`);
        if (!stored.includes(this.refusesWithout)) return null;
        const text = stored.includes(this.line(sequence)) ? stored : stored + this.line(sequence);
        this.applied.set(key, text);
        return text;
    }

    loadPage(key: string, text: string): void { this.pages.set(key, text); }

    findings(kept: string): void { this.say(`findings ${kept}`); }

    replacePage(key: string, text: string): void {
        this.pages.set(key, text);
        this.say(`replaced ${key}`);
    }

    loaded(): void { this.say('loaded'); }

    committed(sequence: number): void {
        for (const [key, text] of this.applied) this.pages.set(key, text);
        this.say(`committed ${sequence}`);
    }

    commitFailed(sequence: number, kind: string): void {
        this.say(`failed ${sequence}: ${kind}`);
    }

    storageUnavailable(kind: string): void { this.say(`unavailable: ${kind}`); }
    environment(changed: object): void { this.say(`environment ${JSON.stringify(changed)}`); }

    private say(text: string): void {
        this.said.push(text);
        for (const resolve of this.waiting.splice(0)) resolve();
    }
}
