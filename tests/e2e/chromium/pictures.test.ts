// Pictures of every screen, for people to look at: in build/screenshots, which git does not keep.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { settled } from '../support/scene';
import { eachScreen } from '../support/screens';
import { test } from '../support/test';

const folder = fileURLToPath(new URL('../../../build/screenshots', import.meta.url));
const sizes = [[360, 740], [412, 915], [820, 1180], [1280, 800]] as const;

for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(colorScheme, () => {
        test.use({ colorScheme });

        test(`pictures in ${colorScheme} colours`, async ({ page }) => {
            test.setTimeout(180_000);
            await mkdir(folder, { recursive: true });
            await eachScreen(page, async (name) => {
                for (const [width, height] of sizes) {
                    await page.setViewportSize({ width, height });
                    await settled(page);
                    await page.screenshot({ path: `${folder}/${name}-${width}x${height}-${colorScheme}.png` });
                }
            });
        });
    });
}
