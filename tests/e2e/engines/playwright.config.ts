// Firefox and WebKitGTK, Debian's own. Playwright only runs the tests: its own builds of these engines are others.
import { defineConfig } from '@playwright/test';

export default defineConfig({
    testDir: '.',
    globalSetup: '../support/serve-all.ts',
    outputDir: '../test-results/engines',
    reporter: 'list',
    workers: 1,
    // A shared machine can stall a browser for seconds. A test that needs its second try is named flaky in the output.
    retries: process.env.CI ? 1 : 0,
    forbidOnly: true,
    timeout: 120_000,
    expect: { timeout: 20_000 },
});
