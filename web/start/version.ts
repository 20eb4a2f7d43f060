// The version that the person has read about, so that news of an update is shown once.

import { localTexts } from '../device/guarded';

const key = 'unknot.version';
const withoutBuild = (version: string): string => version.replace(/\+.*/, '');

// The version before, until noteVersion; '' if there was none, or it is not known.
export function updatedFrom(version: string): string {
    const before = localTexts.read(key);
    if (before === null) noteVersion(version); // on a first visit there is no news
    return before === null || before === withoutBuild(version) ? '' : before;
}

export function noteVersion(version: string): void {
    localTexts.write(key, withoutBuild(version));
}
