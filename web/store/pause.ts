// Lets taps, frames and what else waits have their turn. A timer would too, but of a row of them browsers make each wait
// 4 ms (HTML standard, timer nesting level), and a long diary is loaded in many turns.
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
