// The time when relief was asked for, stored until the engine has made a record of it: the page may be closed or fail
// before that.

import { localTexts } from '../device/guarded';

const key = 'unknot.launch';
const sameCramp = 10 * 60_000; // ms; within this time it counts as the same cramp

let unstored: string | null = null; // if localStorage is blocked, the note lives as long as the page

export function noteLaunch(now: number): void {
    const before = launchedAt();
    if (before !== null && now >= before && now - before < sameCramp) return;
    unstored = String(now);
    localTexts.write(key, unstored);
}

// In ms since 1970; null if nothing was asked for, or the record is stored.
export function launchedAt(): number | null {
    const at = Number(localTexts.read(key) ?? unstored);
    return Number.isSafeInteger(at) && at > 0 ? at : null;
}

export function launchTaken(): void {
    unstored = null;
    localTexts.remove(key);
}
