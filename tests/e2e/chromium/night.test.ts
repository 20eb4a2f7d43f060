// The night that is over is asked about on Today until it is answered, and others by their days.
import { button, drawn, go, press, stored, tap } from '../support/app';
import { takeInNights } from '../support/nights';
import { expect, test } from '../support/test';

// By its days where it is not the one that people call the last.
const question = /^A cramp (last night|in the night from (\w+day) to (\w+day))\?$/;

test('last night is asked about, answered by one key, and taken back', async ({ page }) => {
    await takeInNights(page, 20, 1);
    await go(page, 'Today');
    const heading = page.getByRole('heading', { name: question });
    await expect(heading).toBeVisible();
    const answers = async (): Promise<number> => (await stored(page)).filter(({ type, gone }) => type === 'check_in' && !gone).length;
    const before = await answers();
    await press(button(page, 'No'));
    await expect(heading).toHaveCount(0);
    await expect.poll(answers).toBe(before + 1);
    await press(button(page, 'Undo'));
    await expect(heading).toBeVisible();
    await press(button(page, 'Yes'));
    await expect.poll(answers).toBe(before + 1);
    await page.reload();
    await drawn(page);
    await expect(button(page, 'Cramp now')).toBeVisible();
    await expect(heading).toHaveCount(0);
});

test('nights that were missed are answered by one tap, or each by its own circle', async ({ page }) => {
    await takeInNights(page, 20, 4);
    await go(page, 'Today');
    const missed = page.getByRole('group', { name: 'The last seven nights' }).getByRole('button', { name: /not answered$/ });
    await expect(missed.first()).toBeAttached();
    const count = await missed.count(); // beside last night, which is asked about; one fewer before the day starts
    expect([3, 4]).toContain(count);
    const heading = page.getByRole('heading', { name: question });
    const lastNight = await heading.textContent();
    await tap(missed.first());
    await expect(heading).not.toHaveText(lastNight ?? '');
    await press(button(page, 'Yes'));
    await expect(heading).toHaveText(lastNight ?? '');
    await tap(button(page, `None in those ${count - 1} nights`));
    await expect(missed).toHaveCount(0);
    await tap(button(page, 'Undo'));
    await expect(missed).toHaveCount(count - 1);
});
