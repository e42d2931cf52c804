import cytoscape, { type Core } from 'cytoscape';
import { nodeLook } from './appearance';
import { type Actions, buttons, legendItems } from './bars';
import { SHEET, elements } from './drawing';
import { measuring } from './face';
import { fileName, framed, save } from './files';
import type { Measure } from './lines';
import { type Change, type Graph, type GraphNode, NO_GRAPH, NO_VIEW, type View, type Words } from './model';
import { Store } from './store';
import { isArrow, next } from './moves';
import { type Palette, paletteAt } from './palette';
import { STYLE } from './sheet';
import { svg } from './svg';

/**
 * `<daumoi-graph>`: a graph to look at, walk through and take away.
 *
 * State in: the properties `graph`, `view` and `words`. Out: `graph-select` ({keys}), `graph-open` ({key}),
 * `graph-expand` ({key}).
 */
export class DaumoiGraph extends HTMLElement {
  #graph: Graph = NO_GRAPH;
  readonly #store = new Store();
  /** What the server left here before this script came, and after. */
  declare changes?: Change[];
  #view: View = NO_VIEW;
  #words: Words | undefined;
  #core: Core | undefined;
  #palette: Palette | undefined;
  #fitted = true;
  #drawing = 0;
  #drawn: Graph | undefined;
  readonly #canvas = document.createElement('div');
  readonly #stage = document.createElement('div');
  readonly #bar = document.createElement('div');
  readonly #legend = document.createElement('ul');
  readonly #said = document.createElement('div');
  readonly #resized = new ResizeObserver(() => this.#sized());
  readonly #scheme = matchMedia('(prefers-color-scheme: dark)');
  readonly #page = new MutationObserver(() => this.#recolour());
  readonly #recolour = () => {
    this.#palette = undefined;
    this.#redraw();
  };
  readonly #actions: Actions = {
    zoom: (factor) => this.#zoom(factor),
    fit: () => this.fit(),
    savePng: () => void this.png().then((made) => made && save(made, fileName(this.#graph.title, 'png'))),
    saveSvg: () => save(new Blob([this.svg()], { type: 'image/svg+xml' }), fileName(this.#graph.title, 'svg')),
  };
  readonly measure: Measure = measuring();

  constructor() {
    super();
    const style = document.createElement('style');
    style.textContent = STYLE;
    this.#bar.className = 'bar';
    this.#bar.setAttribute('role', 'toolbar');
    this.#stage.className = 'canvas';
    this.#stage.tabIndex = 0;
    this.#stage.setAttribute('role', 'application');
    this.#stage.append(this.#canvas);
    this.#legend.className = 'legend';
    this.#said.className = 'said';
    this.#said.setAttribute('aria-live', 'polite');
    this.attachShadow({ mode: 'open' }).append(style, this.#bar, this.#stage, this.#legend, this.#said);
    this.#stage.addEventListener('keydown', (event) => this.#key(event));
    // The wheel scrolls the page until the picture is meant.
    this.#stage.addEventListener('focusin', () => this.#core?.userZoomingEnabled(true));
    this.#stage.addEventListener('focusout', () => this.#core?.userZoomingEnabled(false));
    // Properties set before this script came stand in the way of their setters.
    for (const name of ['words', 'view'] as const) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete (this as Partial<Record<typeof name, unknown>>)[name];
        (this as Record<typeof name, unknown>)[name] = value;
      }
    }
  }

  /** Takes in what the server has left in `changes`. */
  take(): void {
    const before = keysOf(this.#graph);
    this.changes?.splice(0).forEach((change) => this.#store.take(change));
    this.#graph = this.#store.graph;
    this.#view = this.#store.view;
    this.#fitted ||= before !== keysOf(this.#graph);
    this.#redraw();
  }

  get view(): View {
    return this.#view;
  }

  set view(view: View | null) {
    this.#view = view ?? NO_VIEW;
    this.#store.look(this.#view);
    this.#redraw();
  }

  get words(): Words | undefined {
    return this.#words;
  }

  set words(words: Words | null) {
    this.#words = words ?? undefined;
    this.#redraw();
  }

  connectedCallback(): void {
    this.take();
    this.#resized.observe(this.#stage);
    this.#scheme.addEventListener('change', this.#recolour);
    this.#page.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'class', 'theme'] });
    // Text measured before its typeface came would not fit.
    void document.fonts?.ready.then(() => this.#redraw());
    this.#redraw();
  }

  disconnectedCallback(): void {
    this.#resized.disconnect();
    this.#scheme.removeEventListener('change', this.#recolour);
    this.#page.disconnect();
    cancelAnimationFrame(this.#drawing);
    this.#drawing = 0;
    this.#core?.destroy();
    this.#core = undefined;
    this.#drawn = undefined;
  }

  /** The picture as an SVG document. */
  svg(): string {
    return this.#words ? svg(this.#graph, this.#view, this.#words, this.#colours(), this.measure) : '';
  }

  /** The picture as a PNG, twice as fine as on the screen, as far as browsers can hold it. */
  async png(): Promise<Blob | undefined> {
    if (!this.#core || !this.#words) {
      return undefined;
    }
    const box = this.#core.elements().boundingBox();
    const scale = Math.min(2, 8000 / Math.max(box.w, box.h, 1));
    const drawn = (await this.#core.png({ output: 'blob-promise', full: true, scale, bg: this.#colours().surface })) as Blob;
    return framed(drawn, scale, this.#graph, this.#words, this.#colours());
  }

  fit(): void {
    this.#fitted = true;
    this.#sized();
  }

  #colours(): Palette {
    return (this.#palette ??= paletteAt(this));
  }

  /** Once a frame, however many properties changed. */
  #redraw(): void {
    if (this.isConnected && this.#words && this.#drawing === 0) {
      this.#drawing = requestAnimationFrame(() => {
        this.#drawing = 0;
        this.#draw();
      });
    }
  }

  #draw(): void {
    const words = this.#words;
    if (!words) {
      return;
    }
    const core = (this.#core ??= this.#begin());
    const drawn = elements(this.#graph, this.#view, this.#colours(), this.measure);
    core.batch(() => {
      if (this.#drawn === this.#graph) {
        drawn.forEach(({ data }) => core.getElementById(data.id ?? '').data(data));
      } else {
        core.elements().remove();
        core.add(drawn);
      }
    });
    this.#drawn = this.#graph;
    this.#stage.setAttribute('aria-label', `${this.#graph.title}. ${this.#graph.caption}. ${words.help}`);
    if (this.#bar.childElementCount === 0) {
      this.#bar.append(...buttons(words, this.#actions));
    }
    this.#legend.setAttribute('aria-label', words.legend);
    this.#legend.replaceChildren(...legendItems(this.#graph, words));
    if (this.#fitted) {
      this.fit();
    }
    const [only, ...more] = this.#view.selected;
    if (only !== undefined && more.length === 0) {
      this.#show(only);
    }
  }

  #begin(): Core {
    const core = cytoscape({
      container: this.#canvas,
      style: SHEET,
      layout: { name: 'preset' },
      minZoom: 0.05,
      maxZoom: 3,
      autoungrabify: true,
      boxSelectionEnabled: false,
      userZoomingEnabled: false,
      selectionType: 'single',
      autounselectify: true,
    });
    core.on('tap', 'node', (event) => this.#select(event.target.id() as string));
    core.on('tap', (event) => event.target === core && this.#select(undefined));
    core.on('dbltap', 'node', (event) => this.#open(event.target.id() as string));
    core.on('viewport', () => {
      if (core.scratch('moving') !== true) {
        this.#fitted = false;
      }
    });
    return core;
  }

  #sized(): void {
    const core = this.#core;
    if (!core || this.#stage.clientWidth === 0) {
      return;
    }
    core.scratch('moving', true);
    core.resize();
    if (this.#fitted && core.elements().nonempty()) {
      core.fit(core.elements(), 16);
      if (core.zoom() > 1) {
        core.zoom(1);
        core.center(core.elements());
      }
    }
    core.scratch('moving', false);
  }

  #select(key: string | undefined): void {
    this.view = { ...this.#view, selected: key === undefined ? [] : [key] };
    this.#tell('graph-select', { keys: this.#view.selected });
    const node = this.#node(key);
    if (node && this.#words) {
      const states = node.flags.map((flag) => this.#words?.flags[flag]).join(', ');
      this.#said.textContent = `${this.#words.kinds[node.kind]}: ${nodeLook(node, this.#view).heading}, ${node.title}. ${states}`;
    }
  }

  #open(key: string): void {
    this.#tell(this.#node(key)?.expandable ? 'graph-expand' : 'graph-open', { key });
  }

  #node(key: string | undefined): GraphNode | undefined {
    return this.#graph.nodes.find((node) => node.key === key);
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const selected = this.#view.selected[0];
    if (isArrow(event.key)) {
      const reached = next(this.#graph.nodes, selected, event.key);
      if (reached) {
        this.#select(reached.key);
        this.#show(reached.key);
      }
    } else if (event.key === 'Enter' && selected !== undefined) {
      this.#tell('graph-open', { key: selected });
    } else if (event.key === 'e' && this.#node(selected)?.expandable) {
      this.#tell('graph-expand', { key: selected });
    } else if (event.key === '+' || event.key === '-') {
      this.#zoom(event.key === '+' ? 1.25 : 0.8);
    } else if (event.key === '0') {
      this.fit();
    } else if (event.key === 'Escape' && selected !== undefined) {
      this.#select(undefined);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** Moves the picture only where the node is out of sight. */
  #show(key: string): void {
    const node = this.#core?.getElementById(key);
    if (!this.#core || !node || node.empty()) {
      return;
    }
    const box = node.renderedBoundingBox();
    if (box.x1 < 0 || box.y1 < 0 || box.x2 > this.#core.width() || box.y2 > this.#core.height()) {
      this.#core.center(node);
    }
  }

  #zoom(factor: number): void {
    const core = this.#core;
    core?.zoom({ level: core.zoom() * factor, renderedPosition: { x: core.width() / 2, y: core.height() / 2 } });
  }
}

function keysOf(graph: Graph): string {
  return graph.nodes.map((node) => node.key).join(' ');
}

customElements.define('daumoi-graph', DaumoiGraph);
