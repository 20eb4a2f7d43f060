// A static host that serves one folder after another and fails on request, for files whose path matches, until told
// otherwise. It serves below a path, compresses nothing, and marks hashed files as immutable.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

import types from '../../../web/scripts/content-types.json' with { type: 'json' };

export type Fault =
    | 'missing' // 404
    | 'page' // 200 with a page instead of the file
    | 'cut' // the connection breaks half way
    | 'short' // half of the file, as if it were complete
    | 'flipped' // one bit is wrong
    | 'hanging' // no answer
    | 'untyped'; // text/plain

const base = '/some/path/';
const notFound = '<!doctype html><title>Not found</title><p>This page is not here.';

export class Host {
    readonly missed: string[] = []; // paths below the base that were asked for and do not exist
    private readonly hanging = new Set<ServerResponse>();
    private readonly faults: { path: RegExp; fault: Fault }[] = [];
    private readonly server: Server;
    private port = 0; // 0: any free port

    private constructor(private folder: string) {
        this.server = createServer((request, response) => void this.answer(request, response).catch(() => response.destroy()));
    }

    static async start(folder: string): Promise<Host> {
        const host = new Host(folder);
        await host.resume();
        return host;
    }

    get address(): string {
        return `http://127.0.0.1:${this.port}${base}`;
    }

    // Serves the next version; files of the version before are gone.
    deploy(folder: string): void {
        this.folder = folder;
    }

    fail(path: RegExp, fault: Fault): void {
        this.faults.push({ path, fault });
    }

    mend(): void {
        this.faults.length = 0;
        for (const response of this.hanging) response.destroy();
        this.hanging.clear();
    }

    // As without a network, until `resume`.
    async stop(): Promise<void> {
        this.server.closeAllConnections();
        if (this.server.listening) await new Promise((closed) => this.server.close(closed));
    }

    async resume(): Promise<void> {
        await new Promise<void>((listening) => this.server.listen(this.port, '127.0.0.1', listening));
        this.port = (this.server.address() as AddressInfo).port;
    }

    private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const path = pathname.startsWith(base) ? normalize(pathname.slice(base.length) || 'index.html') : '..';
        const fault = this.faults.find((each) => each.path.test(path))?.fault;
        if (fault === 'hanging') return void this.hanging.add(response);
        const bytes = path.startsWith('..') ? null : await readFile(join(this.folder, path)).catch(() => null);
        if (bytes === null && !path.startsWith('..')) this.missed.push(path);
        response.setHeader('Cache-Control', path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
        if (bytes === null || fault === 'missing') return html(response, 404);
        if (fault === 'page') return html(response, 200);
        const type = (types as Record<string, string>)[extname(path)] ?? 'application/octet-stream';
        response.setHeader('Content-Type', fault === 'untyped' ? 'text/plain' : type);
        response.setHeader('Content-Length', fault === 'short' ? bytes.length >> 1 : bytes.length);
        if (fault === 'flipped') bytes[bytes.length >> 1]! ^= 1;
        if (fault === 'cut') return void response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
        response.end(fault === 'short' ? bytes.subarray(0, bytes.length >> 1) : bytes);
    }
}

function html(response: ServerResponse, status: number): void {
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
}
