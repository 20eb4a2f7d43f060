// Why records could not be read or written, in the engine's words.

export type ProblemKind = 'quota' | 'blocked' | 'closed' | 'lost' | 'refused' | 'unavailable' | 'newer' | 'cancelled';

const kinds: Record<string, ProblemKind> = {
    QuotaExceededError: 'quota',
    VersionError: 'newer', // the stored records are from a newer version
    SecurityError: 'unavailable',
    NotSupportedError: 'unavailable',
    ReferenceError: 'unavailable', // there is no indexedDB
    TypeError: 'unavailable',
};

export class StorageProblem extends Error {
    constructor(readonly kind: ProblemKind, message: string) {
        super(message);
        this.name = 'StorageProblem';
    }

    // Any other error counts as a lost connection; WebKit alone has several names for that.
    static of(error: unknown): StorageProblem {
        if (error instanceof StorageProblem) return error;
        const { name = '', message = '' } = (error ?? {}) as Partial<Error>;
        return new StorageProblem(kinds[name] ?? 'lost', `${name}: ${message}`);
    }

    // Whether trying again with a new connection can help.
    get passing(): boolean {
        return this.kind === 'lost';
    }
}
