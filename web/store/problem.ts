// Why records could not be read or written, in the words the engine knows.

export type ProblemKind = 'quota' | 'blocked' | 'closed' | 'lost' | 'refused' | 'unavailable' | 'newer' | 'cancelled';

const kinds: Record<string, ProblemKind> = {
    QuotaExceededError: 'quota',
    VersionError: 'newer', // the stored records are a newer version's
    SecurityError: 'unavailable',
    NotSupportedError: 'unavailable',
    ReferenceError: 'unavailable', // no indexedDB at all
    TypeError: 'unavailable',
};

export class StorageProblem extends Error {
    constructor(readonly kind: ProblemKind, message: string) {
        super(message);
        this.name = 'StorageProblem';
    }

    // Whatever has no name of its own is a lost connection: WebKit alone has several names for it.
    static of(error: unknown): StorageProblem {
        if (error instanceof StorageProblem) return error;
        const { name = '', message = '' } = (error ?? {}) as Partial<Error>;
        return new StorageProblem(kinds[name] ?? 'lost', `${name}: ${message}`);
    }

    // A new handle can help only where the old one was at fault.
    get passing(): boolean {
        return this.kind === 'lost';
    }
}
