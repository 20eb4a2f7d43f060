// What the engine asks of the page. Strings are passed as strings, bytes as copies of the engine's memory.

export interface Host {
    requestFrame(afterMs: number): void; // 0: the next animation frame
    commit(): void; // see Engine.nextCommit
    cancelCommit(): void;
    forgetLoss(): void;
    eraseEverything(): void; // all that is kept on this device; then the page starts anew
    noteVersion(): void; // the person has read what is new, see Environment.updatedFrom
    saveRawBackup(): void;
    keepFindings(json: string): void; // given back by Engine.findings at the next start
    publish(sceneDifferenceJson: string): void;
    announce(text: string, urgent: 0 | 1): void;

    copy(text: string): void;
    share(title: string, text: string, url: string): void;
    download(name: string, mime: string, bytes: Uint8Array<ArrayBuffer>): void;
    saveFile(request: number, name: string, mime: string): void; // the content comes from Engine.backupPiece
    openFile(accept: string): void;
    print(documentJson: string): void; // title and elements, see src/exchange/report/markup.h
    keepAwake(on: 0 | 1): void;
    vibrate(): void; // once, briefly
    speak(text: string): void; // in place of what is being said; "": says no more
    navigate(hash: string, replace: 0 | 1): void; // "": without a fragment

    now(): number; // ms since 1970, UTC
    monotonic(): number; // ms, from a clock that cannot be set
    offsetMinutes(): number; // east of UTC, now
    zone(): string; // IANA name
    zoneTransitions(zone: string, fromMs: number, toMs: number): string; // JSON [[ms, offset in minutes], ...]
    formatDate(ms: number, offsetMinutes: number, style: string): string;
    random(count: number): Uint8Array;

    // A locked backup: `lock` saves like saveFile, but encrypted; `unlock` decrypts the file that was chosen last.
    // `head` is its first line. Engine.locked, or Engine.unlockedPiece and Engine.unlocked, get the outcome.
    lock(request: number, name: string, passphrase: string, head: string): void;
    unlock(request: number, passphrase: string, head: string): void;

    launchTaken(): void;
    takeUpdate(): void;
    reload(): void;
    install(): void;
}
