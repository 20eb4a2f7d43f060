// What the engine is told about where it runs: all of the first group at the start, later only what has changed.

// Records are missing from the browser's storage: the database holds less than before, cannot be opened, or was removed
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
    still: boolean; // the person asks for no movement
    webgl: boolean;
    canShare: boolean;
    canVibrate: boolean;
    hash: string;
    address: string; // of the page, without its fragment
    version: string;
    updatedFrom: string; // the version before, until the person has read what is new; '': none
    launchedAt: number | null; // ms since 1970: when relief was asked for before the engine ran
    loss: Loss | null; // set once the database was read
    fullyLoaded: boolean; // the deferred part of the engine and the library are loaded

    updateReady: boolean;
    offlineReady: boolean;
    canInstall: boolean;
    canSpeak: boolean; // with a voice that is on the device
    installed: boolean;
    persisted: boolean | null; // null: the browser does not say
}

export type EnvironmentAtStart = Omit<Environment, 'updateReady' | 'offlineReady' | 'canInstall' | 'canSpeak' | 'installed' | 'persisted'>;
