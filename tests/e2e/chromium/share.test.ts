import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

import { button, drawn, expectSpoken, find, haveCramp, heading, listen, open, stored, tap } from '../support/app';
import { expect, test } from '../support/test';
import { visibleText, withoutWebAssembly, withoutWebGL } from '../support/without';

const instruction = 'Pull your toes toward you';

// The link as a person gets it: copied from the page.
async function copiedLink(page: Page, fragment = '#share/calf'): Promise<string> {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await listen(page);
    await open(page, fragment);
    return copyLink(page);
}

async function copyLink(page: Page): Promise<string> {
    await tap(button(page, 'Copy link'));
    await expectSpoken(page, 'Link copied');
    return page.evaluate(() => navigator.clipboard.readText());
}

type Receive = (link: string, prepare?: (page: Page) => Promise<void>) => Promise<Page>;

// Opens links in a browser that has never seen Unknot.
const shared = test.extend<{ receive: Receive; link: string }>({
    link: async ({ page }, use) => use(await copiedLink(page)),
    receive: async ({ browser, contextOptions, watch }, use) => {
        const contexts: Awaited<ReturnType<Browser['newContext']>>[] = [];
        await use(async (link, prepare) => {
            const options: BrowserContextOptions = contextOptions;
            const context = await browser.newContext(options);
            contexts.push(context);
            watch(context);
            const page = await context.newPage();
            await prepare?.(page);
            await page.goto(link);
            return page;
        });
        for (const context of contexts) await context.close();
    },
});

// Who must not do the steps stands above the first instruction.
async function expectPlan(page: Page): Promise<void> {
    await expect(heading(page, 'Calf cramp').first()).toBeVisible();
    await expect(page.getByText('Someone sent you this.')).toBeVisible();
    const text = await page.getByRole('main').innerText();
    expect(text.indexOf('Not for everyone')).toBeGreaterThanOrEqual(0);
    expect(text.indexOf('Not for everyone')).toBeLessThan(text.indexOf(instruction));
    await expect(page.getByText(/^Last reviewed \d{4}-\d{2}-\d{2}\./)).toBeAttached();
    await expect(button(page, 'Keep this offline')).toBeVisible();
}

shared('a cut link says so, wherever it was cut', async ({ link, receive }) => {
    const page = await receive(link.slice(0, -1));
    const start = link.indexOf('#s1.') + 4;
    for (const length of [start, start + 1, start + 5, Math.floor((start + link.length) / 2), link.length - 2, link.length - 1]) {
        await page.goto('about:blank');
        await page.goto(link.slice(0, length));
        await drawn(page);
        await expect(heading(page, 'This link did not open')).toBeVisible();
        await expect(page.getByText('The link was cut short. Some apps shorten long links.')).toBeVisible();
    }
    await tap(button(page, 'Go to Unknot'));
    await expect(button(page, 'Cramp now')).toBeVisible();
});

shared('an altered link says so', async ({ link, receive }) => {
    const at = link.indexOf('#s1.') + 12;
    const altered = link.slice(0, at) + (link[at] === 'A' ? 'B' : 'A') + link.slice(at + 1);
    const page = await receive(altered);
    await expect(heading(page, 'This link did not open')).toBeVisible();
    await expect(page.getByText('The link was changed on its way, so it is not shown.')).toBeVisible();
});

shared('the link carries no words', async ({ link }) => {
    const payload = link.slice(link.indexOf('#s1.') + 4, -1);
    expect(payload).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(link.endsWith('z')).toBe(true);
    const bytes = Buffer.from(payload, 'base64url').toString('latin1');
    expect(bytes).not.toMatch(/[A-Za-z ]{6,}/);
    expect(link.length).toBeLessThan(500);
});

shared('received, the plan is shown, the fragment is gone and nothing is stored', async ({ link, receive }) => {
    const page = await receive(link);
    await drawn(page);
    await expectPlan(page);
    expect(page.url()).not.toContain('#');
    expect(await stored(page)).toEqual([]);
    await page.reload();
    await drawn(page);
    expect(page.url()).not.toContain('#');
    expect(await stored(page)).toEqual([]);
});

shared('kept, it is stored, and "Cramp now" opens with it', async ({ link, receive }) => {
    const page = await receive(link);
    await drawn(page);
    await tap(button(page, 'Keep this offline'));
    await expect(page.getByText(/^Kept\./)).toBeVisible();
    await expect.poll(async () => (await stored(page)).length).toBeGreaterThan(0);
    await page.goto('./');
    await drawn(page);
    await tap(button(page, 'Cramp now'));
    await expect(button(page, /\bcalf$/i)).toBeVisible();
});

shared('without WebGL the plan is a readable document', async ({ link, receive }) => {
    const page = await receive(link, withoutWebGL);
    await drawn(page);
    await expectPlan(page);
    await expect(page.locator('#canvas')).toBeHidden();
    expect(await visibleText(page)).toContain(instruction);
    await button(page, 'Keep this offline').click(); // no canvas lies above it
    await expect(page.getByText(/^Kept\./)).toBeVisible();
});

shared('without WebAssembly the calf instruction is there, and why the rest is not', async ({ link, receive }) => {
    const page = await receive(link, withoutWebAssembly);
    await expect(heading(page, instruction)).toBeVisible();
    await expect(page.getByText('This browser cannot run WebAssembly.')).toBeVisible();
    await expect(page.getByText(/Stop and tap Help if/)).toBeVisible();
});

shared('foods are chosen, copied, and opened by a friend with who must not have them above the first', async ({ page, receive }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await listen(page);
    await open(page, '#more');
    await tap(button(page, /^Share a link/));
    await tap(find(page, 'radio', 'Foods'));
    await tap(find(page, 'radio', 'Potassium'));
    await expect(heading(page, 'What your friend will see')).toBeVisible();
    const link = await copyLink(page);
    expect(link).toMatch(/#s1\.[A-Za-z0-9_-]+z$/);
    const friend = await receive(link);
    await drawn(friend);
    await expect(heading(friend, 'Foods rich in potassium')).toBeVisible();
    await expect(friend.getByText('Not for everyone: foods rich in potassium')).toBeAttached();
    const main = await friend.getByRole('main').innerText();
    expect(main).toContain('you are on dialysis');
    expect(main.indexOf('you are on dialysis')).toBeLessThan(main.indexOf('mg potassium'));
    expect(friend.url()).not.toContain('#');
    expect(await stored(friend)).toEqual([]);
});

shared('nights are sent with those that were not logged as such, readable without WebGL too', async ({ page, receive }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await listen(page);
    await open(page);
    await haveCramp(page);
    await page.goto('./#share/nights/90');
    await expect(page.getByText(/^This is about you\./)).toBeAttached();
    const link = await copyLink(page);
    const friend = await receive(link, withoutWebGL);
    await drawn(friend);
    await expect(heading(friend, '90 nights')).toBeVisible();
    await expect(friend.getByText('Self-reported by who sent it. Not a diagnosis.')).toBeVisible();
    await expect(friend.getByText(/not logged|nights logged/).first()).toBeVisible();
    expect(await stored(friend)).toEqual([]);
});

test('without WebGL a cramp can be eased and found again', async ({ page }) => {
    await withoutWebGL(page);
    await open(page);
    await button(page, 'Cramp now').click();
    await expect(heading(page, instruction)).toBeVisible();
    await button(page, 'It stopped').click();
    await button(page, 'Done').click();
    await button(page, 'Diary').click();
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
});
