// Shows what the engine publishes: the view's properties here, the nodes in the mirror.
import type { SceneDifference, SceneView } from '../engine/scene';
import type { Focus } from '../mirror/focus';
import type { Mirror } from '../mirror/mirror';

export class Presenter {
    private dark = false;
    private relief = false;
    private shown = false;

    // `ready` is called once, when the first scene is on screen.
    constructor(
        private readonly scroll: HTMLElement,
        private readonly content: HTMLElement,
        private readonly mirror: Mirror,
        private readonly focus: Focus,
        private readonly ready: () => void,
    ) {}

    publish(difference: SceneDifference): void {
        const { view } = difference;
        this.focus.keep(difference, () => {
            if (view) this.applyView(view);
            this.mirror.apply(difference);
        });
        // After the nodes and the focus, which may scroll too.
        if (view?.top !== undefined) this.scroll.scrollTop = view.top;
        if (this.shown) return;
        this.shown = true;
        this.ready();
    }

    private applyView(view: Partial<SceneView>): void {
        if (view.title !== undefined) document.title = view.title === 'Unknot' ? 'Unknot' : `${view.title} - Unknot`;
        if (view.height !== undefined) this.content.style.height = `${view.height}px`;
        if (view.padTop !== undefined) this.content.style.setProperty('--pad-top', `${view.padTop}px`);
        if (view.padBottom !== undefined) this.content.style.setProperty('--pad-bottom', `${view.padBottom}px`);
        if (view.dark !== undefined) this.dark = view.dark;
        if (view.ground !== undefined) this.relief = view.ground === 'relief';
        if (view.dark !== undefined || view.ground !== undefined) this.applyTheme();
    }

    // Relief is dark in every theme; the browser's bars take the colour of the background.
    private applyTheme(): void {
        const { dataset } = document.documentElement;
        dataset.theme = this.dark || this.relief ? 'dark' : 'light';
        dataset.ground = this.relief ? 'relief' : 'page';
        const ground = getComputedStyle(document.documentElement).backgroundColor;
        for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) meta.content = ground;
    }
}
