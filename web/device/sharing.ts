// Clipboard, share sheet and files.
import { answer, device } from './guarded';

export async function copyText(text: string): Promise<boolean> {
    return await answer(() => device('clipboard')?.writeText(text).then(() => true)) === true;
}

export function canShare(): boolean {
    return device('share') !== undefined;
}

// The system's sheet shows the outcome.
export function share(data: ShareData): void {
    device('share')?.(data).catch(() => {}); // the person cancelled it
}

export function download(name: string, mime: string, content: BlobPart): void {
    const url = URL.createObjectURL(new Blob([content], { type: mime }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    // The browser reads the content after the task of the click; a minute is always enough.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

// Nothing is called if the person chooses no file.
export function openFile(accept: string, opened: (file: File) => void): void {
    document.querySelector('input[type=file]')?.remove(); // left by a picker that was closed
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.hidden = true;
    input.addEventListener('change', () => {
        input.remove();
        const file = input.files?.[0];
        if (file) opened(file);
    });
    // Kept in the document: an input without references can be garbage-collected while the picker is open, losing the
    // choice.
    document.body.append(input);
    input.click();
}
