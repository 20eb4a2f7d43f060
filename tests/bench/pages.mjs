// What all measures do with the two pages.

// The app with its first scene shown. Fails when it does not start, and when the page reports an error.
export async function openApp(context, site, { fragment = '', probe } = {}) {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`the page failed: ${error.message}`));
    if (probe) await page.addInitScript(probe);
    await page.goto(site.address + fragment);
    await page.waitForFunction(() => document.querySelector('#mirror main') !== null);
    return page;
}

// Also waits until the diary has been read.
export async function openDiary(context, site, options = {}) {
    const page = await openApp(context, site, { ...options, fragment: '#diary' });
    await page.waitForFunction(() => /\d cramp/.test(document.querySelector('#mirror')?.textContent ?? ''));
    return page;
}

// A page of the same origin with nothing on it.
export async function openNothing(context, site) {
    const page = await context.newPage();
    await page.goto(`${site.address}licences.txt`);
    return page;
}

export async function openBare(context, site, { probe } = {}) {
    const page = await context.newPage();
    if (probe) await page.addInitScript(probe);
    await page.goto(site.address);
    await page.waitForTimeout(1_000);
    return page;
}

// Presses a control of the mirror by its name, as assistive technology does.
export function press(page, name) {
    return page.evaluate((wanted) => {
        const controls = document.querySelectorAll('#mirror button, #mirror a, #mirror input');
        const named = (one) => one.getAttribute('aria-label') ?? (one.closest('label') ?? one).textContent;
        const control = [...controls].find((one) => named(one).includes(wanted));
        if (!control) throw new Error(`no control is named ${wanted}`);
        control.click();
    }, name);
}

// From the Diary on.
export async function addPastCramp(page) {
    await press(page, 'Add');
    await settle(page);
    await press(page, 'A past cramp');
    await settle(page);
    await press(page, 'Save');
}

// Two frames: what was asked for is drawn.
export function settle(page) {
    return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
