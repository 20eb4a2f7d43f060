// A reason why the engine cannot run, in words for the person.
export class Trouble extends Error {
    override readonly name = 'Trouble';
}

export const notDownloaded = 'A part of the page could not be downloaded.';
