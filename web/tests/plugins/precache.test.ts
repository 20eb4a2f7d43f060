import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { builtFile } from '../../plugins/precache';

const root = mkdtempSync(join(tmpdir(), 'precache-'));
for (const name of ['a.html', 'a.exe']) writeFileSync(join(root, name), 'abc');

test('a file of a type nobody knows stops the build', () => {
    expect(() => builtFile(root, 'a.exe')).toThrow('a.exe');
});

test('a file is known by the SHA-256 of its bytes', () => {
    const integrity = 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=';
    expect(builtFile(root, 'a.html')).toEqual({ url: 'a.html', integrity, type: 'text/html; charset=utf-8' });
});
