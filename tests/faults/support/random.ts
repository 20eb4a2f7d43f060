// Reproducible random numbers: each test prints its seed.

export class Random {
    private state: number;

    constructor(what: string, seed = Number(process.env.FAULTS_SEED ?? Date.now() % 1_000_000)) {
        console.log(`${what}: FAULTS_SEED=${seed}`);
        this.state = seed;
    }

    // A whole number in [0, below), by Mulberry32.
    below(below: number): number {
        this.state = (this.state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
    }
}
