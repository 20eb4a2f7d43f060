// Text and bytes in and out of the engine's linear memory. Views are taken anew each time: growth replaces them.

export interface Allocator {
    malloc(bytes: number): number;
    free(pointer: number): void;
}

export class EngineMemory {
    private readonly encoder = new TextEncoder();
    private readonly decoder = new TextDecoder();

    constructor(private readonly memory: WebAssembly.Memory, private readonly allocator: Allocator) {}

    // Calls `use` with pointers to zero-ended UTF-8 copies of the texts, which are freed afterwards.
    withTexts<T>(texts: string[], use: (...pointers: number[]) => T): T {
        const pointers = texts.map((text) => this.write(text));
        try {
            return use(...pointers);
        } finally {
            for (const pointer of pointers) this.allocator.free(pointer);
        }
    }

    withBytes<T>(bytes: Uint8Array, use: (pointer: number) => T): T {
        const pointer = this.copy(bytes);
        try {
            return use(pointer);
        } finally {
            this.allocator.free(pointer);
        }
    }

    // For bytes the engine keeps: nobody frees them.
    keep(bytes: Uint8Array): number {
        return this.copy(bytes);
    }

    // The zero-ended text at a pointer; null for the null pointer.
    read(pointer: number): string | null {
        if (pointer === 0) return null;
        const bytes = new Uint8Array(this.memory.buffer);
        return this.decoder.decode(bytes.subarray(pointer, bytes.indexOf(0, pointer)));
    }

    private copy(bytes: Uint8Array): number {
        const pointer = this.allocate(Math.max(bytes.length, 1));
        new Uint8Array(this.memory.buffer).set(bytes, pointer);
        return pointer;
    }

    // Straight into the engine's memory: a long diary is a lot of text.
    private write(text: string): number {
        const most = text.length * 3; // bytes of UTF-8
        const pointer = this.allocate(most + 1);
        const { written } = this.encoder.encodeInto(text, new Uint8Array(this.memory.buffer, pointer, most));
        new Uint8Array(this.memory.buffer)[pointer + written] = 0;
        return pointer;
    }

    private allocate(size: number): number {
        const pointer = this.allocator.malloc(size);
        if (pointer === 0) throw new RangeError('the engine is out of memory');
        return pointer;
    }
}
