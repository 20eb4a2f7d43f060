// What the two engines can both do, in a window of their own.
export interface Browser {
    readonly name: string;
    open(url: string): Promise<void>;
    run<T>(script: string): Promise<T>; // the value of an async function's body, run in the page
    click(x: number, y: number): Promise<void>; // CSS px in the window
    type(text: string): Promise<void>; // into what has the focus
    picture(): Promise<string>; // PNG, base64
    expose?(name: string, call: (number: number) => void): Promise<void>; // a function of every page until a restart
    crash?(): Promise<void>; // the processes of all pages; `open` comes next
    restart?(): Promise<void>; // with the same profile
    kill?(): Promise<void>; // as the machine does it; restart comes next
    close(): Promise<void>;
}
