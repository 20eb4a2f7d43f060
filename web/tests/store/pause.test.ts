import { expect, test } from 'vitest';

import { pause } from '../../store/pause';

test('what waits already has its turn', async () => {
    const { port1, port2 } = new MessageChannel();
    const turns: string[] = [];
    port1.onmessage = () => { turns.push('tap'); };
    port2.postMessage(null);
    await pause();
    turns.push('work');
    port1.close();
    expect(turns).toEqual(['tap', 'work']);
});
