import { chromium, type BrowserContext } from '@playwright/test';

import { cramps, haveCramp, open } from '../support/app';
import { expect, test } from '../support/test';

test('a cramp is there after the browser was closed and started again', async ({ launchOptions, baseURL, watch }, testInfo) => {
    const profile = testInfo.outputPath('profile');
    const start = async (): Promise<BrowserContext> => {
        const context = await chromium.launchPersistentContext(profile, { ...launchOptions, baseURL, locale: 'en-GB' });
        watch(context);
        return context;
    };
    const first = await start();
    const page = await first.newPage();
    await open(page);
    await haveCramp(page);
    await first.close();

    const second = await start();
    const later = await second.newPage();
    await open(later, '#diary');
    await expect(cramps(later)).toHaveCount(1);
    await second.close();
});
