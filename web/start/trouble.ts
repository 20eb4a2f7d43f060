// The page without its engine: the instruction stays, the reason is said, and the records can still be saved.

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

export function showInstruction(): void {
    byId('now').classList.add('shown');
}

export function hideStaticPage(): void {
    byId('static').hidden = true;
}

// The engine's own part of the page is taken away: it would not answer.
export function showTrouble(reason: string): void {
    byId('app').hidden = true;
    byId('static').hidden = false;
    byId('loading').hidden = true;
    byId('reason').textContent = reason;
    byId('trouble').hidden = false;
    showInstruction();
    delete document.documentElement.dataset.ground;
    byId('reload').addEventListener('click', () => location.reload());
    byId('rescue').addEventListener('click', async () => {
        byId('rescue-result').textContent = await rescue();
    });
}

async function rescue(): Promise<string> {
    try {
        const { saveRawBackup } = await import('../store/raw-backup');
        const { records, unreadable } = await saveRawBackup();
        const damaged = `${unreadable} damaged ${unreadable === 1 ? 'line is' : 'lines are'} in the file as found.`;
        return `${records} ${records === 1 ? 'record' : 'records'} saved.${unreadable > 0 ? ` ${damaged}` : ''}`;
    } catch {
        return 'The records cannot be read in this browser.';
    }
}
