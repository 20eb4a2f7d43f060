// One short vibration, where there is a motor that the page may use.

import { attempt, device } from './guarded';

const length = 400; // ms; enough to be felt through a blanket

export const canVibrate = (): boolean => device('vibrate') !== undefined;

export function vibrate(): void {
    attempt(() => device('vibrate')?.(length));
}
