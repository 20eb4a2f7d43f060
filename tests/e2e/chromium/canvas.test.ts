import type { Locator, Page } from '@playwright/test';

import { button, drawn, find, go, haveCramp, open, openNewestCramp, tap } from '../support/app';
import { colourAt, coloursIn, leastColours } from '../support/picture';
import { framesOf, sceneOf, settled, watchScene, type SceneNode } from '../support/scene';
import { eachScreen, sharedPlan } from '../support/screens';
import { expect, test } from '../support/test';

async function expectPainted(page: Page): Promise<void> {
    await expect(page.locator('#canvas')).toBeVisible();
    const lost = await page.locator('#canvas').evaluate((canvas: HTMLCanvasElement) => canvas.getContext('webgl2')?.isContextLost());
    expect(lost).toBe(false);
    const png = (await page.locator('#canvas').screenshot()).toString('base64');
    expect(await page.evaluate(coloursIn, png)).toBeGreaterThan(leastColours);
}

test('the canvas is painted on every screen', async ({ page }) => {
    await eachScreen(page, () => expectPainted(page));
});

// An element's place differs from its node's by at most a pixel.
async function misplaced(page: Page): Promise<string[]> {
    const nodes = await sceneOf(page);
    expect(nodes.length).toBeGreaterThan(5);
    const places = await page.evaluate(() => {
        const top = document.getElementById('scroll')!.scrollTop;
        return [...document.querySelectorAll<HTMLElement>('#mirror [data-node]')].map((element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return { id: Number(element.dataset.node), rect: [x, y, width, height], top };
        });
    });
    const found = new Map(places.map((place) => [place.id, place]));
    return nodes.filter((node) => !isAt(node, found.get(node.id)))
        .map((node) => `${node.role} "${node.name}" ${node.rect} is at ${found.get(node.id)?.rect}`);
}

function isAt({ layer, rect }: SceneNode, place: { rect: number[]; top: number } | undefined): boolean {
    if (!place) return false;
    const [x, y, width, height] = rect;
    const wanted = [x, layer === 'scroll' ? y - place.top : y, width, height];
    return wanted.every((length, index) => Math.abs(length - (place.rect[index] ?? NaN)) <= 1);
}

test('every element lies where its node is drawn, scrolled or not', async ({ page }) => {
    await watchScene(page);
    await eachScreen(page, async (name) => {
        await settled(page);
        expect(await misplaced(page), name).toEqual([]);
    });
    await page.setViewportSize({ width: 1280, height: 800 });
    await settled(page);
    await tap(button(page, 'Done'));
    await go(page, 'Help');
    await page.locator('#scroll').evaluate((scroll) => { scroll.scrollTop = 333; });
    await settled(page);
    expect(await misplaced(page)).toEqual([]);
});

// Left of its label, which stands in the middle.
async function fillOf(page: Page, target: Locator): Promise<string> {
    await target.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await settled(page);
    const box = (await target.boundingBox())!;
    const png = (await page.screenshot()).toString('base64');
    return page.evaluate(colourAt, [png, Math.round(box.x + 24), Math.round(box.y + box.height / 2)] as [string, number, number]);
}

test('a button that can do nothing looks so', async ({ page }) => {
    await open(page);
    await go(page, 'Settings');
    const alive = await fillOf(page, button(page, 'Restore a backup'));
    await tap(button(page, /^Reminders/));
    const save = button(page, 'Save calendar file');
    await expect(save).toHaveAttribute('aria-disabled', 'true');
    const off = await fillOf(page, save);
    await tap(find(page, 'checkbox', 'Drink something').first());
    await expect(save).not.toHaveAttribute('aria-disabled', 'true');
    const on = await fillOf(page, save);
    expect(on).not.toBe(off);
    expect(alive).not.toBe(on); // a quieter button has a quieter colour
});

test('a lost context comes back without a trace', async ({ page }) => {
    await open(page);
    await haveCramp(page);
    await go(page, 'Help');
    await settled(page);
    const before = await page.screenshot();
    await page.locator('#canvas').evaluate(async (canvas: HTMLCanvasElement) => {
        const context = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
        context?.loseContext();
        await new Promise((resolve) => setTimeout(resolve, 200));
        context?.restoreContext();
    });
    await settled(page);
    expect(before.equals(await page.screenshot())).toBe(true);
    await expect(page.locator('body')).not.toHaveClass(/document/);
    await go(page, 'Today');
    await expect(button(page, 'Cramp now')).toBeVisible();
});

test('a context that stays lost gives way to the document view, until it is back', async ({ page }) => {
    await open(page);
    await page.locator('#canvas').evaluate((canvas: HTMLCanvasElement) => {
        const context = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
        Object.assign(globalThis, { lost: context });
        context?.loseContext();
    });
    await expect(page.locator('body')).toHaveClass(/document/);
    await button(page, 'Diary').click(); // no canvas is in the way
    await expect(button(page, 'Add')).toBeVisible();
    await page.evaluate(() => (globalThis as unknown as { lost: WEBGL_lose_context }).lost.restoreContext());
    await expect(page.locator('body')).not.toHaveClass(/document/);
    await settled(page);
    await expectPainted(page);
});

// All screens but the running relief, whose timer draws once a second. One tab for each, so that one wait is enough.
test('no frame is drawn in ten seconds without a change', async ({ page, context }) => {
    await open(page);
    await haveCramp(page);
    const pages = [page];
    for (const fragment of ['#diary', '#help', '#more', '#share/calf', sharedPlan]) {
        const other = await context.newPage();
        await open(other, fragment);
        pages.push(other);
    }
    const entry = await context.newPage();
    await open(entry);
    await openNewestCramp(entry);
    pages.push(entry);
    await page.waitForTimeout(1_000);
    const frames = await Promise.all(pages.map(framesOf));
    await page.waitForTimeout(10_000);
    expect(await Promise.all(pages.map(framesOf))).toEqual(frames);
    for (const each of pages) expect(await each.evaluate(() => document.visibilityState)).toBe('visible');
});

test('a running relief draws at most once a second', async ({ page }) => {
    await open(page);
    await tap(button(page, 'Cramp now'));
    await tap(button(page, 'Next step'));
    await page.waitForTimeout(2_000); // the figure has come into its pose
    const before = await framesOf(page);
    await page.waitForTimeout(5_000);
    expect(await framesOf(page) - before).toBeLessThanOrEqual(6);
});

// The first 3 after 5 seconds without a frame; the others after 0.3, which keeps the test short.
test.describe('with a finger', () => {
    test.use({ hasTouch: true, isMobile: true });

    test('100 of 100 cold taps of 30 ms register', async ({ page, context }) => {
        test.setTimeout(150_000);
        await open(page);
        await haveCramp(page);
        await openNewestCramp(page);
        const session = await context.newCDPSession(page);
        const targets = [find(page, 'radio', '3'), find(page, 'radio', '4')];
        await targets[0]!.evaluate((element) => element.scrollIntoView({ block: 'center' }));
        await settled(page);
        const middles = await Promise.all(targets.map(async (target) => {
            const box = await target.boundingBox();
            return { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 };
        }));
        let registered = 0;
        for (let tapNumber = 0; tapNumber < 100; ++tapNumber) {
            await page.waitForTimeout(tapNumber < 3 ? 5_000 : 300);
            const touchPoints = [middles[tapNumber % 2]!];
            await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
            await page.waitForTimeout(30);
            await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
            await expect(targets[tapNumber % 2]!).toBeChecked({ timeout: 2_000 }).then(() => ++registered, () => {});
        }
        expect(registered).toBe(100);
        await page.reload();
        await drawn(page);
        await expect(targets[1]!).toBeChecked();
    });
});
