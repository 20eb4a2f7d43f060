// Starts the engine and wires it to the page; has no other logic.
import { Announcer } from '../device/announce';
import { DateFormats, dateLocale } from '../device/clock';
import { device } from '../device/guarded';
import { Installing } from '../device/installing';
import { isShareLink, Route } from '../device/route';
import { currentSettings, forcedColours } from '../device/settings';
import { canShare } from '../device/sharing';
import { Persistence } from '../device/persistence';
import { Updates } from '../device/updates';
import { canVibrate } from '../device/vibration';
import { Voice } from '../device/voice';
import { WakeLock } from '../device/wake-lock';
import { FontSlot, type Engine } from '../engine/engine';
import type { EnvironmentAtStart } from '../engine/environment';
import { Frames } from '../engine/frames';
import { compileEngine, loadEngine } from '../engine/load';
import { listenToMirror } from '../mirror/actions';
import { Focus } from '../mirror/focus';
import { Mirror } from '../mirror/mirror';
import { Sentinels } from '../store/sentinels';
import { Store } from '../store/store';
import { makeContext } from '../surface/canvas';
import { Pointers } from '../surface/pointer';
import { Presenter } from '../surface/presenter';
import { DocumentView } from './document-view';
import { pageElements } from './elements';
import { loadFonts } from './fonts';
import { loadLibrary } from './library';
import { launchedAt } from './launch';
import { createHost, type Parts } from './page-host';
import { hideStaticPage, showTrouble } from './trouble';
import { updatedFrom } from './version';
import { watchSurface, watchVisibility } from './watch';

// Resolves when the engine has started; `starting` is called just before it takes over the launches. Throws a Trouble,
// or any error of our own code.
export async function start(starting: () => void): Promise<void> {
    const compiled = compileEngine();
    const fonts = loadFonts();
    for (const early of [compiled, fonts]) early.catch(() => {}); // awaited below
    const elements = pageElements();
    const webgl = makeContext(elements.canvas);

    let running!: (engine: Engine) => void;
    const whenRunning = new Promise<Engine>((resolve) => { running = resolve; });
    const parts = createParts(elements, whenRunning);

    const engine = await loadEngine(compiled, elements.canvas, createHost(parts), (reason) => {
        console.error(reason); // the person gets plain words; this is for the developer
        showTrouble('Unknot has stopped because of a fault of its own.');
    });
    parts.engine = engine;
    const { regular, strong, icons } = await fonts;
    engine.font(FontSlot.regular, regular);
    engine.font(FontSlot.strong, strong);
    engine.font(FontSlot.icons, icons);

    const documentView = new DocumentView();
    const environment: EnvironmentAtStart = { ...currentSettings(elements.textProbe), ...currentDevice(), webgl };
    documentView.set('webgl', !webgl);
    documentView.set('colours', forcedColours());
    starting();
    engine.start(environment);

    watchSurface(elements, engine, documentView);
    watchVisibility(engine, parts);
    const flush = (): void => parts.frames.flush();
    listenToMirror(elements.mirror, parts.mirror, engine, flush);
    new Pointers(elements.canvas, elements.scroll, parts.mirror, engine, flush);
    Object.assign(globalThis, { unknot: { stats: () => engine.stats() } });
    running(engine);
}

// Messages to the engine wait until it runs.
function createParts(elements: ReturnType<typeof pageElements>, whenRunning: Promise<Engine>): Parts {
    const tell = (use: (engine: Engine) => void): void => void whenRunning.then(use);
    const environment: Engine['environment'] = (changed) => tell((engine) => engine.environment(changed));
    const persistence = new Persistence();
    const mirror = new Mirror(elements.mirror);
    const updates = new Updates({ environment, updateTaken: () => tell((engine) => engine.updateTaken()) });
    const parts: Parts = {
        engine: undefined as unknown as Engine, // set when the engine is loaded; not used before
        announcer: new Announcer(elements.polite, elements.urgent),
        dates: new DateFormats(dateLocale(device('language') ?? '')),
        frames: new Frames(() => parts.engine.frame(), () => parts.engine.answer()),
        installing: new Installing(environment),
        mirror,
        presenter: new Presenter(elements.scroll, elements.content, mirror, new Focus(elements.mirror, mirror), () => {
            hideStaticPage();
            void updates.register();
            // An engine that has stopped has already reported it.
            void whenRunning.then(loadLibrary).then(() => updates.started(), () => {});
        }),
        route: new Route((hash) => tell((engine) => engine.route(hash))),
        store: new Store(whenRunning, new Sentinels(), () => persistence.askOnce(environment), isShareLink(location.hash)),
        updates,
        voice: new Voice(environment),
        wakeLock: new WakeLock(),
    };
    return parts;
}

const longestHash = 66_000; // longer than any link; the engine reports such a link as too long

function currentDevice(): Omit<EnvironmentAtStart, keyof ReturnType<typeof currentSettings> | 'webgl'> {
    const { hash, origin, pathname } = location;
    return {
        canShare: canShare(),
        canVibrate: canVibrate(),
        hash: hash.slice(0, longestHash),
        address: origin + pathname, // links made here have no tracking parameters
        version: __VERSION__,
        updatedFrom: updatedFrom(__VERSION__),
        launchedAt: launchedAt(),
        loss: null, // set later: the start does not wait for the database
        fullyLoaded: false,
    };
}
