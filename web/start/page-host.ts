// The host: passes each request of the engine to the module that can carry it out.
import { type DateFormats, offsetMinutesNow, zoneName, zoneTransitions } from '../device/clock';
import { randomBytes } from '../device/guarded';
import type { Announcer } from '../device/announce';
import type { Installing } from '../device/installing';
import type { Route } from '../device/route';
import type { PrintedDocument } from '../device/print';
import { copyText, download, openFile, share } from '../device/sharing';
import type { Updates } from '../device/updates';
import { vibrate } from '../device/vibration';
import type { Voice } from '../device/voice';
import type { WakeLock } from '../device/wake-lock';
import { CipherOutcome, type Engine } from '../engine/engine';
import type { Frames } from '../engine/frames';
import type { Host } from '../engine/host';
import type { SceneDifference } from '../engine/scene';
import type { Mirror } from '../mirror/mirror';
import { rescueRecords } from '../store/raw-backup';
import type { Store } from '../store/store';
import type { Presenter } from '../surface/presenter';
import { launchTaken } from './launch';
import { noteVersion } from './version';

export interface Parts {
    engine: Engine; // set before the host is used
    announcer: Announcer;
    dates: DateFormats;
    frames: Frames;
    installing: Installing;
    mirror: Mirror;
    presenter: Presenter;
    route: Route;
    store: Store;
    updates: Updates;
    voice: Voice;
    wakeLock: WakeLock;
}

// Not loaded at the start; available offline once the worker has it.
const files = () => import('../device/files');

export function createHost(parts: Parts): Host {
    let chosen: File | undefined;
    return {
        requestFrame: (afterMs) => parts.frames.request(afterMs),
        commit: () => parts.store.commit(),
        cancelCommit: () => parts.store.cancelCommit(),
        forgetLoss: () => parts.store.forgetLoss(),
        eraseEverything: async () => {
            parts.store.end();
            const erasing = await import('../store/erase').catch(() => null);
            if (!await erasing?.eraseEverything()) alert('Not all could be deleted. Please close other tabs of Unknot and try again.');
            location.replace('./');
        },
        noteVersion: () => noteVersion(__VERSION__),
        saveRawBackup: async () => alert(await rescueRecords()),
        keepFindings: (json) => parts.store.keepFindings(json),
        publish: (json) => parts.presenter.publish(JSON.parse(json) as SceneDifference),
        announce: (text, urgent) => parts.announcer.say(text, urgent === 1),

        copy: async (text) => parts.engine.copied(await copyText(text)),
        share: (title, text, url) => share({ title, text, url }),
        download,
        saveFile: (request, ...file) => files().then(({ saveFile }) => saveFile(request, ...file, parts.engine))
            .catch(() => parts.engine.notSaved(request)),
        openFile: (accept) => openFile(accept, (file) => {
            chosen = file;
            void files().then(({ readFile }) => readFile(file, parts.engine));
        }),
        print: async (json) => {
            // Not loaded at the start; available offline once the worker has it.
            const printing = await import('../device/print').catch(() => null);
            if (printing) printing.print(JSON.parse(json) as PrintedDocument);
            else alert('Printing needs a part of Unknot that could not be downloaded. Please try again later.');
        },
        keepAwake: (on) => parts.wakeLock.keep(on === 1),
        vibrate,
        speak: (text) => parts.voice.speak(text),
        navigate: (hash, replace) => parts.route.navigate(hash, replace === 1),

        now: () => Date.now(),
        monotonic: () => performance.now(),
        offsetMinutes: offsetMinutesNow,
        zone: zoneName,
        zoneTransitions: (zone, fromMs, toMs) => JSON.stringify(knownTransitions(zone, fromMs, toMs)),
        formatDate: (ms, offsetMinutes, style) => parts.dates.format(ms, offsetMinutes, style),
        random: randomBytes,

        lock: (request, ...file) => files().then(({ saveLocked }) => saveLocked(request, ...file, parts.engine))
            .catch(() => parts.engine.locked(request, CipherOutcome.unavailable)),
        unlock: (request, ...key) => files().then(({ unlockFile }) =>
            unlockFile(request, chosen as File, ...key, parts.engine))
            .catch(() => parts.engine.unlocked(request, CipherOutcome.unavailable)),

        launchTaken,
        takeUpdate: () => parts.updates.take(),
        reload: () => location.reload(),
        install: () => parts.installing.ask(),
    };
}

// For a zone that this browser does not know, such as one from another device, the present offset is used.
function knownTransitions(zone: string, from: number, to: number): [number, number][] {
    try {
        return zoneTransitions(zone, from, to);
    } catch {
        return [[from, offsetMinutesNow()]];
    }
}
