// Deleting everything, which is asked twice.
import { button, drawn, go, haveCramp, heading, open, stored, tap } from '../support/app';
import { expect, test } from '../support/test';

test('everything can be kept after all, or deleted for good, here and in another tab', async ({ page, context }) => {
    await open(page);
    await haveCramp(page);
    await expect.poll(async () => (await stored(page)).length).toBeGreaterThan(0);
    const other = await context.newPage();
    await open(other);
    await expect(button(other, 'Cramp now')).toBeVisible();

    await go(page, 'Settings');
    await tap(button(page, 'Delete everything'));
    await tap(button(page, 'Yes, delete it all'));
    await tap(button(page, 'Keep everything'));
    await expect(button(page, 'Delete for good')).toHaveCount(0);
    expect((await stored(page)).length).toBeGreaterThan(0);

    await tap(button(page, 'Yes, delete it all'));
    await tap(button(page, 'Delete for good'));
    for (const tab of [page, other]) {
        await expect(heading(tab, 'Nothing logged yet')).toBeVisible();
        await drawn(tab);
        await expect(tab.getByText(/removed your stored diary/)).toHaveCount(0);
    }
    expect(await stored(page)).toEqual([]);
});

test('the example diary fills the screens, is said to be one, and is thrown away whole', async ({ page }) => {
    await open(page);
    await tap(button(page, 'Look at an example'));
    await expect(page.getByText(/^This is an example diary/)).toBeVisible();
    await expect.poll(async () => (await stored(page)).length).toBeGreaterThan(200);
    await go(page, 'Diary');
    await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
    await go(page, 'Today');
    await tap(button(page, 'Throw it away'));
    await expect(heading(page, 'Nothing logged yet')).toBeVisible();
    await expect.poll(() => stored(page)).toEqual([]);
});
