// Records that are not stored yet when the page is left, kept in localStorage: it is written at once, where a transaction
// may not end any more. The next start takes them into the diary, where what was stored after all is the same already.
import { localTexts } from '../device/guarded';

const prefix = 'unknot.unsaved.';

export class Journal {
    private readonly key = prefix + Math.random().toString(36).slice(2); // each tab its own
    private held = false; // something is kept

    // Lines of records; "" when all is stored.
    keep(lines: string): void {
        if (lines !== '') localTexts.write(this.key, lines);
        else this.drop(this.key);
        this.held = lines !== '';
    }

    // What is kept is less by now.
    renew(lines: () => string): void {
        if (this.held) this.keep(lines());
    }

    // What earlier pages left, by key.
    found(): [key: string, lines: string][] {
        return localTexts.keys().filter((key) => key.startsWith(prefix) && key !== this.key)
            .map((key) => [key, localTexts.read(key) ?? '']);
    }

    drop(key: string): void {
        localTexts.remove(key);
    }
}
