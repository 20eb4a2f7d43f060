// The first script, small so that it runs early: notes when relief was asked for, then starts everything else, and
// says why when that fails.
import { attempt, device } from '../device/guarded';
import { notDownloaded } from '../engine/trouble';
import { noteLaunch } from './launch';
import { inTrouble, showInstruction, showTrouble } from './trouble';

const wanted = '#now';
const patience = 10_000; // ms; a page that was left sooner says nothing about its version

function noteWish(): void {
    if (location.hash !== wanted) return;
    noteLaunch(Date.now());
    showInstruction();
}

// The link is a button to the person, who may press it with the space bar.
function pressWithSpace(event: KeyboardEvent): void {
    if (event.key !== ' ') return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).click();
}

// The worker counts the pages whose version did not start. One that is hidden draws nothing, so it does not start.
function noteLeaving(): void {
    if (document.hidden && performance.now() < patience && !inTrouble()) device('serviceWorker')?.controller?.postMessage('left');
}

const styled = (): boolean => getComputedStyle(document.documentElement).getPropertyValue('--ground') !== '';

// The style sheet names the colours of the theme. WebKit may run this script before it has the sheet.
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
        // From here on the engine makes the record itself.
        await start(() => window.removeEventListener('hashchange', noteWish));
    } catch (error) {
        showTrouble(error instanceof Error && error.name === 'Trouble' ? error.message : 'Unknot could not start here.');
    }
}

void boot();
