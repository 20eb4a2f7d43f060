// Lets taps, frames and other tasks have their turn. Not by a timer: browsers delay nested timers by 4 ms each (HTML
// standard, timer nesting level), and loading a long diary takes many turns.
import { attempt } from '../device/guarded';

export function pause(): Promise<void> {
    return new Promise((resume) => {
        const channel = attempt(() => new MessageChannel());
        if (!channel) {
            setTimeout(resume);
            return;
        }
        const { port1, port2 } = channel;
        port1.onmessage = () => {
            port1.close();
            resume();
        };
        port2.postMessage(null);
    });
}
