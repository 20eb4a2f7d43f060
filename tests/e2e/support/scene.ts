// The scene that the engine publishes, collected in the page: what should be on screen, and where.
import type { Page } from '@playwright/test';

export interface SceneNode {
    id: number;
    parent: number;
    layer: 'scroll' | 'fixed';
    role: string;
    name: string;
    rect: [x: number, y: number, width: number, height: number];
    font?: number;
    value?: string;
}

declare global {
    var scene: Map<number, SceneNode>;
    var unknot: { stats(): string };
}

// Call before the page is opened.
export async function watchScene(page: Page): Promise<void> {
    await page.addInitScript(() => {
        globalThis.scene = new Map();
        const parse = JSON.parse;
        JSON.parse = (text: string, ...rest: []) => {
            const value = parse(text, ...rest);
            for (const node of value?.set ?? []) if (node.rect) globalThis.scene.set(node.id, node);
            for (const id of value?.gone ?? []) globalThis.scene.delete(id);
            return value;
        };
    });
}

export const sceneOf = (page: Page): Promise<SceneNode[]> => page.evaluate(() => [...globalThis.scene.values()]);

export const framesOf = (page: Page): Promise<number> => page.evaluate(() => {
    const { frames } = JSON.parse(globalThis.unknot.stats()) as { frames: number };
    if (!Number.isInteger(frames)) throw new Error('the engine does not count its frames');
    return frames;
});

// Waits until nothing moves: no frame in 0.15 s.
export async function settled(page: Page): Promise<void> {
    for (let before = -1, now = await framesOf(page); before !== now; now = await framesOf(page)) {
        before = now;
        await page.waitForTimeout(150);
    }
}
