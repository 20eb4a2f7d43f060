// Firefox, with cookies blocked, and crashed and killed with the editor at work.

import { startFirefox } from '../e2e/engines/firefox';
import type { Browser } from '../e2e/engines/browser';
import { Person } from '../e2e/engines/person';
import { crampsOf, recordsOf, storedPages } from '../e2e/support/app';
import { expect, test } from '../e2e/support/test';
import { editFrom, editOf, giveHands, Reports } from './support/editor';
import { firefoxCrashes, firefoxKills } from './support/often';
import { Random } from './support/random';

const memoryOnly = 'This browser does not let Unknot store anything.';

test('27 Firefox with cookies blocked starts, has a cramp, and says that it is kept in memory', async ({}, testInfo) => {
    const browser = await startFirefox(testInfo.outputPath('profile'), { 'network.cookie.cookieBehavior': 2 });
    try {
        const person = new Person(browser, process.env.UNKNOT_ADDRESS ?? '');
        await person.open();
        await person.tap('button', 'Cramp now');
        await person.sees('heading', 'Pull your toes toward you');
        await person.tap('button', 'It stopped');
        await person.tap('button', 'Done');
        await person.sees('text', memoryOnly);
        await person.tap('button', 'Diary');
        await person.sees('listitem', '');
    } finally {
        await browser.close();
    }
});

interface Accident {
    number: number;
    happen(browser: Browser, reports: Reports): Promise<void>;
}

const accidents: Record<string, Accident> = {
    '1 a tab of Firefox that crashes': { number: firefoxCrashes, happen: (browser) => browser.crash!() },
    '2 Firefox that is killed': {
        number: firefoxKills,
        happen: async (browser, reports) => {
            await browser.kill!();
            await browser.restart!();
            await reports.hear(browser.expose!);
        },
    },
};

for (const [what, { number, happen }] of Object.entries(accidents)) {
    test(`${what} again and again keeps each edit it said was saved`, async ({}, testInfo) => {
        test.setTimeout((number + 1) * 60_000);
        const chance = new Random(what);
        const browser = await startFirefox(testInfo.outputPath('profile'));
        try {
            const person = new Person(browser, process.env.UNKNOT_ADDRESS ?? '');
            await person.open();
            await person.haveCramp();
            await person.tap('button', 'Diary');
            await person.tap('listitem', '');
            await person.sees('heading', 'When');
            const address = await browser.run<string>('return location.href');
            const reports = new Reports();
            await reports.hear(browser.expose!);
            for (let accident = 0; accident < number; ++accident) {
                const { saved } = reports;
                browser.run(`(${giveHands})(); await (${editFrom})(${saved})`).catch(() => {}); // it ends with the page
                await expect.poll(() => reports.saved).toBeGreaterThan(saved);
                await new Promise((resume) => setTimeout(resume, chance.below(500)));
                await happen(browser, reports);
                await person.open(address);
                await person.sees('heading', 'When');
                const cramps = crampsOf(recordsOf(await browser.run<string[]>(`return (${storedPages})()`)));
                reports.startAt(editOf(cramps, reports));
            }
        } finally {
            await browser.close();
        }
    });
}
