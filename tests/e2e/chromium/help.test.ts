import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { find, go, heading, open } from '../support/app';
import { expect, test } from '../support/test';

interface Help {
    reviewed: string;
    levels: { title: string }[];
    signs: { text: string; listed?: false }[]; // not listed: there only for whom facts show it
    numbers: { label: string; number: string }[];
}

const file = fileURLToPath(new URL('../../../assets/knowledge/help.json', import.meta.url));
const help = JSON.parse(readFileSync(file, 'utf8')) as Help;
const listed = help.signs.filter((sign) => sign.listed !== false);

test('every level, sign and number is there, and where they come from', async ({ page }) => {
    await open(page);
    await go(page, 'Help');
    await expect(heading(page, 'When to get help')).toBeVisible();
    for (const { title } of help.levels) await expect(heading(page, title)).toBeAttached();
    const lines = await page.getByRole('main').getByRole('listitem').allTextContents();
    expect(lines).toEqual(expect.arrayContaining(listed.map(({ text }) => text)));
    expect(lines).toHaveLength(listed.length);
    for (const { label, number } of help.numbers) {
        await expect(find(page, 'link', `${label} ${number}`)).toHaveAttribute('href', `tel:${number}`);
    }
    for (const item of await page.getByRole('main').getByRole('listitem').all()) {
        await expect(item).toHaveAttribute('aria-description', /^Source: \S/);
    }
    await expect(page.getByText(/^Last reviewed/)).toContainText(help.reviewed);
});
