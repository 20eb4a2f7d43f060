// Fetches a file of the build; fails unless every byte is as it was built. Browsers keep answers, bad ones as well, so
// the second attempt passes by what was kept.
export async function fetchExact(url: string, integrity: string): Promise<Response> {
    try {
        return await fetch(url, { integrity });
    } catch {
        return fetch(url, { integrity, cache: 'reload' });
    }
}
