// What the engine is told about where it runs: all of the first group at the start, later only what changed.

export interface Environment {
    dark: boolean;
    reducedMotion: boolean;
    forcedColors: boolean;
    textScale: number; // 1: the usual size
    webgl: boolean;
    canShare: boolean;
    standalone: boolean;
    touch: boolean;
    locale: string; // of dates and numbers
    hash: string;
    address: string; // of the page, without its fragment
    version: string;
    launchedAt: number | null; // ms since 1970: when relief was asked for before the engine was there
    lost: boolean; // a mark says there was a diary, and the database is empty
    shareOnly: boolean; // opened by a share link
    whole: boolean; // the rest of the engine and the library are there

    updateReady: boolean;
    offlineReady: boolean;
    canInstall: boolean;
    installed: boolean;
    persisted: boolean | null;
    usage: number | null; // bytes
    quota: number | null;
}

export type EnvironmentAtStart = Omit<Environment,
    'updateReady' | 'offlineReady' | 'canInstall' | 'installed' | 'persisted' | 'usage' | 'quota'>;
