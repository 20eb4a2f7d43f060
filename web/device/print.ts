// Printing of a document that the engine describes: real elements of real text, in a place seen on paper only.
import '../style/print.css';

export interface PrintedElement {
    tag: string;
    class?: string;
    children?: PrintedElement[];
    text?: string; // behind the children
}

export interface PrintedDocument {
    title: string;
    body: PrintedElement;
}

// As in src/exchange/report_markup.h.
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
    document.title = title; // what a PDF is called
    // Phones lay the page out again after print() has returned and 'afterprint' has passed. Once the page is touched
    // again, their dialog is gone.
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
