// Text and bytes in and out of the engine's linear memory. Views are made anew each time, as growth invalidates them.

export interface Allocator {
    malloc(bytes: number): number;
    free(pointer: number): void;
}

// A byte order mark belongs to the text.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

// The text of the BridgeText at that address (src/platform/web/bridge_out.h); null for a null pointer.
export function textAt(memory: WebAssembly.Memory, pointer: number): string | null {
    return pointer === 0 ? null : decoder.decode(view(memory, pointer));
}

// A copy of the bytes at that address.
export function bytesAt(memory: WebAssembly.Memory, pointer: number): Uint8Array<ArrayBuffer> {
    return view(memory, pointer).slice();
}

function view({ buffer }: WebAssembly.Memory, pointer: number): Uint8Array<ArrayBuffer> {
    const [at = 0, size = 0] = new Uint32Array(buffer, pointer, 2);
    return new Uint8Array(buffer, at, size);
}

export class EngineMemory {
    private readonly encoder = new TextEncoder();

    constructor(private readonly memory: WebAssembly.Memory, private readonly allocator: Allocator) {}

    // Calls `use` with address and length of copies of the contents (texts as UTF-8), and frees the copies afterwards.
    with<T>(contents: (string | Uint8Array)[], use: (...places: number[]) => T): T {
        const places = contents.map((content) => (typeof content === 'string' ? this.write(content)
            : [this.copy(content), content.length] as const));
        try {
            return use(...places.flat());
        } finally {
            for (const [pointer] of places) this.allocator.free(pointer);
        }
    }

    // For bytes that the engine keeps; they are never freed.
    keep(bytes: Uint8Array): readonly [pointer: number, size: number] {
        return [this.copy(bytes), bytes.length];
    }

    private copy(bytes: Uint8Array): number {
        const pointer = this.allocate(Math.max(bytes.length, 1));
        new Uint8Array(this.memory.buffer).set(bytes, pointer);
        return pointer;
    }

    // Encodes straight into the engine's memory, as a long diary is a lot of text.
    private write(text: string): readonly [pointer: number, size: number] {
        const most = text.length * 3; // bytes of UTF-8
        const pointer = this.allocate(Math.max(most, 1));
        const { written } = this.encoder.encodeInto(text, new Uint8Array(this.memory.buffer, pointer, most));
        return [pointer, written];
    }

    private allocate(size: number): number {
        const pointer = this.allocator.malloc(size);
        if (pointer === 0) throw new RangeError('the engine is out of memory');
        return pointer;
    }
}
