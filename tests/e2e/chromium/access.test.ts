import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { button, find, haveCramp, heading, open, ownWords, press } from '../support/app';
import { sceneOf, settled, watchScene, type SceneNode } from '../support/scene';
import { eachScreen } from '../support/screens';
import { expect, test } from '../support/test';
import { visibleText } from '../support/without';

for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`in ${colorScheme} colours`, () => {
        test.use({ colorScheme });

        test('axe finds no violation on any screen', async ({ page }) => {
            test.setTimeout(120_000);
            await eachScreen(page, async (name) => {
                const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
                expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`), name).toEqual([]);
            });
        });
    });
}

interface Focused {
    id: string;
    name: string;
    ring: boolean;
    within: boolean; // in the window, and not behind a bar
}

// What has the focus; null when it has left the page.
function focused(page: Page): Promise<Focused | null> {
    return page.evaluate(() => {
        const element = document.activeElement;
        const node = element?.closest<HTMLElement>('[data-node]');
        if (!element || !node) return null;
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
        const { top, bottom, left, right } = node.getBoundingClientRect();
        return {
            id: node.dataset.node ?? '',
            name: node.innerText || element.getAttribute('aria-label') || '',
            ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/^rgba.*, 0\)$/.test(outlineColor),
            within: top > -1 && left > -1 && bottom < innerHeight + 1 && right < innerWidth + 1,
        };
    });
}

// Every control that Tab must reach: of a group of radios, one.
function controls(page: Page): Promise<string[]> {
    return page.evaluate(() => {
        const ids = new Map<string, string>();
        for (const control of document.querySelectorAll<HTMLElement>('#mirror :is(button, a[href], input, textarea)')) {
            const id = control.closest<HTMLElement>('[data-node]')?.dataset.node ?? '';
            if (!(control instanceof HTMLInputElement) || control.type !== 'radio') ids.set(id, id);
            else if (control.checked || !ids.has(control.name)) ids.set(control.name, id);
        }
        return [...ids.values()];
    });
}

test('Tab reaches every control of every screen, in sight and with a ring', async ({ page }) => {
    test.setTimeout(120_000);
    await eachScreen(page, async (name) => {
        await expect(button(page, 'Undo')).toHaveCount(0, { timeout: 15_000 }); // or it would go while keys are being pressed
        await page.evaluate(() => {
            (document.activeElement as HTMLElement | null)?.blur();
            getSelection()?.removeAllRanges();
        });
        const wanted = await controls(page);
        const seen = new Map<string, Focused>();
        for (let step = 0; step < wanted.length * 3 + 20 && !wanted.every((id) => seen.has(id)); ++step) {
            await page.keyboard.press('Tab');
            const now = await focused(page);
            if (now) seen.set(now.id, now);
        }
        expect(wanted.filter((id) => !seen.has(id)), `${name}: not reached`).toEqual([]);
        const poor = [...seen.values()].filter(({ ring, within }) => !ring || !within);
        expect(poor, `${name}: no ring, or out of sight`).toEqual([]);
    });
});

test('a cramp can be eased, found, changed and deleted with keys alone', async ({ page }) => {
    await open(page);
    await press(button(page, 'Cramp now'), ' ');
    await press(button(page, 'Next step'));
    await press(button(page, 'It stopped'));
    await press(button(page, 'Done'));
    await press(button(page, 'Diary'));
    await press(page.getByRole('main').getByRole('listitem').getByRole('button'));
    await expect(heading(page, 'When')).toBeVisible();
    await find(page, 'radio', 'Calf').focus();
    await page.keyboard.press('ArrowDown');
    await expect(find(page, 'radio', 'Foot')).toBeChecked();
    await ownWords(page).focus();
    await page.keyboard.type('by key');
    await expect(ownWords(page)).toHaveValue('by key');
    await press(button(page, 'Delete this cramp'));
    await press(button(page, 'Undo'));
    await expect(page.getByRole('main').getByRole('listitem').getByRole('button')).toHaveText(/foot/i);
});

test.describe('with forced colours', () => {
    test.use({ contextOptions: { forcedColors: 'active' } });

    test('the page is a document with text that can be seen', async ({ page }) => {
        await open(page);
        await expect(page.locator('body')).toHaveClass(/document/);
        await expect(page.locator('#canvas')).toBeHidden();
        await expect.poll(() => visibleText(page)).toContain('Nothing logged yet'); // the diary has to be read first
        await button(page, 'Cramp now').click();
        await expect(heading(page, 'Pull your toes toward you')).toBeVisible();
    });
});

// Nodes with text that touch a side of the window or overlap another such node.
function crowded(nodes: SceneNode[], width: number): string[] {
    const leaves = nodes.filter(({ id, rect }) => rect[2] > 0 && !nodes.some(({ parent }) => parent === id));
    const outside = leaves.filter(({ rect: [x, , w] }) => x < -1 || x + w > width + 1);
    const over = leaves.flatMap((a, index) => leaves.slice(index + 1).filter((b) => overlap(a, b)).map((b) => [a, b] as const));
    return [
        ...outside.map(({ role, name, rect }) => `${role} "${name}" lies outside: ${rect}`),
        ...over.map(([a, b]) => `"${a.name}" ${a.rect} lies over "${b.name}" ${b.rect}`),
    ];
}

function overlap(a: SceneNode, b: SceneNode): boolean {
    if (a.layer !== b.layer) return false; // what is scrolled passes under the bars
    const apart = (axis: 0 | 1): boolean => a.rect[axis] + a.rect[axis + 2]! <= b.rect[axis] + 1 || b.rect[axis] + b.rect[axis + 2]! <= a.rect[axis] + 1;
    return !apart(0) && !apart(1);
}

// Text that needs more room in the page's font than its node has. A node without a font shows a sign and no text: its
// name is only said aloud.
function clipped(page: Page): Promise<string[]> {
    return page.evaluate(() => [...document.querySelectorAll<HTMLElement>('#mirror :is(p, h1, h2, h3, button, [role=status])')]
        .filter((element) => globalThis.scene.get(Number(element.closest<HTMLElement>('[data-node]')?.dataset.node))?.font)
        .filter((element) => {
            const style = getComputedStyle(element);
            const lines = Math.max(1, Math.round(element.clientHeight / parseFloat(style.lineHeight)));
            const needed = Math.ceil(element.scrollHeight / parseFloat(style.lineHeight) - 0.3);
            return element.clientHeight > 0 && needed > lines + 1;
        })
        .map((element) => `${element.innerText} (${element.clientHeight} of ${element.scrollHeight})`));
}

for (const [width, height] of [[360, 740], [1280, 800]] as const) {
    test(`at 200 % text nothing is clipped or covered at ${width} x ${height}`, async ({ page }) => {
        test.setTimeout(90_000);
        await page.setViewportSize({ width, height });
        await watchScene(page);
        await page.addInitScript(() => {
            const enlarge = (): void => { document.documentElement.style.fontSize = '32px'; };
            if (document.documentElement) enlarge();
            else new MutationObserver((_, observer) => { observer.disconnect(); enlarge(); }).observe(document, { childList: true });
        });
        await eachScreen(page, async (name) => {
            await settled(page);
            const nodes = await sceneOf(page);
            expect(Math.max(...nodes.map(({ font }) => font ?? 0)), name).toBeGreaterThanOrEqual(30);
            expect(crowded(nodes, width), name).toEqual([]);
            expect(await clipped(page), name).toEqual([]);
        });
    });
}

test('a mouse leaves no ring behind, a key brings it back', async ({ page }) => {
    await open(page);
    await haveCramp(page);
    await expect.poll(async () => (await focused(page))?.ring ?? false).toBe(false);
    await page.keyboard.press('Tab');
    await expect.poll(async () => (await focused(page))?.ring).toBe(true);
});
