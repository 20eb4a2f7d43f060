// The test function of all tests on Chromium: whatever a test does, the page must send no request to another origin and
// report no error.
import { test as base, expect, type BrowserContext } from '@playwright/test';

export { expect };

interface Watched {
    allowed: RegExp[]; // console errors that the test causes on purpose
    complaints: string[];
    watch(context: BrowserContext): void; // call for a context that a test makes itself
}

export const test = base.extend<Watched>({
    allowed: [[], { option: true }],

    baseURL: async ({}, use) => use(process.env.UNKNOT_ADDRESS),

    complaints: async ({}, use) => {
        const complaints: string[] = [];
        await use(complaints);
        expect(complaints, 'console errors and foreign requests').toEqual([]);
    },

    watch: async ({ allowed, complaints }, use) => {
        await use((context) => {
            context.on('console', (message) => {
                const said = `${message.text()} (${message.location().url})`;
                if (message.type() === 'error' && !allowed.some((pattern) => pattern.test(said))) complaints.push(said);
            });
            context.on('weberror', (error) => complaints.push(String(error.error())));
            context.on('request', (request) => {
                const { hostname, protocol } = new URL(request.url());
                if (protocol.startsWith('http') && hostname !== '127.0.0.1') complaints.push(`asked for ${request.url()}`);
            });
        });
    },

    context: async ({ context, watch }, use) => {
        watch(context);
        await use(context);
    },
});
