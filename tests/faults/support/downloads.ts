import type { Locator, Page } from '@playwright/test';

import { tap } from '../../e2e/support/app';

export interface Backup {
    records: { id: string; type: string; [field: string]: unknown }[];
    unreadable?: { day: string; line: string; bytes?: string }[];
    sha256: string;
}

// The backup that is saved by pressing the control.
export async function backupBy(page: Page, pressed: Locator): Promise<Backup> {
    const [download] = await Promise.all([page.waitForEvent('download'), tap(pressed)]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return JSON.parse(Buffer.concat(chunks).toString()) as Backup;
}

export const crampsIn = ({ records }: Backup): Backup['records'] => records.filter(({ type }) => type === 'cramp');
