// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';

import { Frames } from '../../engine/frames';

let drawn: number;
let answered: number;
let frames: Frames;
let pending: Map<number, FrameRequestCallback>;

beforeEach(() => {
    vi.useFakeTimers();
    drawn = 0;
    answered = 0;
    pending = new Map();
    let last = 0;
    vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
        pending.set(++last, callback);
        return last;
    });
    vi.stubGlobal('cancelAnimationFrame', (id: number) => pending.delete(id));
    frames = new Frames(() => { ++drawn; }, () => { ++answered; });
});

function paint(): void {
    for (const [id, callback] of [...pending]) {
        pending.delete(id);
        callback(0);
    }
}

test('nothing runs while nothing is asked for', () => {
    vi.advanceTimersByTime(60_000);
    expect([pending.size, vi.getTimerCount(), drawn]).toEqual([0, 0, 0]);
});

test('many requests are one frame', () => {
    for (const after of [0, 0, 100, 0]) frames.request(after);
    expect([pending.size, vi.getTimerCount()]).toEqual([1, 0]);
    paint();
    expect([drawn, pending.size]).toEqual([1, 0]);
});

test('the earlier of two times wins, whichever was asked first', () => {
    frames.request(1000);
    frames.request(200);
    frames.request(500);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(200);
    paint();
    expect(drawn).toBe(1);
    vi.advanceTimersByTime(5_000);
    paint();
    expect(drawn).toBe(1);
});

test('a frame may ask for the next one', () => {
    frames = new Frames(() => { if (++drawn < 3) frames.request(0); }, () => {});
    frames.request(0);
    for (let turn = 0; turn < 10; ++turn) paint();
    expect(drawn).toBe(3);
});

test('flushing answers what is pending and leaves the drawing to its frame', () => {
    frames.flush();
    frames.request(1000);
    frames.flush();
    expect([answered, drawn]).toEqual([0, 0]);
    frames.request(0);
    frames.flush();
    expect([answered, drawn]).toEqual([1, 0]);
    paint();
    expect([answered, drawn]).toEqual([1, 1]);
});
