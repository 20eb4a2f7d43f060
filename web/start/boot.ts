// The first script, small so that it runs early: notes when relief was asked for, starts everything else, and shows the
// reason if that fails.
import { attempt, device } from '../device/guarded';
import { notDownloaded } from '../engine/trouble';
import { noteLaunch } from './launch';
import { inTrouble, showInstruction, showTrouble } from './trouble';

const wanted = '#now';
const patience = 10_000; // ms; a page that is left sooner does not count as failed

function noteWish(): void {
    if (location.hash !== wanted) return;
    noteLaunch(Date.now());
    showInstruction();
}

// The link looks like a button, so the space bar must work on it.
function pressWithSpace(event: KeyboardEvent): void {
    if (event.key !== ' ') return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).click();
}

// The worker counts pages whose version did not start. A page that was hidden early is reported, so that it is not
// counted: a hidden page draws nothing, so it cannot start.
function noteLeaving(): void {
    if (document.hidden && performance.now() < patience && !inTrouble()) device('serviceWorker')?.controller?.postMessage('left');
}

const styled = (): boolean => getComputedStyle(document.documentElement).getPropertyValue('--ground') !== '';

// The colours of the theme are in the style sheet; WebKit may run this script before the sheet is loaded.
async function isStyled(): Promise<boolean> {
    if (styled() || document.readyState === 'complete') return styled();
    const sheet = document.querySelector('link[rel=stylesheet]') ?? window;
    await new Promise((settled) => {
        for (const event of ['load', 'error']) sheet.addEventListener(event, settled, { once: true });
        window.addEventListener('load', settled, { once: true });
    });
    return styled();
}

async function boot(): Promise<void> {
    if (location.hash === wanted) noteLaunch(Math.round(attempt(() => performance.timeOrigin) ?? Date.now()));
    if (!await isStyled()) return showTrouble(notDownloaded);
    noteLeaving();
    document.addEventListener('visibilitychange', noteLeaving);
    noteWish();
    window.addEventListener('hashchange', noteWish);
    document.getElementById('cramp-now')?.addEventListener('keydown', pressWithSpace);
    try {
        const { start } = await import('./app');
        // From here on the engine itself makes the record.
        await start(() => window.removeEventListener('hashchange', noteWish));
    } catch (error) {
        showTrouble(error instanceof Error && error.name === 'Trouble' ? error.message : 'Unknot could not start here.');
    }
}

void boot();
