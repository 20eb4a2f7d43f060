/// <reference types="vite/client" />

declare const __VERSION__: string;
// SHA-256 of files of the build, in the form that fetch() takes.
declare const __INTEGRITY__: Record<'first' | 'deferred' | 'library' | 'regular' | 'strong' | 'icons', string>;

// Emscripten's glue around the engine, made by the C++ build.
declare module '@engine/engine.js' {
    interface Options {
        canvas: HTMLCanvasElement;
        host: object;
        text(pointer: number): string; // reads the text that bridge_out.cpp passes to the host
        bytes(pointer: number): Uint8Array;
        onAbort(reason: unknown): void;
        instantiateWasm(
            imports: WebAssembly.Imports,
            receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
        ): object;
    }
    export default function createUnknot(options: Options): Promise<import('./engine/engine').EngineExports>;
}

// Not yet in TypeScript's own declarations.
interface Document {
    ariaNotify?(text: string, options?: { priority: 'high' | 'normal' }): void;
}
interface Window {
    trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(url: string): string }): TrustedPolicy };
    launchQueue?: { setConsumer(consumer: (launch: { targetURL?: string }) => void): void };
}
interface TrustedPolicy {
    createScriptURL(url: string): string; // a TrustedScriptURL in truth, which every API accepts as a string
}
interface BeforeInstallPromptEvent extends Event {
    prompt(): Promise<unknown>;
}
interface WindowEventMap {
    beforeinstallprompt: BeforeInstallPromptEvent;
}
