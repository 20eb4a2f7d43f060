// What the two engines can both do, in a window of their own.
export interface Browser {
    readonly name: string;
    open(url: string): Promise<void>;
    run<T>(script: string): Promise<T>; // the value of an async function's body, run in the page
    click(x: number, y: number): Promise<void>; // CSS px in the window
    type(text: string): Promise<void>; // into what has the focus
    picture(): Promise<string>; // PNG, base64
    restart?(): Promise<void>; // with the same profile
    kill?(): Promise<void>; // as the machine does it; restart comes next
    close(): Promise<void>;
}
