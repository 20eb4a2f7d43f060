// Restores a backup, as a person does it.
import type { Locator, Page } from '@playwright/test';

import { button, go, heading, tap } from '../../e2e/support/app';
import { expect } from '../../e2e/support/test';

// Begins to read it.
export async function chooseBackup(page: Page, path: string): Promise<void> {
    await go(page, 'More');
    await tap(button(page, /^Your records/));
    await expect(heading(page, 'Your records')).toBeVisible();
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap(button(page, 'Restore a backup'))]);
    await chooser.setFiles(path, { timeout: 60_000 });
}

export const preview = (page: Page, records: number): Locator => page.getByText(`${records} entries would be added`);
