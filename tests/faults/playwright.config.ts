// What can go wrong around the app, made to happen in real browsers. Runs with the packages of tests/e2e:
//   npm run test:faults --prefix tests/e2e [-- FILE]
// FAULTS_LONG=1: a thousand crashes, two hundred kills; support/often.ts has the numbers. FAULTS_SEED=n: the same
// accidents again.
import { defineConfig } from '@playwright/test';

import chromium from '../e2e/playwright.config';
import { long } from './support/often';

export default defineConfig({
    ...chromium,
    testDir: '.',
    globalSetup: '../e2e/support/serve-all.ts',
    outputDir: '../e2e/test-results/faults',
    reporter: [['list'], ['./support/table.ts']],
    timeout: long ? 0 : 120_000,
});
