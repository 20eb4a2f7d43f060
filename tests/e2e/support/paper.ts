// The printed page, as a PDF.
import { execFileSync } from 'node:child_process';

import type { Page } from '@playwright/test';

export interface Paper {
    pages: number;
    sizes: string[]; // of each page, in points
    text: string[]; // of each page, as found by a PDF reader
}

export async function onPaper(page: Page, path: string): Promise<Paper> {
    await page.pdf({ path, preferCSSPageSize: true, printBackground: false }); // the default of browsers
    const info = execFileSync('pdfinfo', ['-l', '99', path], { encoding: 'utf8' });
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    return {
        pages: Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]),
        sizes: [...info.matchAll(/^Page\s+\d+ size:\s+(\d+)[\d.]* x (\d+)/gm)].map(([, width, height]) => `${width} x ${height}`),
        text: text.split('\f').slice(0, -1),
    };
}
