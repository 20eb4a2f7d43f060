// Prints a document that the engine describes: builds real elements with real text in a place that only shows on paper.
import '../style/print.css';

export interface PrintedElement {
    tag: string;
    class?: string;
    children?: PrintedElement[];
    text?: string; // after the children
}

export interface PrintedDocument {
    title: string;
    body: PrintedElement;
}

// The same as in src/exchange/report/markup.h.
const tags = new Set(['main', 'article', 'h1', 'h2', 'div', 'p', 'b', 'table', 'tr', 'th', 'td']);
const placeId = 'print';

export function print(document_: PrintedDocument): void {
    close?.();
    close = open(document_);
    window.print();
}

let close: (() => void) | undefined;

function open({ title, body }: PrintedDocument): () => void {
    const place = document.createElement('div');
    place.id = placeId;
    place.append(build(body));
    document.body.append(place);
    document.documentElement.dataset.printing = '';
    const titleBefore = document.title;
    document.title = title; // the suggested name of a PDF
    // Phones lay the page out again after print() has returned and 'afterprint' was sent. When the page is touched
    // again, their dialog is closed.
    const signs = ['pointerdown', 'keydown', 'hashchange'] as const;
    const done = (): void => {
        place.remove();
        delete document.documentElement.dataset.printing;
        if (document.title === title) document.title = titleBefore;
        for (const sign of signs) removeEventListener(sign, done, true);
        close = undefined;
    };
    for (const sign of signs) addEventListener(sign, done, true);
    return done;
}

function build({ tag, class: kind, children = [], text = '' }: PrintedElement): HTMLElement {
    if (!tags.has(tag)) throw new Error(`no element of a report: ${tag}`);
    const element = document.createElement(tag);
    if (kind) element.className = kind;
    if (tag === 'th') element.setAttribute('scope', 'row');
    element.append(...children.map(build), text);
    return element;
}
