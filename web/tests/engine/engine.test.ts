import { describe, expect, test } from 'vitest';

import { Engine, type EngineExports } from '../../engine/engine';

type Functions = Record<string, (...values: number[]) => number>;

function engineWith(functions: Functions): { engine: Engine; read(pointer?: number, size?: number): string; answer(pointer?: number, size?: number): number; deaths: unknown[]; used(): number } {
    const memory = new WebAssembly.Memory({ initial: 1 });
    let top = 1024;
    let blocks = 0;
    const exports = {
        _malloc(bytes: number) {
            ++blocks;
            top += bytes;
            return top - bytes;
        },
        _free() { --blocks; },
        ...Object.fromEntries(Object.entries(functions).map(([name, call]) => [`_unknot_${name}`, call])),
    };
    const deaths: unknown[] = [];
    const engine = new Engine(exports as unknown as EngineExports, memory, (reason) => deaths.push(reason));
    const read = (pointer = 0, size = 0): string => new TextDecoder().decode(new Uint8Array(memory.buffer, pointer, size));
    // As the engine answers with a text: the address of its address and length.
    const answer = (pointer = 0, size = 0): number => {
        new Uint32Array(memory.buffer, 8, 2).set([pointer, size]);
        return 8;
    };
    return { engine, read, answer, deaths, used: () => blocks };
}

describe('an engine that stops', () => {
    test('is reported once, and asked for nothing more', () => {
        let calls = 0;
        const { engine, deaths } = engineWith({ frame: () => { ++calls; throw new WebAssembly.RuntimeError('unreachable'); } });
        engine.frame();
        engine.frame();
        engine.dismiss();
        expect([deaths.length, calls]).toEqual([1, 1]);
        expect(() => engine.applyPage(1, 'k', '')).toThrow('stopped');
    });

    test('within a transaction lets it fail', () => {
        const { engine, deaths } = engineWith({ apply_page: () => { throw new WebAssembly.RuntimeError('unreachable'); } });
        expect(() => engine.applyPage(1, 'k', '')).toThrow('unreachable');
        expect(deaths).toHaveLength(1);
    });

    test('for want of a function says which', () => {
        const { engine, deaths } = engineWith({});
        engine.scroll(1);
        expect(String(deaths[0])).toContain('unknot_scroll');
    });
});

test('a refusal is null', () => {
    expect(engineWith({ apply_page: () => 0 }).engine.applyPage(1, 'k', 'text')).toBeNull();
});

test('a library that is none is refused, and one is taken', () => {
    expect(engineWith({ library: () => 0 }).engine.library('<!doctype html>')).toBe(false);
    expect(engineWith({ library: () => 1 }).engine.library('{}')).toBe(true);
});

test('texts arrive whole, a NUL within them too, and are given back to the allocator', () => {
    const seen: string[] = [];
    const { engine, read, answer, used } = engineWith({
        edit: (text, size, node) => seen.push(`${node} ${read(text, size)}`),
        apply_page: (_key, _keySize, stored, size) => answer(stored, size),
    });
    engine.edit(7, 'naïve 脚 \0 🦵');
    expect(seen).toEqual(['7 naïve 脚 \0 🦵']);
    expect(engine.applyPage(1, '2026-11-22', '\uFEFFé\n\0\n')).toBe('\uFEFFé\n\0\n');
    expect(used()).toBe(0);
});

test('what happens while the engine runs waits until it has returned, in order', () => {
    const order: string[] = [];
    const { engine } = engineWith({
        frame: () => {
            order.push('frame begins');
            engine.editDone(1);
            engine.scroll(5);
            order.push('frame ends');
            return 0;
        },
        edit_done: () => order.push('edit done'),
        scroll: () => order.push('scroll'),
    });
    engine.frame();
    expect(order).toEqual(['frame begins', 'frame ends', 'edit done', 'scroll']);
});
