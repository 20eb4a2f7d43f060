// Fetches, compiles and starts the engine's WebAssembly. Fails with a Trouble that says in plain words what is wrong.
import createUnknot from '@build/web/unknot.js';
import wasmUrl from '@build/web/unknot.wasm?url';

import { Engine, type EngineExports } from './engine';
import type { Host } from './host';
import { Trouble } from './trouble';


// Begins the download at once, so that it runs beside everything else, and compiles while it arrives.
export async function compileEngine(): Promise<WebAssembly.Module> {
    if (typeof WebAssembly === 'undefined') throw new Trouble('This browser cannot run WebAssembly.');
    try {
        return await WebAssembly.compileStreaming(fetch(wasmUrl));
    } catch {
        return compileWhole();
    }
}

// For hosts that serve the wrong type, and to tell a lost download from a damaged one.
async function compileWhole(): Promise<WebAssembly.Module> {
    const response = await fetch(wasmUrl).catch(() => null);
    if (!response?.ok) throw new Trouble('A part of the page could not be downloaded.');
    try {
        return await WebAssembly.compile(await response.arrayBuffer());
    } catch {
        throw new Trouble('A part of the page arrived damaged, or this browser cannot run it.');
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
            onAbort: reject,
            // The glue would wait for ever when this fails, so the failure is told here.
            instantiateWasm(imports, receive) {
                WebAssembly.instantiate(module, imports).then((instance) => {
                    memory = memoryOf(instance);
                    receive(instance, module);
                }).catch(reject);
                return {};
            },
        }).then(resolve, reject);
    });
    if (!memory) throw new Trouble('This browser cannot run a part of the page.');
    return new Engine(exports, memory, died);
}

// The linker shortens the export's name, so it is found by its kind.
function memoryOf(instance: WebAssembly.Instance): WebAssembly.Memory | undefined {
    return Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory);
}
