// Chromium, Debian's own. WebGL is drawn in software, so that the tests need no graphics card.
import { defineConfig } from '@playwright/test';

export default defineConfig({
    testDir: './chromium',
    globalSetup: './support/serve-all.ts',
    outputDir: './test-results',
    reporter: 'list',
    fullyParallel: true,
    workers: 2,
    // A shared machine can stall a browser for seconds. A test that needs its second try is named flaky in the output.
    retries: process.env.CI ? 1 : 0,
    forbidOnly: true,
    timeout: 60_000, // for two busy cores
    expect: { timeout: 10_000 },
    use: {
        viewport: { width: 412, height: 915 },
        locale: 'en-GB',
        timezoneId: 'Europe/London',
        colorScheme: 'light',
        actionTimeout: 10_000,
        navigationTimeout: 30_000,
        serviceWorkers: 'block', // allowed where offline use is tested: each installation fetches everything anew
        launchOptions: {
            executablePath: '/usr/bin/chromium',
            args: [
                '--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist',
                '--disable-background-networking', '--disable-quic',
            ],
        },
    },
});
