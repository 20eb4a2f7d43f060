// Fetches a file of the build; throws unless every byte is as built. Browsers cache answers, even wrong ones, so the
// second attempt bypasses the cache.
export async function fetchExact(url: string, integrity: string): Promise<Response> {
    try {
        return await fetch(url, { integrity });
    } catch {
        return fetch(url, { integrity, cache: 'reload' });
    }
}
