// One server for all tests, as compressing the engine takes seconds. Without a built page the run fails.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { dist, serve } from './server';

export default async function serveAll(): Promise<() => Promise<void>> {
    if (!existsSync(join(dist, 'index.html'))) throw new Error(`nothing is built in ${dist}: run ./dev build`);
    const server = await serve();
    process.env.UNKNOT_ADDRESS = server.address;
    return () => server.stop();
}
