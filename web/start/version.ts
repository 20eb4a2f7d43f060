// Which version the person has read about, so that what an update brought is shown once.

import { localTexts } from '../device/guarded';

const key = 'unknot.version';
const withoutBuild = (version: string): string => version.replace(/\+.*/, '');

// The version that was here before, until noteVersion; '' where there was no other, or none is remembered.
export function updatedFrom(version: string): string {
    const before = localTexts.read(key);
    if (before === null) noteVersion(version); // whoever comes for the first time finds nothing new
    return before === null || before === withoutBuild(version) ? '' : before;
}

export function noteVersion(version: string): void {
    localTexts.write(key, withoutBuild(version));
}
