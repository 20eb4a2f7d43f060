import { defineConfig } from 'vitest/config';

// Separate from the page's configuration, as these tests need no output of the C++ build.
export default defineConfig({ test: { include: ['tests/**/*.test.ts'], restoreMocks: true, unstubGlobals: true, testTimeout: 30_000 } });
