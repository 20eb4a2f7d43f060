// What stands on Today beside the night: drinks, the stretch, the leading suggestion, and the way to everything else.
import { button, drawn, go, haveCramp, heading, open, press, stored, tap } from '../support/app';
import { expect, test } from '../support/test';

test('a drink is one tap, its total stands beside it, and is taken back with it', async ({ page }) => {
    await open(page);
    const drinks = page.getByRole('group', { name: 'Drinks' });
    await tap(button(drinks, /^Add Water/));
    await expect(drinks.getByText('250 ml today')).toBeAttached();
    await tap(button(drinks, /^Add Coffee/));
    await expect(drinks.getByText('490 ml today')).toBeAttached();
    await expect(page.getByText('Nothing logged yet')).toHaveCount(0);
    await press(button(page, 'Undo'));
    await expect(drinks.getByText('250 ml today')).toBeAttached();
    await page.reload();
    await drawn(page);
    await expect(drinks.getByText('250 ml today')).toBeAttached();
});

test('after a cramp the stretch for the night is offered, counted hold by hold, and writes itself down', async ({ page }) => {
    await open(page);
    await haveCramp(page);
    const card = page.getByRole('group', { name: 'Stretch tonight' });
    await tap(button(card, 'Start'));
    await expect(heading(page, /^Left calf, hold 1 of 3$/)).toBeVisible();
    await expect(heading(page, /^Left calf, hold 2 of 3$/)).toBeVisible({ timeout: 30_000 }); // 5 s of rest, 10 of holding
    await tap(button(page, 'Pause'));
    await tap(button(page, 'Go on'));
    await tap(button(page, 'Skip'));
    await expect(heading(page, /^Left calf, hold 3 of 3$/)).toBeVisible();
    await press(button(page, 'Close'));
    await expect(button(page, 'Cramp now')).toBeVisible();
    const [stretch] = (await stored(page)).filter(({ type }) => type === 'stretch');
    expect(stretch).toMatchObject({ routine: 'bedtime_stretch', holds: 1, occasion: 'before_bed' });
});

test('settings are behind the gear, and the guide finds evidence and foods', async ({ page }) => {
    await open(page);
    await press(button(page.getByRole('main'), 'Settings'));
    await expect(heading(page, 'Your diary')).toBeVisible();
    await go(page, 'Guide');
    await page.getByLabel('Find in the guide').fill('spinach');
    await expect(page.getByText(/^Spinach/).first()).toBeAttached();
    await page.getByLabel('Find in the guide').fill('stretching');
    const first = button(page, 'How do we know?').first();
    await expect(first).toBeAttached();
    await press(first);
    await expect(page.getByText(/^Sources: /).first()).toBeAttached();
});

test('going back from relief leads to Today, and the cramp goes on', async ({ page }) => {
    await open(page);
    await tap(button(page, 'Cramp now'));
    await expect(button(page, 'It stopped')).toBeVisible();
    await page.goBack();
    await expect(button(page, 'Cramp now')).toBeVisible();
    await tap(button(page, 'Cramp now'));
    await tap(button(page, 'It stopped'));
    await expect.poll(async () => (await stored(page)).filter(({ type }) => type === 'cramp')).toHaveLength(1);
});
