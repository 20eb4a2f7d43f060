import { readFile } from 'node:fs/promises';

import { button, go, heading, open, tap } from '../support/app';
import { expect, test } from '../support/test';

const news = 'New in Unknot';

test('what an update brought is shown once, and the settings say which version it is', async ({ page }) => {
    const file = await readFile(new URL('../../../assets/changes.json', import.meta.url), 'utf8');
    const { releases } = JSON.parse(file) as { releases: [{ version: string; brought: string[] }] };
    await page.addInitScript(() => localStorage.setItem('unknot.version', localStorage.getItem('unknot.version') ?? '0.0.1'));
    await open(page);
    await expect(heading(page, news)).toBeVisible();
    for (const line of releases[0].brought) await expect(page.getByText(line).first()).toBeAttached();
    await tap(button(page, 'OK'));
    await expect(heading(page, news)).toHaveCount(0);

    await open(page);
    await go(page, 'Settings'); // it comes with the deferred part, as the list would
    await expect(page.getByText(`Version ${releases[0].version}`, { exact: true }).first()).toBeVisible();
    await go(page, 'Today');
    await expect(button(page, 'Cramp now')).toBeVisible();
    await expect(heading(page, news)).toHaveCount(0);
});
