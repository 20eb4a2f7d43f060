// The list of built files that the service worker keeps, each with its hash and type.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

import types from '../scripts/content-types.json' with { type: 'json' };
import type { BuiltFile } from '../worker/versions.ts';

export function integrityOf(bytes: Uint8Array): string {
    return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}

export function builtFile(root: string, url: string): BuiltFile {
    const type = (types as Record<string, string>)[extname(url)];
    if (!type) throw new Error(`content-types.json has no type for ${url}`);
    return { url, integrity: integrityOf(readFileSync(join(root, url))), type };
}
