// Makes assets/screenshot.png, the picture in README.md, from dist/: Today and relief, side by side.
//   node tests/e2e/screenshot.mjs
import { fileURLToPath } from 'node:url';

import { openBrowser, serveApp } from '../bench/browser.mjs';
import { storePages, syntheticPages } from '../bench/diary.mjs';
import { openApp, openDiary, press } from '../bench/pages.mjs';

const output = fileURLToPath(new URL('../../assets/screenshot.png', import.meta.url));
const size = { width: 360, height: 740 };
const gap = 16;

const { server, site } = await serveApp();
const browser = await openBrowser();
try {
    const context = await browser.fresh({ viewport: size, isMobile: true, hasTouch: true });
    const diary = await openDiary(context, site);
    await storePages(diary, syntheticPages(90, 30));
    await diary.close();

    const page = await openApp(context, site);
    await page.getByText('This week').first().waitFor({ state: 'attached' });
    await page.waitForTimeout(1_000);
    const today = await page.screenshot();
    await press(page, 'Cramp now');
    await page.waitForTimeout(1_000);
    const relief = await page.screenshot();

    const both = { width: 2 * size.width + gap, height: size.height };
    const sheet = await (await browser.fresh({ viewport: both })).newPage();
    await sheet.setContent([today, relief].map((png, index) => `<img alt=""
        src="data:image/png;base64,${png.toString('base64')}"
        style="position: absolute; top: 0; left: ${index * (size.width + gap)}px">`).join(''));
    await sheet.screenshot({ path: output, omitBackground: true });
} finally {
    await browser.close();
    server.kill();
}
