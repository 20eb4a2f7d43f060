import { defineConfig } from 'vitest/config';

// Not the page's own configuration: the tests need nothing the C++ build makes.
export default defineConfig({ test: { include: ['tests/**/*.test.ts'], restoreMocks: true, unstubGlobals: true, testTimeout: 30_000 } });
