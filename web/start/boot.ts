// The first script, small so that it runs early: notes when relief was asked for, then starts everything else, and
// says why when that fails.
import { attempt } from '../device/guarded';
import { noteLaunch } from './launch';
import { showInstruction, showTrouble } from './trouble';

const wanted = '#now';

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

async function boot(): Promise<void> {
    if (location.hash === wanted) noteLaunch(Math.round(attempt(() => performance.timeOrigin) ?? Date.now()));
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
