// The moment relief was asked for, kept until the engine has made a record of it: the page may be closed, or fail,
// before that.

import { localTexts } from '../device/guarded';

const key = 'unknot.launch';
const sameCramp = 10 * 60_000; // ms; asked for again within it, it is the same cramp

let unstored: string | null = null; // where localStorage is blocked, the note lives as long as the page

export function noteLaunch(now: number): void {
    const before = launchedAt();
    if (before !== null && now >= before && now - before < sameCramp) return;
    unstored = String(now);
    localTexts.write(key, unstored);
}

// In ms since 1970; null when nothing was asked for, or it is a record by now.
export function launchedAt(): number | null {
    const at = Number(localTexts.read(key) ?? unstored);
    return Number.isSafeInteger(at) && at > 0 ? at : null;
}

export function launchTaken(): void {
    unstored = null;
    localTexts.remove(key);
}
