// The elements of index.html that the page works with.

function element<T extends HTMLElement = HTMLElement>(id: string): T {
    const found = document.getElementById(id);
    if (!found) throw new Error(`index.html has no #${id}`);
    return found as T;
}

export function pageElements() {
    return {
        scroll: element('scroll'),
        content: element('content'),
        canvas: element<HTMLCanvasElement>('canvas'),
        mirror: element('mirror'),
        polite: element('polite'),
        urgent: element('urgent'),
        safeArea: element('safe-area'),
        textProbe: element('text-probe'),
    };
}

export type PageElements = ReturnType<typeof pageElements>;
