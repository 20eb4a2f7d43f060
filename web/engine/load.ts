// Fetches, compiles and starts the engine's WebAssembly. Fails with a Trouble that says in plain words what is wrong.
import createUnknot from '@build/web/engine.js';
import wasmUrl from '@build/web/first.wasm?url';
import deferredUrl from '@build/web/deferred.wasm?url';

import { fetchExact } from '../device/fetching';
import { Engine, type EngineExports } from './engine';
import type { Host } from './host';
import { bytesAt, textAt } from './memory';
import { notDownloaded, Trouble } from './trouble';

// Begins the download at once, so that it runs beside everything else, and compiles while it arrives.
export async function compileEngine(): Promise<WebAssembly.Module> {
    if (typeof WebAssembly === 'undefined') throw new Trouble('This browser cannot run WebAssembly.');
    try {
        return await WebAssembly.compileStreaming?.(fetch(wasmUrl)) ?? await compileWhole();
    } catch {
        return compileWhole();
    }
}

// For hosts that serve the wrong type, or that served a wrong file once, which the browser has kept.
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
            // The glue would wait for ever when this fails, so the failure is told here.
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

// A deferred function that is called before it is there. The engine shows what is still on its way and does not
// call into it (src/app/app_areas.cpp); if it did, it would be a fault of ours.
const placeholder = new Proxy({}, {
    get: () => () => { throw new Error('a part of the engine is called that is not there yet'); },
    has: () => true,
});

let complete: (() => Promise<void>) | undefined;

// Fetches what of the engine is deferred; instantiating it puts its functions in the places the first part calls them at.
// Rejects when it cannot be had now; it may be asked for again.
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

// The linker shortens the export's name, so it is found by its kind.
function memoryOf(instance: WebAssembly.Instance): WebAssembly.Memory | undefined {
    return Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory);
}
