// How long the page's thread is busy without a pause.
import type { Page } from '@playwright/test';

declare global {
    var longestTask: number;
}

// Resolves with a function that tells the longest task since, in ms; 0: none was over 50 ms.
export async function watchTasks(page: Page): Promise<() => Promise<number>> {
    await page.evaluate(() => {
        globalThis.longestTask = 0;
        new PerformanceObserver((list) => {
            for (const { duration } of list.getEntries()) globalThis.longestTask = Math.max(globalThis.longestTask, duration);
        }).observe({ type: 'longtask' });
    });
    return () => page.evaluate(() => globalThis.longestTask);
}
