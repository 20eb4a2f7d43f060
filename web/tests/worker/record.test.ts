import { beforeEach, expect, test, vi } from 'vitest';

import { VersionRecord } from '../../worker/record';
import { opened, withNewest } from '../../worker/versions';
import { FakeCaches } from './fake-caches';

const scope = 'https://example.org/';
let fakes: FakeCaches;

beforeEach(() => {
    fakes = new FakeCaches();
    vi.stubGlobal('caches', fakes);
});

test('a record that cannot be read is none', async () => {
    await (await fakes.open(`unknot-versions ${scope}`)).put('./versions', new Response('<!doctype html>'));
    expect(await new VersionRecord(scope).read()).toEqual([]);
});

test('storage that refuses leaves the change in force for this run', async () => {
    const record = new VersionRecord(scope);
    vi.spyOn(fakes, 'open').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    await record.change((versions) => withNewest(versions, 'v1', []));
    expect((await record.read()).map(({ id }) => id)).toEqual(['v1']);
});

test('changes made at once are all kept, also for the next run', async () => {
    const record = new VersionRecord(scope);
    await Promise.all([
        record.change((versions) => withNewest(versions, 'v1', [])),
        record.change((versions) => opened(versions, 'one')),
        record.change((versions) => opened(versions, 'two')),
    ]);
    expect((await new VersionRecord(scope).read())[0]?.opening).toEqual(['one', 'two']);
});
