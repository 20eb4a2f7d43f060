// The caches of the worker. Other pages of the origin have caches too, and Unknot may lie there twice: the scope is the
// address below which it lies.

export const filesCache = (scope: string, version: string): string => `unknot-files ${scope} ${version}`;
export const versionsCache = (scope: string): string => `unknot-versions ${scope}`;

export function isOwnCache(name: string, scope: string): boolean {
    return name === versionsCache(scope) || name.startsWith(filesCache(scope, ''));
}
