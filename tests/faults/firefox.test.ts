// Firefox, with cookies blocked and killed with the editor at work.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { startFirefox } from '../e2e/engines/firefox';
import { Person } from '../e2e/engines/person';
import { expect, test } from '../e2e/support/test';
import { long } from './support/random';

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
