import {
    button, cramps, drawn, expectSpoken, find, go, haveCramp, heading, listen, open, press, storedCramps, storing,
    tap,
} from '../support/app';
import { expect, test } from '../support/test';
import { withFullDevice } from '../support/without';

const instruction = 'Pull your toes toward you';

test.describe('before the engine is there', () => {
    test('#now saves the start time and shows the calf instruction', async ({ page }) => {
        let release = (): void => {};
        const held = new Promise<void>((resolve) => { release = resolve; });
        await page.route('**/*.wasm', async (route) => {
            await held;
            await route.continue();
        });
        const before = Date.now();
        await page.goto('./#now');
        await expect(heading(page, instruction)).toBeVisible();
        await expect(page.getByText(/Stop and tap Help if/)).toBeVisible();
        const noted = Number(await page.evaluate(() => localStorage.getItem('unknot.launch')));
        expect(noted).toBeGreaterThanOrEqual(before);
        expect(noted).toBeLessThanOrEqual(Date.now());

        release();
        await expect(button(page, 'It stopped')).toBeVisible({ timeout: 20_000 });
        await expect(page).toHaveURL(/#relief\/[0-9a-f-]{36}$/);
        const [cramp] = await storedCramps(page);
        expect(JSON.stringify(cramp?.at)).toContain(String(noted));
        expect(await page.evaluate(() => localStorage.getItem('unknot.launch'))).toBeNull();
    });

    test('the start time stays noted until the record is stored', async ({ page }) => {
        await withFullDevice(page);
        await page.addInitScript(() => localStorage.setItem('full', '1'));
        await open(page, '#now');
        await expect(button(page, 'It stopped')).toBeVisible();
        await page.waitForTimeout(1_000);
        expect(await page.evaluate(() => localStorage.getItem('unknot.launch'))).not.toBeNull();
    });

    test('"Cramp now" of the waiting page works with the keyboard', async ({ page }) => {
        await page.route('**/*.wasm', () => {}); // never answered
        await page.goto('./');
        await press(page.getByRole('button', { name: 'Cramp now' }), ' ');
        await expect(heading(page, instruction)).toBeVisible();
        // The steps are shown as soon as the address changes; the page hears of the change a moment later.
        await expect.poll(() => page.evaluate(() => localStorage.getItem('unknot.launch'))).not.toBeNull();
    });
});

test('launched twice within ten minutes it is the same cramp', async ({ page, context }) => {
    await open(page, '#now');
    await expect(page).toHaveURL(/#relief\//);
    const address = page.url();
    await expect.poll(() => storedCramps(page)).toHaveLength(1);
    await page.close();
    const again = await context.newPage();
    await open(again, '#now');
    await expect(again).toHaveURL(address);
    expect(await storedCramps(again)).toHaveLength(1);
});

test('"No cramp? Undo" leaves no record', async ({ page }) => {
    await open(page);
    await tap(button(page, 'Cramp now'));
    await tap(button(page, 'No cramp? Undo'));
    await go(page, 'Diary');
    await expect(heading(page, 'No cramp yet')).toBeVisible();
    await expect.poll(() => storedCramps(page)).toHaveLength(0);
});

test('at ten minutes Help opens by itself, and leads back', async ({ page }) => {
    await listen(page);
    await page.clock.install();
    await open(page);
    await tap(button(page, 'Cramp now'));
    await expect(button(page, 'It stopped')).toBeVisible();
    await page.clock.fastForward('09:45');
    await expect(heading(page, instruction)).toBeVisible();
    await page.clock.fastForward(16_000);
    await expect(heading(page, 'When to get help')).toBeVisible();
    await expectSpoken(page, 'Ten minutes.');
    await tap(button(page, 'Back to the stretch'));
    await expect(heading(page, instruction)).toBeVisible();
});

test('left alone for 20 minutes its length is not known, and asked at the next opening', async ({ page, context }) => {
    await page.clock.install();
    await open(page);
    await tap(button(page, 'Cramp now'));
    await expect.poll(() => storedCramps(page)).toHaveLength(1);
    await page.close();
    const later = await context.newPage();
    await later.clock.setSystemTime(Date.now() + 21 * 60_000);
    await open(later);
    await expect(later.getByText('How long did it last?').first()).toBeVisible();
    await go(later, 'Help');
    await expect(later.getByText(/None of the listed signs is in your diary/)).toBeVisible();
    await go(later, 'Today');
    await tap(find(later, 'radio', 'More than 10 min'));
    await go(later, 'Help');
    await expect(later.getByRole('listitem').filter({ hasText: 'One cramp goes on for over 10 minutes' }))
        .toContainText('you logged this');
});

test('a clock set back during a cramp does not shorten it', async ({ page }) => {
    const start = Date.UTC(2026, 10, 22, 3, 12);
    await page.clock.install({ time: start });
    await open(page);
    await tap(button(page, 'Cramp now'));
    await expect(button(page, 'It stopped')).toBeVisible();
    await page.clock.fastForward('02:00');
    await page.clock.setSystemTime(start - 60 * 60_000);
    await tap(button(page, 'It stopped'));
    await expect.poll(async () => (await storedCramps(page))[0]?.duration).toBeGreaterThanOrEqual(120);
    expect((await storedCramps(page))[0]?.duration).toBeLessThan(140);
});

test('step by step until it stopped, then it is in the diary with time and duration', async ({ page }) => {
    await listen(page);
    await page.clock.install({ time: Date.UTC(2026, 10, 22, 3, 12, 5) });
    await open(page);
    await tap(button(page, 'Cramp now'));
    await expect(heading(page, instruction)).toBeVisible();
    await expect(button(page, 'In bed, calf')).toBeVisible();
    await expect(page.getByRole('progressbar', { name: 'Hold' })).toBeAttached();
    await page.clock.fastForward(31_000);
    await expectSpoken(page, 'Held.');
    await tap(button(page, 'Next step'));
    await expect(heading(page, 'Sit on the edge of the bed')).toBeVisible();
    await tap(button(page, 'Back'));
    await expect(heading(page, instruction)).toBeVisible();
    await page.clock.fastForward(60_000);
    await tap(button(page, 'It stopped'));
    await expect(storing(page, 'Saved')).toBeVisible();
    await expect(heading(page, 'Go back to sleep')).toBeVisible();
    await tap(button(page, 'Done'));
    await go(page, 'Diary');
    await expect(cramps(page)).toHaveCount(1);
    await expect(cramps(page)).toHaveText(/^0?3:12.*Calf · 1 min 3\d s/);
});

test('the muscle used last is chosen next time', async ({ page }) => {
    await open(page);
    await tap(button(page, 'Cramp now'));
    await tap(button(page, /\bcalf$/i));
    await tap(find(page, 'radio', 'Foot'));
    await expect(button(page, /\bfoot$/i)).toBeVisible();
    await tap(button(page, 'It stopped'));
    await tap(button(page, 'Done'));
    await haveCramp(page);
    const muscles = (await storedCramps(page)).map(({ muscle }) => muscle);
    expect(muscles).toEqual(['foot', 'foot']);
    await page.reload();
    await drawn(page);
    await tap(button(page, 'Cramp now'));
    await expect(button(page, /\bfoot$/i)).toBeVisible();
});
