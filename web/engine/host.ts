// What the engine asks of the page. Strings arrive as they are; bytes are copies
// of what the engine has.

export interface Host {
    requestFrame(afterMs: number): void; // 0: the next animation frame
    commit(): void; // see Engine.nextCommit
    cancelCommit(): void;
    forgetLoss(): void;
    noteVersion(): void; // what it brought was read, see Environment.updatedFrom
    saveRawBackup(): void;
    keepFindings(json: string): void; // given back by Engine.findings
    publish(sceneDifferenceJson: string): void;
    announce(text: string, urgent: 0 | 1): void;

    copy(text: string): void;
    share(title: string, text: string, url: string): void;
    download(name: string, mime: string, bytes: Uint8Array<ArrayBuffer>): void;
    saveFile(request: number, name: string, mime: string): void; // what Engine.backupPiece gives
    openFile(accept: string): void;
    print(documentJson: string): void; // title and elements, see src/exchange/report_markup.h
    keepAwake(on: 0 | 1): void;
    navigate(hash: string, replace: 0 | 1): void; // "": without a fragment

    now(): number; // ms since 1970, UTC
    monotonic(): number; // ms, by a clock that nobody sets
    offsetMinutes(): number; // east of UTC, now
    zone(): string; // IANA name
    zoneTransitions(zone: string, fromMs: number, toMs: number): string; // JSON [[ms, offset in minutes], ...]
    formatDate(ms: number, offsetMinutes: number, style: string): string;
    random(count: number): Uint8Array;

    // A locked backup: saved like saveFile, but encrypted; or the file that was chosen last, decrypted. `head` is its
    // first line. Engine.locked, or Engine.unlockedPiece and Engine.unlocked hear how it went.
    lock(request: number, name: string, passphrase: string, head: string): void;
    unlock(request: number, passphrase: string, head: string): void;

    launchTaken(): void;
    takeUpdate(): void;
    reload(): void;
    install(): void;
}
