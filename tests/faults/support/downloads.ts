import type { Locator, Page } from '@playwright/test';

export interface Backup {
    records: { id: string; type: string; [field: string]: unknown }[];
    sha256: string;
}

// What the page saves when that is pressed.
export async function backupBy(page: Page, pressed: Locator): Promise<Backup> {
    const [download] = await Promise.all([page.waitForEvent('download'), pressed.click({ force: true })]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return JSON.parse(Buffer.concat(chunks).toString()) as Backup;
}

export const crampsIn = ({ records }: Backup): Backup['records'] => records.filter(({ type }) => type === 'cramp');
