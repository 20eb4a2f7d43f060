// The clinician's report on screen, on paper and as a file; reminders as a calendar file.
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

import type { Locator, Page } from '@playwright/test';

import { button, drawn, go, heading, open, press, stored, tap } from '../support/app';
import { fullDiary, medicines, signIds } from '../support/full-diary';
import { onPaper, type Paper } from '../support/paper';
import { expect, test } from '../support/test';

declare global {
    var printed: number;
}

const a4 = '594 x 841'; // 210 mm x 297 mm in whole points
const question = 'What you want to ask';

// Chromium without a window has no print dialog; that it was asked for is noted.
async function watchPrinting(page: Page): Promise<void> {
    await page.addInitScript(() => {
        globalThis.printed = 0;
        globalThis.print = () => { globalThis.printed += 1; };
    });
}

async function restoreFullDiary(page: Page): Promise<void> {
    await open(page, '#more');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap(button(page, 'Restore a backup').first())]);
    await chooser.setFiles({ name: 'full.json', mimeType: 'application/json', buffer: fullDiary(Date.now()) });
    await tap(button(page, 'Restore'));
    await expect.poll(async () => (await stored(page)).length).toBeGreaterThan(100);
}

// The report comes with the deferred part and the library.
async function reportShown(page: Page): Promise<void> {
    await expect(heading(page, 'Questions I could ask')).toBeAttached({ timeout: 30_000 });
}

async function openReport(page: Page): Promise<void> {
    await go(page, 'Settings');
    await tap(button(page, /^A page for your doctor/));
    await reportShown(page);
}

async function saved(page: Page, name: string): Promise<{ path: string; text: string; name: string }> {
    const [download] = await Promise.all([page.waitForEvent('download'), tap(button(page, name))]);
    const path = await download.path();
    return { path, text: await readFile(path, 'utf8'), name: download.suggestedFilename() };
}

function expectTwoSheets(paper: Paper): void {
    expect(paper.pages).toBe(2);
    expect(paper.sizes).toEqual([a4, a4]);
    const [first = '', second = ''] = paper.text;
    expect(first).toContain('Self-reported. Not a diagnosis.');
    expect(first).toContain('Past blood results');
    expect(second).toContain('Questions I could ask');
    expect(first).not.toContain('Questions I could ask');
}

test('an empty diary is two sheets of A4 as well', async ({ page }, info) => {
    await watchPrinting(page);
    await open(page, '#report');
    await reportShown(page);
    await tap(button(page, 'Print'));
    await expect(page.locator('#print')).toBeAttached();
    expectTwoSheets(await onPaper(page, info.outputPath('empty.pdf')));
});

test('with everything in the diary the first page is one sheet of A4, of real text', async ({ page }, info) => {
    test.setTimeout(120_000);
    await watchPrinting(page);
    await restoreFullDiary(page);
    await openReport(page);
    await expect(page.locator('#print')).toHaveCount(0);
    await press(button(page, 'Print'));
    await expect.poll(() => page.evaluate(() => globalThis.printed)).toBe(1);
    const paper = await onPaper(page, info.outputPath('full.pdf'));
    expectTwoSheets(paper);
    const [first = ''] = paper.text;
    const flat = first.replace(/\s+/g, ' ');
    expect(flat).toContain('14 nights logged of 14:');
    for (const name of medicines) expect(flat).toContain(`${name}:`);
    for (const sign of signIds) expect(flat.replace(/ /g, ''), sign).toContain(sign.replace(/_/g, ''));
    expect(flat).toContain('taken 1 day of 14');

    // At the next touch or key the page shows the app again.
    await page.keyboard.press('Shift');
    await expect(page.locator('#print')).toHaveCount(0);
    expect(await page.title()).toContain('Unknot');
});

test('the saved page prints on the same two sheets, and says the same', async ({ page }, info) => {
    test.setTimeout(120_000);
    await watchPrinting(page);
    await restoreFullDiary(page);
    await openReport(page);
    await tap(button(page, 'Print'));
    // What is only for paper has no layout on screen: compared without the spaces between its parts.
    const words = async (report: Locator): Promise<string> => (await report.innerText()).replace(/\s+/g, '');
    const printed = await words(page.locator('#print .report'));
    const file = await saved(page, 'Save as a web page');
    expect(file.name).toMatch(/^cramps-\d{4}-\d{2}-\d{2}\.html$/);
    const text = await saved(page, 'Save as text');
    expect(text.text).toContain('Self-reported. Not a diagnosis.');

    const path = info.outputPath(file.name);
    await writeFile(path, file.text);
    await page.goto(pathToFileURL(path).href);
    expect(await words(page.locator('.report'))).toBe(printed);
    expectTwoSheets(await onPaper(page, info.outputPath('saved.pdf')));
});

test('the question is kept, and stands first on the page', async ({ page }) => {
    await open(page, '#report');
    await page.getByLabel(question).fill('Is it the tablet?');
    await expect.poll(async () => (await stored(page)).some((record) => record.question === 'Is it the tablet?')).toBe(true);
    await page.reload();
    await drawn(page);
    await expect(page.getByLabel(question)).toHaveValue('Is it the tablet?');
    await expect(page.getByText('Is it the tablet?', { exact: true }).first()).toBeAttached();
});

test('reminders are saved as a calendar file in the zone of the device', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-10-20T08:00:00Z')); // timers go on
    await open(page, '#reminders');
    await expect(button(page, 'Save calendar file')).toBeDisabled();
    await tap(page.getByRole('checkbox', { name: 'Drink something' }));
    await page.getByLabel('Time 2').fill('16:30');
    const file = await saved(page, 'Save calendar file');
    expect(file.name).toBe('reminders.ics');
    expect(file.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = file.text.replaceAll('\r\n ', '').split('\r\n');
    for (const line of [
        'BEGIN:VCALENDAR', 'TZID:Europe/London', 'DTSTART;TZID=Europe/London:20261020T100000',
        'DTSTART;TZID=Europe/London:20261020T163000', 'RRULE:FREQ=DAILY;COUNT=28', 'TRIGGER:PT0S', 'SUMMARY:Drink something',
        'DTSTART:20261025T020000', 'SEQUENCE:1', 'END:VCALENDAR',
    ]) expect(lines).toContain(line);
    expect(lines.find((line) => line.startsWith('URL:'))).toMatch(/#log$/);
    const again = await saved(page, 'Save calendar file');
    expect(again.text).toContain('SEQUENCE:2');
});
