// Names of the worker's caches. Other pages of the origin have caches too, and Unknot may be there more than once, so
// the names contain the scope: the address below which this app is.

export const filesCache = (scope: string, version: string): string => `unknot-files ${scope} ${version}`;
export const versionsCache = (scope: string): string => `unknot-versions ${scope}`;

export function isOwnCache(name: string, scope: string): boolean {
    return name === versionsCache(scope) || name.startsWith(filesCache(scope, ''));
}
