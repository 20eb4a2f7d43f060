// The page without its engine: the relief instructions stay, the reason is shown, and the records can still be saved.
import { answer, device } from '../device/guarded';
import { rescueRecords } from '../store/raw-backup';

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

export function showInstruction(): void {
    byId('now').classList.add('shown');
}

export function inTrouble(): boolean {
    return !byId('trouble').hidden;
}

export function hideStaticPage(): void {
    byId('static').hidden = true;
}

// Hides the engine's part of the page, as it would not respond.
export function showTrouble(reason: string): void {
    byId('app').hidden = true;
    byId('static').hidden = false;
    byId('loading').hidden = true;
    byId('reason').textContent = reason;
    byId('trouble').hidden = false;
    showInstruction();
    delete document.documentElement.dataset.ground;
    byId('reload').addEventListener('click', () => void reloadAnew());
    byId('rescue').addEventListener('click', async () => {
        byId('rescue-result').textContent = await rescueRecords();
    });
}

// Replaces bad answers in the browser's cache, and takes a waiting version, which may have the bug fixed.
async function reloadAnew(): Promise<void> {
    const named = [...document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>('link, script')];
    const urls = named.map((element) => ('href' in element ? element.href : element.src));
    const registration = await answer(() => device('serviceWorker')?.getRegistration());
    registration?.waiting?.postMessage('take-over');
    await Promise.allSettled(urls.map((url) => fetch(url, { cache: 'reload' })));
    location.reload();
}
