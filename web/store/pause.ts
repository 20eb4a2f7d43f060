// Lets taps, frames and what else waits have their turn. A timer would too, but browsers make each of a row of them wait
// 4 ms, which for a long diary adds up to half of its loading.
export function pause(): Promise<void> {
    return new Promise((resume) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
            port1.close();
            resume();
        };
        port2.postMessage(null);
    });
}
