// Decides which version of the app pages get: the newest, but the one before stays complete until the newest has
// started. A version that was given to two pages and started in neither is skipped until a newer one arrives.

export interface BuiltFile {
    url: string; // below the worker's scope
    integrity: string; // SHA-256, as fetch() takes it
    type: string; // the host may send another
}

export interface Version {
    id: string;
    files: BuiltFile[];
    started: boolean;
    opening: string[]; // ids of clients that were given it and have not reported yet
}

export type Versions = readonly Version[]; // newest first

const attempts = 2;

const failed = ({ started, opening }: Version): boolean => !started && opening.length >= attempts;

// Undefined if there is none. If all have failed, the newest is as good as any.
export function chosenOf(versions: Versions): Version | undefined {
    return versions.find((version) => !failed(version)) ?? versions[0];
}

// Adds a version whose files are complete. If it was known before, its results are kept, as a host may go back to it.
export function withNewest(versions: Versions, id: string, files: BuiltFile[]): Versions {
    const known = versions.find((version) => version.id === id);
    return [known ?? { id, files, started: false, opening: [] }, ...versions.filter((version) => version !== known)];
}

// A page was given the chosen version.
export function opened(versions: Versions, client: string): Versions {
    const chosen = chosenOf(versions);
    if (!chosen || chosen.started || failed(chosen)) return versions;
    return replaced(versions, chosen, { ...chosen, opening: [...chosen.opening, client] });
}

// A page reports that its version has started.
export function started(versions: Versions, client: string): Versions {
    const version = openingIn(versions, client);
    return version ? replaced(versions, version, { ...version, started: true, opening: [] }) : versions;
}

// A page was left before it could start; it does not count as failed.
export function left(versions: Versions, client: string): Versions {
    const version = openingIn(versions, client);
    if (!version) return versions;
    return replaced(versions, version, { ...version, opening: version.opening.filter((id) => id !== client) });
}

// Versions whose files are not needed once the chosen one has started and no other page is open.
export function outlived(versions: Versions): string[] {
    const chosen = chosenOf(versions);
    if (!chosen?.started) return [];
    return versions.filter((version) => version !== chosen && version.files.length > 0).map(({ id }) => id);
}

// Forgets older versions; newer ones, which failed, are remembered without their files.
export function withoutOutlived(versions: Versions): Versions {
    const chosen = chosenOf(versions);
    const dropped = outlived(versions);
    if (!chosen || dropped.length === 0) return versions;
    return versions.slice(0, versions.indexOf(chosen) + 1)
        .map((version) => dropped.includes(version.id) ? { ...version, files: [] } : version);
}

export interface Place {
    version: string;
    file: BuiltFile;
}

// Names of files that change contain their hash, so an older page finds its own files.
export function placeOf(versions: Versions, url: string): Place | undefined {
    const chosen = chosenOf(versions);
    for (const { id, files } of chosen ? [chosen, ...versions] : []) {
        const file = files.find((each) => each.url === url);
        if (file) return { version: id, file };
    }
    return undefined;
}

function openingIn(versions: Versions, client: string): Version | undefined {
    return versions.find(({ opening }) => opening.includes(client));
}

function replaced(versions: Versions, before: Version, after: Version): Versions {
    return versions.map((version) => (version === before ? after : version));
}
