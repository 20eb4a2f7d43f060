// Records that are not stored when the page is left, and text that was refused, kept in localStorage: writing there is
// immediate, while a transaction may never end. The next start merges them into the diary, which has no effect for
// records that were stored after all.
import { localTexts } from '../device/guarded';

const prefix = 'unknot.unsaved.';

function everything(): [key: string, lines: string][] {
    return localTexts.keys().filter((key) => key.startsWith(prefix)).map((key) => [key, localTexts.read(key) ?? '']);
}

export function unsavedLines(): string {
    return everything().map(([, lines]) => lines).join('\n');
}

export class Journal {
    private readonly key = prefix + Math.random().toString(36).slice(2); // one for each tab
    private held = false; // this tab has stored something

    // Lines of records; "": all are stored. Returns whether they are kept: the browser's room for texts may be full.
    keep(lines: string): boolean {
        if (lines === '') this.drop(this.key);
        else if (!localTexts.write(this.key, lines)) return false;
        this.held = lines !== '';
        return true;
    }

    // Call when fewer records are unsaved.
    renew(lines: () => string): void {
        if (this.held) this.keep(lines());
    }

    // What earlier pages left, by key.
    found(): [key: string, lines: string][] {
        return everything().filter(([key]) => key !== this.key);
    }

    drop(key: string): void {
        localTexts.remove(key);
    }
}
