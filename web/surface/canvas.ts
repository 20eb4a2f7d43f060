// Sizes the canvas in exact device pixels, and reports covered parts of the window: safe areas and the keyboard.
import { attempt, media, viewport, watchSize } from '../device/guarded';
import type { ViewSize } from '../engine/engine';

// Makes the canvas's WebGL 2 context; false if there is none. Made here it costs no time, because the engine is still
// being fetched; the engine then gets the same context.
export function makeContext(canvas: HTMLCanvasElement): boolean {
    const plain = { alpha: false, antialias: false, depth: false, stencil: false };
    if (attempt(() => canvas.getContext('webgl2', plain))) return true;
    canvas.getContext = () => null; // the engine asks as well, and would stop if asking threw
    return false;
}

export interface SurfaceElements {
    scroll: HTMLElement; // the scroller, as large as the window
    canvas: HTMLCanvasElement;
    safeArea: HTMLElement; // a probe whose padding is the safe area
}

// `resized` must draw before it returns, as setting its size has cleared the canvas.
export function watchCanvas(elements: SurfaceElements, resized: (size: ViewSize) => void): void {
    const { scroll, canvas, safeArea } = elements;
    let size: Partial<ViewSize> = {};

    const tell = (changed: Partial<ViewSize>): void => {
        const next = { safe: safeAreaOf(safeArea), keyboard: keyboardHeight(), ...size, ...changed };
        const same = JSON.stringify(next) === JSON.stringify(size);
        size = next;
        // The covered parts are known first, but are not reported without a size.
        if (!same && size.width !== undefined) resized(size as ViewSize);
    };

    // The sticky canvas cannot take its height from its parent, which is as high as the content.
    watchSize(scroll, (entry) => {
        const { width, height } = sizeOf(scroll, entry);
        canvas.style.height = `${height}px`;
        // The document view has no canvas, but the engine still needs a size for its layout.
        if (canvas.clientWidth === 0) tell({ width, height, pixelWidth: pixels(width), pixelHeight: pixels(height) });
    });

    watchPixels(canvas, (width, height, pixelWidth, pixelHeight) => {
        if (width === 0 || height === 0) return; // the document view
        if (canvas.width !== pixelWidth) canvas.width = pixelWidth;
        if (canvas.height !== pixelHeight) canvas.height = pixelHeight;
        tell({ width, height, pixelWidth, pixelHeight });
    });

    watchSize(safeArea, () => tell({ safe: safeAreaOf(safeArea) }));
    attempt(() => viewport()?.addEventListener('resize', () => tell({ keyboard: keyboardHeight() })));
}

type Pixels = (width: number, height: number, pixelWidth: number, pixelHeight: number) => void;

// Device pixels as the browser lays them out; if it does not tell, they are rounded, and changes of the ratio are
// watched.
function watchPixels(canvas: HTMLCanvasElement, changed: Pixels): void {
    onRatioChange(watchSize(canvas, (entry) => {
        const { width, height } = sizeOf(canvas, entry);
        const device = entry?.devicePixelContentBoxSize?.[0];
        changed(width, height, pixels(width, device?.inlineSize), pixels(height, device?.blockSize));
    }, 'device-pixel-content-box'));
}

// With an emulated ratio Chromium still reports the pixels of the real one.
function pixels(length: number, reported?: number): number {
    const computed = length * devicePixelRatio;
    return reported !== undefined && Math.abs(reported - computed) < 1 ? reported : Math.round(computed);
}

// A query matches one ratio only, so a new one is made after each change.
function onRatioChange(changed: () => void): void {
    let reported = false;
    media(`(resolution: ${devicePixelRatio}dppx)`).listen(() => {
        if (reported) return;
        reported = true;
        changed();
        onRatioChange(changed);
    });
}

function sizeOf(element: Element, entry?: ResizeObserverEntry): { width: number; height: number } {
    return entry?.contentRect ?? { width: element.clientWidth, height: element.clientHeight };
}

function safeAreaOf(probe: HTMLElement): ViewSize['safe'] {
    const { paddingTop, paddingRight, paddingBottom, paddingLeft } = getComputedStyle(probe);
    return {
        top: parseFloat(paddingTop), right: parseFloat(paddingRight),
        bottom: parseFloat(paddingBottom), left: parseFloat(paddingLeft),
    };
}

const leastKeyboard = 80; // CSS px; smaller differences are a browser's bar coming or going

// Zooming in also shrinks the visual viewport, but covers nothing.
function keyboardHeight(): number {
    const visible = viewport();
    if (!visible) return 0;
    const covered = document.documentElement.clientHeight - visible.height * visible.scale;
    return covered < leastKeyboard ? 0 : covered;
}

const patience = 1_000; // ms for a lost context to come back

export interface ContextEvents {
    contextLost(on: boolean): void;
    gone(gone: boolean): void; // true: it did not come back in time; false: it came back after all
}

export function watchContext(canvas: HTMLCanvasElement, events: ContextEvents): void {
    let timer = 0;
    let gone = false;
    canvas.addEventListener('webglcontextlost', (event) => {
        event.preventDefault(); // otherwise the context never comes back
        events.contextLost(true);
        timer = window.setTimeout(() => {
            gone = true;
            events.gone(true);
        }, patience);
    });
    canvas.addEventListener('webglcontextrestored', () => {
        clearTimeout(timer);
        events.contextLost(false);
        if (!gone) return;
        gone = false;
        events.gone(false);
    });
}
