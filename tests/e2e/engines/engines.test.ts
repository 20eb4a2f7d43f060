// The line from relief to diary to sharing on the other two engines.
import { expect, test as base } from '@playwright/test';

import { sharedPlan } from '../support/screens';
import type { Browser } from './browser';
import { startFirefox } from './firefox';
import { Person } from './person';
import { startWebKit } from './webkit';

const engines: { name: string; start(profile: string): Promise<Browser> }[] = [
    { name: 'Firefox', start: startFirefox },
    { name: 'WebKit', start: startWebKit },
];

for (const { name, start } of engines) {
    const test = base.extend<{ person: Person }>({
        person: async ({}, use, testInfo) => {
            const browser = await start(testInfo.outputPath('profile'));
            await use(new Person(browser, process.env.UNKNOT_ADDRESS ?? ''));
            await browser.close();
        },
    });

    test.describe(name, () => {
        test('a cut link says so', async ({ person }) => {
            await person.open(sharedPlan.slice(0, -6));
            await person.sees('heading', 'This link did not open');
            await person.sees('text', 'The link was cut short.');
        });

        test('a plan is shown and its fragment is gone', async ({ person }) => {
            await person.open(sharedPlan);
            await person.sees('text', 'Someone sent you this.');
            await person.sees('button', 'Keep this offline');
            expect(await person.browser.run('return location.href')).not.toContain('s1.');
            await person.seesPaint();
        });

        test('relief, the diary, and what is there afterwards', async ({ person }) => {
            await person.open();
            await person.seesPaint();
            await person.haveCramp();
            await person.tap('button', 'Diary');
            await person.tap('listitem', '');
            await person.sees('heading', 'When');
            await person.tap('radio', 'Right');
            await person.write('Your own words', 'in the night');
            await person.tap('button', 'Diary');
            await person.sees('listitem', '');

            if (person.browser.restart) await person.browser.restart();
            await person.open('#diary');
            await person.tap('listitem', '');
            await person.sees('heading', 'When');
            expect(await person.browser.run('return document.querySelector("#mirror textarea").value')).toBe('in the night');
            await person.tap('button', 'Delete this cramp');
            await person.sees('heading', 'No cramp yet');
            await person.tap('button', 'Undo');
            await person.sees('listitem', '');

            await person.open();
            await person.tap('radio', 'Still sore, swollen or warm');
            await person.sees('heading', 'When to get help');
            await person.sees('listitem', 'One leg is newly swollen. (you logged this)');
        });
    });
}
