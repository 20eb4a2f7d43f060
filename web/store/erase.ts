// Deletes all that the app keeps on this device, but not the app itself. Not loaded at the start; available offline once
// the worker has it.
import { deleteDB } from 'idb';

import { answer, cacheStorage, localTexts, openChannel } from '../device/guarded';
import { erased } from './store';
import { sentinelCache } from './sentinels';

const patience = 10_000; // ms, for other tabs to let the database go

// Call when this page has ended its store. Resolves with whether all is gone.
export async function eraseEverything(): Promise<boolean> {
    openChannel('unknot', () => {})(erased);
    const gone = await Promise.race([
        Promise.resolve().then(() => deleteDB('unknot')).then(() => true, () => false), // it may throw at once
        new Promise<boolean>((resolve) => { setTimeout(() => resolve(false), patience); }),
    ]);
    for (const key of localTexts.keys()) if (key.startsWith('unknot.')) localTexts.remove(key);
    await answer(() => cacheStorage()?.delete(sentinelCache));
    return gone;
}
