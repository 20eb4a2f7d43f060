// What the engine is told about where it runs: all of the first group at the start, later only what changed.

// A diary of which the browser has not everything any more: the database holds less than it did, cannot be opened, or went
// while this page was open.
export interface Loss {
    kind: 'gone' | 'unopened' | 'removed';
    records: number;
    newest?: number | undefined; // ms since 1970
    backup?: number | undefined;
}

export interface Environment {
    dark: boolean;
    textScale: number; // 1: the usual size
    webgl: boolean;
    canShare: boolean;
    hash: string;
    address: string; // of the page, without its fragment
    version: string;
    updatedFrom: string; // the version before this one, until what is new was read; '': none
    launchedAt: number | null; // ms since 1970: when relief was asked for before the engine was there
    loss: Loss | null; // told once the database was read
    whole: boolean; // the rest of the engine and the library are there

    updateReady: boolean;
    offlineReady: boolean;
    canInstall: boolean;
    installed: boolean;
    persisted: boolean | null; // null: the browser does not say
}

export type EnvironmentAtStart = Omit<Environment, 'updateReady' | 'offlineReady' | 'canInstall' | 'installed' | 'persisted'>;
