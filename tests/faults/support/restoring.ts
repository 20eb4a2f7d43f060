// Reads a backup or a table, as a person does it.
import type { Locator, Page } from '@playwright/test';

import { button, go, heading, tap } from '../../e2e/support/app';
import { expect } from '../../e2e/support/test';

export async function openRecords(page: Page): Promise<void> {
    await go(page, 'Settings');
    await tap(button(page, /^Your records/));
    await expect(heading(page, 'Your records')).toBeVisible();
}

// Begins to read it.
export async function chooseFile(page: Page, path: string, pressed = 'Restore a backup'): Promise<void> {
    await openRecords(page);
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap(button(page, pressed))]);
    await chooser.setFiles(path, { timeout: 60_000 });
}

export const preview = (page: Page, records: number): Locator => page.getByText(`${records} entries would be added`);
