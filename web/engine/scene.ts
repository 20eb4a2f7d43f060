// The scene as the engine publishes it: differences of what is on screen. Rectangles are in CSS px relative to the
// node's layer: the scrolled content, or the window.

export type Layer = 'scroll' | 'fixed';

export type Role =
    | 'main' | 'navigation' | 'group' | 'list' | 'listitem' | 'heading' | 'text' | 'button' | 'link'
    | 'radiogroup' | 'radio' | 'checkbox' | 'textbox' | 'image' | 'progress' | 'status' | 'alert';

export type InputKind = 'text' | 'multiline' | 'date' | 'time' | 'number' | 'passphrase';
export type Tone = string; // a token of the theme: "accent", "muted", "warm", "danger", "good"
export type Flag = 0 | 1;
export type Rect = readonly [x: number, y: number, width: number, height: number];

export interface SceneNode {
    id: number;
    parent: number; // 0: none
    order: number; // among its siblings
    layer: Layer;
    role: Role;
    name: string;
    rect: Rect;
    value?: string;
    sameValue?: Flag; // the value is long and has not changed, so it is not sent again
    description?: string;
    level?: number; // of a heading
    checked?: Flag;
    current?: 'page';
    expanded?: Flag;
    disabled?: Flag;
    live?: 'polite';
    min?: number;
    max?: number;
    now?: number;
    input?: InputKind;
    href?: string;
    pos?: number; // in its set, from 1
    size?: number; // of the set
    primary?: Flag; // the one main action of a screen
    tone?: Tone;
    highlight?: Flag;
    font?: number; // CSS px
    strong?: Flag;
    picture?: string;
}

export interface SceneView {
    title: string;
    screen: string;
    height: number; // of the scrolled content
    padTop: number; // covered by fixed bars
    padBottom: number;
    top?: number; // scroll position to set once
    ground: 'page' | 'relief';
    dark: boolean;
}

export interface SceneDifference {
    view?: Partial<SceneView>;
    set?: SceneNode[]; // whole nodes, new or changed; parents before children
    gone?: number[];
}
