// Writing into the diary and looking into it.
import { button, cramps, drawn, find, go, heading, open, press, stored, tap } from '../support/app';
import { expect, test } from '../support/test';

test('a drink is one tap from Today, is in the database, and can be taken back', async ({ page }) => {
    await open(page);
    await tap(button(page, /^Add to the diary/));
    await tap(button(page, 'Water · 250 ml'));
    await expect(heading(page, 'Just added')).toBeAttached();
    await expect.poll(async () => (await stored(page)).filter(({ type }) => type === 'intake').length).toBe(1);
    await tap(button(page, 'Undo'));
    await expect.poll(async () => (await stored(page)).every(({ gone }) => gone)).toBe(true);
});

test('an exercise is written down with the keys alone, and says what was sweated out', async ({ page }) => {
    await open(page, '#log');
    await press(button(page, 'Another exercise'));
    await press(find(page, 'radio', 'Running'), 'Space');
    for (const [label, value] of [['How long (min)', '60'], ['Weight before (kg)', '70'], ['Weight after (kg)', '69.2']]) {
        const field = page.getByLabel(label, { exact: true });
        await field.focus();
        await page.keyboard.type(value);
        await page.keyboard.press('Tab');
        await drawn(page);
    }
    await expect(page.getByText(/About 0.8 litres lost/)).toBeAttached();
    await expect.poll(async () => (await stored(page)).find(({ type }) => type === 'exercise')).toMatchObject({
        activity: 'run', length: 60, weight_before: 70, weight_after: 69.2,
    });
});

test('what was written down is there after a reload: in the day, the month and the search', async ({ page }) => {
    await open(page, '#log');
    await page.getByLabel('A new tag', { exact: true }).fill('late shift');
    await tap(button(page, 'Add this tag'));
    await tap(button(page, 'Coffee · 240 ml'));
    await expect.poll(async () => (await stored(page)).length).toBeGreaterThanOrEqual(2);
    await page.reload();
    await drawn(page);
    await go(page, 'Diary');
    await tap(button(page, 'Today in full'));
    await expect(button(page, /^Tag · late shift/)).toBeAttached();
    await expect(page.getByText('240 ml', { exact: true })).toBeAttached();
    await tap(button(page, 'Calendar'));
    await expect(button(page, 'Month before')).toBeAttached();
    await go(page, 'Diary');
    await tap(button(page, 'Search'));
    await page.getByLabel('Search words').fill('late');
    await expect(button(page, /late shift/)).toBeAttached();
});

test('a drink of one\'s own, in fluid ounces', async ({ page }) => {
    await open(page, '#more');
    await press(find(page, 'radio', 'US fl oz'), 'Space');
    await expect(find(page, 'radio', 'US fl oz')).toBeChecked();
    await expect.poll(async () => (await stored(page)).some(({ type }) => type === 'settings')).toBe(true);
    await page.goto('./#log');
    await tap(button(page, 'Your own drink'));
    await page.getByLabel('Name', { exact: true }).fill('Salty lemonade');
    await drawn(page);
    await page.getByLabel('Amount (fl oz)', { exact: true }).fill('16.9');
    await page.getByLabel('Sodium (mg)', { exact: true }).fill('800');
    await drawn(page);
    await tap(button(page, 'Add to the diary'));
    await tap(button(page, 'Salty lemonade'));
    await expect.poll(async () => (await stored(page)).find(({ type }) => type === 'intake'))
        .toMatchObject({ name: 'Salty lemonade', volume: 500, sodium: 800 });
});

test.describe('without the parts that come after the first frame', () => {
    test.use({ allowed: [[/ERR_FAILED/], { option: true }] }); // the fetch that is made to fail

    test('a cramp is eased, kept and shown; the rest says that it is on its way, and comes', async ({ page }) => {
        let reachable = false;
        await page.route('**/deferred-*.wasm', (route) => (reachable ? route.continue() : route.abort()));
        await open(page);
        await tap(button(page, 'Cramp now'));
        await tap(button(page, 'Next step'));
        await tap(button(page, 'It stopped'));
        await tap(button(page, 'Done'));
        await expect(page.getByText('1 cramp in these nights')).toBeAttached();
        const onItsWay = page.getByText('This part is still on its way');
        await go(page, 'Diary');
        await expect(onItsWay).toBeAttached();
        await go(page, 'Help');
        await expect(heading(page, 'When to get help')).toBeAttached();
        await go(page, 'Settings');
        await expect(onItsWay).toBeAttached();
        await go(page, 'Diary');
        reachable = true;
        await page.evaluate(() => dispatchEvent(new Event('online')));
        await expect(cramps(page)).toHaveCount(1);
    });

    test('a link that was opened is shown when it can be read', async ({ page }) => {
        let reachable = false;
        await page.route('**/deferred-*.wasm', (route) => (reachable ? route.continue() : route.abort()));
        await open(page, '#s1.nothing');
        await expect(page.getByText('This part is still on its way')).toBeAttached();
        reachable = true;
        await page.evaluate(() => dispatchEvent(new Event('online')));
        await expect(page.getByText('This part is still on its way')).toHaveCount(0);
        await expect(page.getByRole('alert').or(page.getByRole('status')).first()).toBeAttached();
    });
});
