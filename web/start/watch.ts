// Passes events of the page to the running engine.
import type { Engine } from '../engine/engine';
import { watchClock } from '../device/clock';
import { forcedColours, watchSettings } from '../device/settings';
import type { Frames } from '../engine/frames';
import type { Updates } from '../device/updates';
import type { WakeLock } from '../device/wake-lock';
import type { Store } from '../store/store';
import { watchCanvas, watchContext } from '../surface/canvas';
import type { DocumentView } from './document-view';
import type { PageElements } from './elements';

export function watchSurface(elements: PageElements, engine: Engine, documentView: DocumentView): void {
    watchCanvas(elements, (size) => {
        engine.resize(size);
        engine.frame(); // the canvas is empty until this frame
    });
    watchContext(elements.canvas, {
        contextLost: (on) => engine.contextLost(on),
        gone(gone) {
            documentView.set('context', gone);
            engine.environment({ webgl: !gone });
        },
    });
    elements.scroll.addEventListener('scroll', () => engine.scroll(elements.scroll.scrollTop), { passive: true });
    watchSettings(elements.textProbe, (settings) => {
        documentView.set('colours', forcedColours());
        engine.environment(settings);
    });
}

interface Sleepers {
    frames: Frames;
    store: Store;
    updates: Updates;
    wakeLock: WakeLock;
}

// While asleep, a page may have missed changes of other tabs and a new version.
export function watchVisibility(engine: Engine, { frames, store, updates, wakeLock }: Sleepers): void {
    const woken = (): void => {
        store.becameVisible();
        updates.becameVisible();
        wakeLock.becameVisible();
    };
    const left = (): void => {
        frames.flush(); // the last typed letters would wait for a frame that may never come
        engine.visible(false);
        store.left();
    };
    const look = (): void => {
        if (document.visibilityState !== 'visible') {
            left();
            return;
        }
        engine.visible(true);
        woken();
    };
    document.addEventListener('visibilitychange', look);
    for (const event of ['pagehide', 'freeze']) addEventListener(event, left, { capture: true });
    window.addEventListener('pageshow', (event) => {
        if (event.persisted) look();
    });
    watchClock(look);
}
