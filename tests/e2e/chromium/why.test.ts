// The page "What may be adding to it", and what a person tells of themselves.
import { button, drawn, go, heading, open, tap } from '../support/app';
import { expect, test } from '../support/test';

test('an unknown person is offered general advice and asked about themselves', async ({ page }) => {
    await open(page, '#why');
    await expect(heading(page, 'What may be adding to it').first()).toBeAttached();
    await expect(heading(page, 'Stretch before bed')).toBeAttached();
    await expect(heading(page, 'A water tablet')).toHaveCount(0);
});

test('a water tablet puts the medicine review first, and leaves out what it speaks against', async ({ page }) => {
    await open(page, '#you');
    await page.getByLabel('Name of a medicine').fill('Bendroflumethiazide 2.5 mg');
    await drawn(page);
    await tap(button(page, 'Add'));
    await expect(page.getByText('Thiazide water tablets')).toBeAttached();
    await tap(page.getByRole('checkbox', { name: 'High blood pressure' }));
    await drawn(page);
    await go(page, 'Why');
    const first = page.getByRole('heading', { level: 3 }).first();
    await expect(first).toHaveText('Ask for a medicine review with blood tests');
    await expect(page.getByText(/Do not stop them on your own/).first()).toBeAttached();
    await expect(heading(page, 'A water tablet')).toBeAttached();
});

test('a name that is not in the list asks what it is for and is never read as none', async ({ page }) => {
    await open(page, '#you');
    await page.getByLabel('Name of a medicine').fill('Qwertin');
    await drawn(page);
    await tap(button(page, 'Add'));
    await expect(page.getByText('Qwertin is not in our list. What is it for?').first()).toBeAttached();
    await go(page, 'Why');
    await expect(heading(page, 'Show a pharmacist all your medicines')).toBeAttached();
});

test('what was told is there after a reload, and a medicine taken off the list can be put back', async ({ page }) => {
    await open(page, '#you');
    await page.getByLabel('Name of a medicine').fill('Ramipril');
    await drawn(page);
    await tap(button(page, 'Add'));
    await expect(page.getByText('Ramipril', { exact: true })).toBeAttached();
    await page.waitForTimeout(500);
    await page.reload();
    await expect(page.getByText('Ramipril', { exact: true })).toBeAttached();
    await tap(button(page, 'Not taken any more'));
    await expect(page.getByText('Ramipril', { exact: true })).toHaveCount(0);
    await tap(button(page, 'Undo'));
    await expect(page.getByText('Ramipril', { exact: true })).toBeAttached();
});

test('a sign answered yes opens Help', async ({ page }) => {
    await open(page, '#you');
    await tap(page.getByRole('radio', { name: 'Pregnant', exact: true }));
    await drawn(page);
    await go(page, 'Why');
    await expect(heading(page, 'Questions first')).toBeAttached();
    await tap(page.getByRole('radio', { name: 'Yes' }).first());
    await expect(heading(page, 'When to get help').first()).toBeAttached();
    await expect(page.getByText(/you logged this/).first()).toBeAttached();
});

test.describe('without the library', () => {
    test.use({ allowed: [[/ERR_FAILED/], { option: true }] }); // the fetch that is made to fail

    test('the page says so, and comes when it is there', async ({ page }) => {
        let reachable = false;
        await page.route('**/library-*.json', (route) => (reachable ? route.continue() : route.abort()));
        await open(page, '#why');
        await expect(page.getByText('This part is still on its way').first()).toBeAttached();
        reachable = true;
        await page.evaluate(() => dispatchEvent(new Event('online')));
        await expect(heading(page, 'Stretch before bed')).toBeAttached();
    });
});
