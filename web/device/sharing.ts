// Out of the page and into it: clipboard, share sheet, files.
import { answer, device } from './guarded';

export async function copyText(text: string): Promise<boolean> {
    return await answer(() => device('clipboard')?.writeText(text).then(() => true)) === true;
}

export function canShare(): boolean {
    return device('share') !== undefined;
}

// The system's sheet says how it went.
export function share(data: ShareData): void {
    device('share')?.(data).catch(() => {}); // the person thought better of it
}

export function download(name: string, mime: string, content: BlobPart): void {
    const url = URL.createObjectURL(new Blob([content], { type: mime }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    // The browser takes the content after the click's task; a minute is more than any needs.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

// Nothing is told when the person chooses no file.
export function openFile(accept: string, opened: (file: File) => void): void {
    document.querySelector('input[type=file]')?.remove(); // of a picker that was closed
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.hidden = true;
    input.addEventListener('change', () => {
        input.remove();
        const file = input.files?.[0];
        if (file) opened(file);
    });
    // In the document: one that nothing refers to can be collected while the picker is open, and the choice is lost.
    document.body.append(input);
    input.click();
}
