// Fetches, compiles and starts the engine's WebAssembly. Throws a Trouble with the reason in plain words.
import createUnknot from '@engine/engine.js';
import wasmUrl from '@engine/first.wasm?url';
import deferredUrl from '@engine/deferred.wasm?url';

import { fetchExact } from '../device/fetching';
import { Engine, type EngineExports } from './engine';
import type { Host } from './host';
import { bytesAt, textAt } from './memory';
import { notDownloaded, Trouble } from './trouble';

// Begins the download at once, beside everything else, and compiles while it arrives.
export async function compileEngine(): Promise<WebAssembly.Module> {
    if (typeof WebAssembly === 'undefined') throw new Trouble('This browser cannot run WebAssembly.');
    try {
        return await WebAssembly.compileStreaming?.(fetch(wasmUrl)) ?? await compileWhole();
    } catch {
        return compileWhole();
    }
}

// For hosts that serve the wrong type, or once served a wrong file that the browser has cached.
async function compileWhole(): Promise<WebAssembly.Module> {
    const response = await fetchExact(wasmUrl, __INTEGRITY__.first).catch(() => null);
    if (!response) throw new Trouble(notDownloaded);
    try {
        return await WebAssembly.compile(await response.arrayBuffer());
    } catch {
        throw new Trouble('This browser cannot run a part of the page.');
    }
}

export async function loadEngine(
    compiled: Promise<WebAssembly.Module>,
    canvas: HTMLCanvasElement,
    host: Host,
    died: (reason: unknown) => void,
): Promise<Engine> {
    const module = await compiled;
    let memory: WebAssembly.Memory | undefined;
    const exports: EngineExports = await new Promise((resolve, reject) => {
        createUnknot({
            canvas,
            host,
            text: (pointer) => textAt(memory as WebAssembly.Memory, pointer) ?? '',
            bytes: (pointer) => bytesAt(memory as WebAssembly.Memory, pointer),
            onAbort: reject,
            // The glue would wait for ever if this failed, so the failure is reported here.
            instantiateWasm(imports, receive) {
                WebAssembly.instantiate(module, { ...imports, placeholder }).then((instance) => {
                    memory = memoryOf(instance);
                    completeLater(imports, instance);
                    receive(instance, module);
                }).catch(reject);
                return {};
            },
        }).then(resolve, reject);
    });
    if (!memory) throw new Trouble('This browser cannot run a part of the page.');
    return new Engine(exports, memory, died);
}

// Stands for deferred functions until they are loaded. The engine never calls them before (src/app/app_areas.cpp); if
// it did, that would be a bug.
const placeholder = new Proxy({}, {
    get: () => () => { throw new Error('a part of the engine is called that is not there yet'); },
    has: () => true,
});

let complete: (() => Promise<void>) | undefined;

// Fetches the deferred part of the engine; instantiating it puts its functions into the table through which the first
// part calls them. Rejects if it cannot be fetched now; may be called again.
export async function completeEngine(): Promise<void> {
    await complete?.();
    complete = undefined;
}

function completeLater(imports: WebAssembly.Imports, first: WebAssembly.Instance): void {
    complete = async () => {
        const response = await fetchExact(deferredUrl, __INTEGRITY__.deferred);
        await WebAssembly.instantiate(await response.arrayBuffer(), { ...imports, primary: first.exports });
    };
}

// The linker shortens the name of the export, so it is found by its type.
function memoryOf(instance: WebAssembly.Instance): WebAssembly.Memory | undefined {
    return Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory);
}
