// Makes other versions of the built page from the one in dist: each has its own pages, its own names of hashed files,
// and a worker that lists the right hashes. Icons and licences are the same in all.
import { cp, mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { renewWorker } from '../../e2e/support/builds';
import { dist } from '../../e2e/support/server';

// Changes the text of a file; `name` is relative to `dist`.
export type Changes = (name: string, text: string) => string;

export const unchanged: Changes = (_, text) => text;

// The page tells its version: <body data-version="v2">.
export async function build(folder: string, version: string, changes: Changes = unchanged): Promise<string> {
    const root = join(folder, version);
    await mkdir(folder, { recursive: true });
    await cp(dist, root, { recursive: true });
    const renamed = await renameHashed(root, version);
    for (const name of await textsOf(root)) {
        const path = join(root, name);
        const before = await readFile(path, 'utf8');
        let text = changes(withoutVersion(name, version), before);
        for (const [from, to] of renamed) text = text.replaceAll(from, to);
        if (name.endsWith('.html')) text = text.replace('<body>', `<body data-version="${version}">`);
        if (name.endsWith('.webmanifest')) text = text.replace('"description":"', `$&${version} `);
        if (text !== before) await writeFile(path, text);
    }
    renewWorker(root);
    return root;
}

const marked = (name: string, version: string): string => name.replace(/(\.\w+)$/, `-${version}$1`);
const withoutVersion = (name: string, version: string): string => name.replace(`-${version}.`, '.');

// Renames all hashed files, so that a newer version lacks what an older page asks for.
async function renameHashed(root: string, version: string): Promise<[from: string, to: string][]> {
    const names = await readdir(join(root, 'assets'));
    for (const name of names) await rename(join(root, 'assets', name), join(root, 'assets', marked(name, version)));
    return names.map((name) => [name, marked(name, version)]);
}

async function textsOf(root: string): Promise<string[]> {
    const names = await readdir(root, { recursive: true });
    return names.filter((name) => /\.(html|js|css|webmanifest)$/.test(name));
}
