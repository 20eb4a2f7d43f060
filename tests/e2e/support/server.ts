// Serves the built page as a static host would.
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const dist = process.env.UNKNOT_DIST ?? fileURLToPath(new URL('../../../dist', import.meta.url));
const script = fileURLToPath(new URL('../../../web/scripts/serve.mjs', import.meta.url));

export interface Server {
    address: string; // ends with /
    stop(): Promise<void>;
}

export async function serve(...options: string[]): Promise<Server> {
    const process_ = spawn(process.execPath, [script, '--root', dist, '--port', '0', ...options]);
    const address = await addressOf(process_);
    return { address, stop: () => ended(process_) };
}

function addressOf(server: ChildProcess): Promise<string> {
    return new Promise((resolve, reject) => {
        let said = '';
        const hear = (data: Buffer): void => {
            said += data;
            const found = /http:\S+/.exec(said);
            if (found) resolve(found[0]);
        };
        server.stdout?.on('data', hear);
        server.stderr?.on('data', hear);
        server.on('exit', () => reject(new Error(`the server ended: ${said}`)));
    });
}

function ended(server: ChildProcess): Promise<void> {
    return new Promise((resolve) => {
        if (server.exitCode !== null || server.signalCode !== null) return resolve();
        server.on('exit', () => resolve());
        server.kill();
    });
}
