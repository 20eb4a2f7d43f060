// Opens every screen as a person gets there. `show` starts from a page after a cramp was logged.
import type { Page } from '@playwright/test';

import { button, cramps, go, haveCramp, heading, open, openNewestCramp, tap } from './app';
import { expect } from './test';

export interface Screen {
    name: string;
    show(page: Page): Promise<void>;
}

export const sharedPlan = '#s1.AQEAEv_tAauiAQUeBgAHHggeDwAQABEABvAFzgz'; // a link to the relief plan for the calf

// Other screens of this section have buttons of the same names, so wait until the screen has changed.
async function goToDiary(page: Page): Promise<void> {
    await go(page, 'Diary');
    await expect(button(page, 'Today in full')).toBeVisible();
}

export const screens: Screen[] = [
    { name: 'today', show: (page) => go(page, 'Today') },
    { name: 'diary', show: async (page) => {
        await go(page, 'Diary');
        await expect(cramps(page).first()).toBeVisible();
    } },
    { name: 'entry', show: openNewestCramp },
    { name: 'log', show: async (page) => {
        await goToDiary(page);
        await tap(button(page, 'Add'));
        await expect(heading(page, 'Drinks')).toBeVisible();
    } },
    { name: 'day', show: async (page) => {
        await goToDiary(page);
        await tap(button(page, 'Today in full'));
        await expect(heading(page, 'What you took in')).toBeVisible();
    } },
    { name: 'calendar', show: async (page) => {
        await goToDiary(page);
        await tap(button(page, 'Calendar'));
        await expect(button(page, 'Month before')).toBeVisible();
    } },
    { name: 'deleted', show: async (page) => {
        await go(page, 'Settings');
        await tap(button(page, /^Recently deleted/));
        await expect(heading(page, 'Recently deleted')).toBeVisible();
    } },
    { name: 'search', show: async (page) => {
        await goToDiary(page);
        await tap(button(page, 'Search'));
        await page.getByLabel('Search words').fill('calf');
        await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
    } },
    { name: 'record', show: async (page) => {
        await go(page, 'Today');
        await tap(button(page, /^Evening check-in/));
        await expect(heading(page, 'Check-in')).toBeVisible();
    } },
    { name: 'help', show: async (page) => {
        await go(page, 'Help');
        await expect(heading(page, 'When to get help')).toBeVisible();
    } },
    { name: 'more', show: async (page) => {
        await go(page, 'Settings');
        await expect(heading(page, 'Your diary')).toBeVisible();
    } },
    { name: 'why', show: async (page) => {
        await go(page, 'Why');
        await expect(heading(page, 'What to do')).toBeVisible();
    } },
    { name: 'guide', show: async (page) => {
        await go(page, 'Guide');
        await expect(heading(page, 'Foods')).toBeAttached();
        await go(page, 'Why');
    } },
    { name: 'findings', show: async (page) => {
        await tap(button(page, /^What your diary shows/));
        await expect(button(page, /^Test a remedy/)).toBeVisible();
    } },
    { name: 'experiment', show: async (page) => {
        await tap(button(page, /^Test a remedy/));
        await expect(heading(page, 'What would you like to test?')).toBeVisible();
        await go(page, 'Why');
    } },
    { name: 'you', show: async (page) => {
        await tap(button(page, /^About you/));
        await expect(heading(page, 'Medicines')).toBeVisible();
    } },
    { name: 'share', show: async (page) => {
        await go(page, 'Settings');
        await tap(button(page, /^Share a link/));
        await expect(heading(page, 'The link')).toBeVisible();
    } },
    { name: 'restore', show: async (page) => {
        await go(page, 'Settings');
        const [chooser] = await Promise.all([
            page.waitForEvent('filechooser'), tap(button(page, 'Restore a backup')),
        ]);
        await chooser.setFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no backup') });
        await expect(page.getByText(/^This file cannot be read as a backup/)).toBeVisible();
    } },
    { name: 'locked', show: async (page) => {
        await go(page, 'Settings');
        const [chooser] = await Promise.all([
            page.waitForEvent('filechooser'), tap(button(page, 'Restore a backup')),
        ]);
        await chooser.setFiles('../golden/backup/version-1-locked.unknot');
        await expect(page.getByText(/^This backup is locked/)).toBeVisible();
    } },
    { name: 'data', show: async (page) => {
        await go(page, 'Settings');
        await tap(button(page, /^Your records/));
        await expect(heading(page, 'Locked backup')).toBeVisible();
    } },
    { name: 'table', show: async (page) => {
        const [chooser] = await Promise.all([
            page.waitForEvent('filechooser'), tap(button(page, 'Choose a table')),
        ]);
        const table = 'Day,Time,Where,Pain\n2026-11-18,03:15,Wadl,7\n2026-11-17,03:15,Knie,70\n';
        await chooser.setFiles({ name: 'cramps.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
        await tap(button(page, 'Where: left out'));
        await tap(page.getByRole('radio', { name: 'muscle', exact: true }));
        await expect(button(page, 'Wadl: not known yet')).toBeVisible();
    } },
    { name: 'report', show: async (page) => {
        await go(page, 'Settings');
        await tap(button(page, /^A page for your doctor/));
        await expect(heading(page, 'Questions I could ask')).toBeAttached();
    } },
    { name: 'reminders', show: async (page) => {
        await go(page, 'Settings');
        await tap(button(page, /^Reminders/));
        await expect(heading(page, 'The calendar file')).toBeAttached();
    } },
    { name: 'received', show: async (page) => {
        await page.goto('about:blank');
        await open(page, sharedPlan);
        await expect(page.getByText('Someone sent you this.')).toBeVisible();
    } },
    { name: 'morning', show: async (page) => {
        await page.goto('about:blank');
        await open(page);
        await expect(page.getByText('How is it now?').first()).toBeVisible();
    } },
    { name: 'relief', show: async (page) => {
        await go(page, 'Today');
        await tap(button(page, 'Cramp now'));
        await expect(button(page, 'It stopped')).toBeVisible();
    } },
    { name: 'stopped', show: async (page) => {
        await tap(button(page, 'It stopped'));
        await expect(heading(page, /^(Go back to sleep|It is over)$/)).toBeVisible();
    } },
];

// Opens all screens, one after the other.
export async function eachScreen(page: Page, look: (name: string) => Promise<void>): Promise<void> {
    await open(page);
    await look('first');
    await haveCramp(page);
    for (const { name, show } of screens) {
        await show(page);
        await look(name);
    }
}
