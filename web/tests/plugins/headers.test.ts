import { expect, test } from 'vitest';

import { headersFile, policyOfPage } from '../../plugins/headers';

test('no line is longer than hosts read', () => {
    for (const line of headersFile().split('\n')) expect(line.length).toBeLessThan(2000);
});

test('the page allows no inline code, no eval and no other origin', () => {
    for (const word of ["'unsafe-inline'", "'unsafe-eval'", 'http:', 'https:', '*']) {
        expect(policyOfPage).not.toContain(word);
    }
    expect(policyOfPage).toContain("default-src 'none'");
    expect(policyOfPage).toContain("require-trusted-types-for 'script'");
});

test('only the header forbids frames: in the page it is ignored, with a complaint', () => {
    expect(headersFile()).toContain("frame-ancestors 'none'");
    expect(policyOfPage).not.toContain('frame-ancestors');
});
