// Firefox, with cookies blocked and killed with the editor at work.

import { startFirefox } from '../e2e/engines/firefox';
import { Person } from '../e2e/engines/person';
import { crampsOf, recordsOf, storedPages } from '../e2e/support/app';
import { expect, test } from '../e2e/support/test';
import { checked, editFrom } from './support/editor';
import { long, Random } from './support/random';

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

const kills = long ? 50 : 2;

test('2 Firefox that is killed again and again keeps each edit it said was saved', async ({}, testInfo) => {
    test.setTimeout(kills * 60_000);
    const chance = new Random('kills of Firefox');
    const browser = await startFirefox(testInfo.outputPath('profile'));
    const person = new Person(browser, process.env.UNKNOT_ADDRESS ?? '');
    await person.open();
    await person.haveCramp();
    await person.tap('button', 'Diary');
    await person.tap('listitem', '');
    await person.sees('heading', 'When');
    const address = await browser.run<string>('return location.href');
    let saved = 0;
    for (let kill = 0; kill < kills; ++kill) {
        browser.run(`await (${editFrom})(${saved})`).catch(() => {}); // it ends with the browser
        await expect.poll(() => browser.run<number>('return globalThis.edits?.saved ?? 0')).toBeGreaterThan(saved);
        await new Promise((resume) => setTimeout(resume, chance.below(500)));
        const edits = await browser.run<{ saved: number }>('return globalThis.edits');
        await browser.kill!();
        await browser.restart!();
        await person.open(address);
        await person.sees('heading', 'When');
        const cramps = crampsOf(recordsOf(await browser.run<string[]>(`return (${storedPages})()`)));
        saved = checked(cramps, edits.saved);
    }
    await browser.close();
});
