// The browser's interfaces that can be missing, throw or never answer: in private windows, with cookies blocked, in web
// views, in old versions. web/scripts/lint.py allows each of these names in one file only.

// Calls `use`; undefined if it throws.
export function attempt<T>(use: () => T): T | undefined {
    try {
        return use();
    } catch {
        return undefined;
    }
}

// Awaits `ask`; undefined if it throws, rejects, or does not answer within `patience` ms. It is called in the same
// task.
export async function answer<T>(ask: () => T | PromiseLike<T>, patience = 5_000): Promise<Awaited<T> | undefined> {
    try {
        return await Promise.race([ask(), new Promise<undefined>((resolve) => setTimeout(resolve, patience))]);
    } catch {
        return undefined;
    }
}

// A part of `navigator`, which may be missing whatever its type says.
export function device<Name extends keyof Navigator>(name: Name): NonNullable<Navigator[Name]> | undefined {
    const part = attempt<unknown>(() => navigator[name]);
    return (typeof part === 'function' ? part.bind(navigator) : part ?? undefined) as never;
}

export const databases = (): IDBFactory | undefined => attempt(() => indexedDB) ?? undefined;

export const cacheStorage = (): CacheStorage | undefined => attempt(() => caches) ?? undefined;

export const localTexts = {
    keys: (): string[] => attempt(() => Object.keys(localStorage)) ?? [],
    read: (key: string): string | null => attempt(() => localStorage.getItem(key)) ?? null,
    // Returns whether it is written.
    write: (key: string, text: string): boolean => attempt(() => {
        localStorage.setItem(key, text);
        return true;
    }) ?? false,
    remove: (key: string): void => attempt(() => localStorage.removeItem(key)),
};

// Returns a function that tells the other tabs. If they cannot be told, they look for changes when they wake.
export function openChannel<Message>(name: string, heard: (message: Message) => void): (message: Message) => void {
    const channel = attempt(() => new BroadcastChannel(name));
    attempt(() => channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => heard(data)));
    return (message) => attempt(() => channel?.postMessage(message));
}

let guessable = false;

// Ids need not be secret: without random bytes from the browser, guessable ones are used, and encryption is off from
// then on.
export function randomBytes(count: number): Uint8Array {
    const bytes = new Uint8Array(count);
    if (attempt(() => crypto.getRandomValues(bytes)) && (count < 8 || bytes.some((byte) => byte !== 0))) return bytes;
    guessable = true;
    return bytes.map(() => Math.random() * 256);
}

// Browsers withhold this from pages that did not come over HTTPS.
export const subtle = (): SubtleCrypto | undefined => guessable ? undefined : attempt(() => crypto.subtle) ?? undefined;

// Browsers refuse too many addresses within a short time; the screen changes all the same.
export function writeAddress(address: string, replace: boolean): void {
    attempt(() => history[replace ? 'replaceState' : 'pushState'](null, '', address));
}

export interface Media {
    readonly matches: boolean;
    listen(changed: () => void): void;
}

// Does not match if the browser cannot evaluate the query.
export function media(query: string): Media {
    const list = attempt(() => matchMedia(query));
    return {
        get matches() { return attempt(() => list?.matches) === true; },
        listen: (changed) => attempt(() => {
            if (list?.addEventListener) list.addEventListener('change', changed);
            else list?.addListener(changed); // Safari before 14
        }),
    };
}

// Reports the element's size now and when it changes. Until an observer answers, which is at the first frame, the
// caller must measure: now and when the window changes. Returns a function that observes anew.
export function watchSize(element: Element, changed: (entry?: ResizeObserverEntry) => void, box: ResizeObserverBoxOptions = 'content-box'): () => void {
    let heard = false;
    const observer = attempt(() => new ResizeObserver(([entry]) => {
        heard = true;
        changed(entry);
    }));
    const observe = (): void => {
        attempt(() => observer?.unobserve(element));
        try {
            observer?.observe(element, { box });
        } catch {
            attempt(() => observer?.observe(element)); // for a `box` that this browser does not know
        }
    };
    const measure = (): void => {
        if (!heard) changed();
    };
    observe();
    addEventListener('resize', measure);
    if (observer) setTimeout(measure, 1_000);
    else measure();
    return observe;
}

export const viewport = (): VisualViewport | undefined => attempt(() => visualViewport) ?? undefined;
