import { Arranger } from './arranger';
import { type Actions, buttons, legendItems } from './bars';
import { fitted, moved, type Size, toScreen, zoomed } from './camera';
import { BOLD, FONT, FONT_SIZE, measuring } from './face';
import { fileName, png, save } from './files';
import { dayOf } from './frame';
import { Gestures } from './gestures';
import { command } from './keyboard';
import { problem } from './layouts/problem';
import { entryId, type LegendEntry, legend, typeWords } from './legend';
import type { Change, Graph, GraphEdge, GraphNode, Point, View, Words } from './model';
import { paintOver } from './overlay';
import type { Studio } from './paint';
import { paletteAt } from './palette';
import { Pointing, said } from './pointing';
import { NOTHING, Scene } from './scene';
import { Screen } from './screen';
import { STYLE } from './sheet';
import { scaleOf, Store } from './store';
import { svg } from './svg';
import { Tip } from './tip';
import { described, tipFor } from './words';

const FACES = [400, BOLD].map((weight) => `${weight} ${FONT_SIZE}px ${FONT}`);

/**
 * `<daumoi-graph>`: a graph to look at, walk through, arrange and take away.
 *
 * State in: `words`, and changes pushed to `changes` before `take()`. Out: `graph-select` ({keys}), `graph-open` ({key}),
 * `graph-expand` ({key}), `graph-move` ({places}), `graph-legend` ({entry, hidden}), `graph-menu` ({key, x, y}), and
 * `graph-drawn` when a whole picture has been shown.
 */
export class DaumoiGraph extends HTMLElement {
  /** What the server left here before this script came, and after. */
  declare changes?: Change[];
  readonly #store = new Store();
  #words: Words | undefined;
  #scene = NOTHING;
  #studio: Studio | undefined;
  #size: Size = { width: 0, height: 0 };
  #fitted = true;
  #redrawing = 0;
  #arranging = 0;
  #focus = '';
  #barred: Graph | undefined;
  readonly #stage = document.createElement('div');
  readonly #bar = document.createElement('div');
  readonly #legend = document.createElement('ul');
  readonly #said = document.createElement('div');
  readonly #tip = new Tip();
  readonly #progress = document.createElement('div');
  readonly #resized = new ResizeObserver(([entry]) => {
    this.#size = { width: entry?.contentRect.width ?? 0, height: entry?.contentRect.height ?? 0 };
    this.#sized();
  });
  readonly #scheme = matchMedia('(prefers-color-scheme: dark)');
  readonly #page = new MutationObserver(() => this.#recolour());
  readonly #measure = measuring();
  readonly #screen = new Screen(
    (pen, camera, ratio) => {
      if (this.#studio) {
        paintOver(pen, this.#scene, camera, ratio, this.#studio, this.#pointing.pointed);
      }
    },
    () => this.#tell('graph-drawn', { nodes: this.#scene.items.length }),
  );
  readonly #pointing = new Pointing({
    store: this.#store,
    screen: this.#screen,
    scene: () => this.#scene,
    redraw: () => this.#redraw(),
    taken: () => {
      this.#fitted = false;
    },
    tell: (name, detail) => this.#tell(name, detail),
    selected: (keys) => this.#announce(keys),
    tip: (node, line, at) => this.#showTip(node, line?.edge, at),
    show: (key) => this.#reach(key),
    zoom: (factor) => this.#zoom(factor),
    fit: () => this.fit(),
    corner: () => this.#stage.getBoundingClientRect(),
  });
  readonly #arranger = new Arranger((part) => this.#progress.style.setProperty('--part', `${Math.round(100 * part)}%`));
  readonly #actions: Actions = {
    zoom: (factor) => this.#zoom(factor),
    fit: () => this.fit(),
    savePng: () => void this.png().then((made) => made && save(made, fileName(this.#store.title, 'png'))),
    saveSvg: () => save(new Blob([this.svg()], { type: 'image/svg+xml' }), fileName(this.#store.title, 'svg')),
  };
  readonly #recolour = () => {
    this.#studio = undefined;
    this.#redraw();
  };

  constructor() {
    super();
    const style = document.createElement('style');
    style.textContent = STYLE;
    this.#bar.className = 'bar';
    this.#bar.setAttribute('role', 'toolbar');
    this.#stage.className = 'canvas';
    this.#stage.tabIndex = 0;
    this.#stage.setAttribute('role', 'application');
    this.#progress.className = 'progress';
    this.#stage.append(this.#screen.canvas, this.#tip.element, this.#progress);
    this.#legend.className = 'legend';
    this.#said.className = 'said';
    this.#said.setAttribute('aria-live', 'polite');
    this.attachShadow({ mode: 'open' }).append(style, this.#bar, this.#stage, this.#legend, this.#said);
    this.#stage.addEventListener('keydown', (event) => this.#key(event));
    // The wheel scrolls the page until the picture is meant.
    new Gestures(this.#stage, this.#pointing.meaning, () => this.shadowRoot?.activeElement === this.#stage);
    // Set before this script came, it stands in the way of its setter.
    if (Object.hasOwn(this, 'words')) {
      const { words } = this;
      delete (this as { words?: unknown }).words;
      this.words = words ?? null;
    }
  }

  get words(): Words | undefined {
    return this.#words;
  }

  set words(words: Words | null) {
    this.#words = words ?? undefined;
    this.#recolour();
  }

  get view(): View {
    return this.#store.view;
  }

  get graph(): Graph {
    return this.#store.graph;
  }

  /** Takes in what the server has left in `changes`. */
  take(): void {
    const seen = this.#store.view;
    for (const change of this.changes?.splice(0) ?? []) {
      const before = new Set(this.#store.nodes.keys());
      this.#store.take(change);
      this.#focus = change.focus || this.#focus;
      this.#fitted ||= change.arrange === true || ![...this.#store.nodes.keys()].some((key) => before.has(key));
      if (this.#studio && change.settings && change.settings.edgeLabels !== this.#studio.edgeLabels) {
        this.#studio = undefined;
      }
    }
    // Apart from reading what came, which takes its time.
    clearTimeout(this.#arranging);
    this.#arranging = window.setTimeout(() => this.#arrange());
    this.#redraw();
    const [only, ...more] = this.#store.view.selected;
    if (this.#store.view !== seen && only !== undefined && more.length === 0) {
      this.#focus ||= this.#fitted || this.#isSeen(only) ? '' : only;
    }
  }

  connectedCallback(): void {
    this.#resized.observe(this.#stage);
    this.#scheme.addEventListener('change', this.#recolour);
    this.#page.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'class', 'theme'] });
    // A canvas waits for no typeface, and text measured before it came would not fit.
    void Promise.all(FACES.map((face) => document.fonts?.load(face, 'Đầu mối'))).then(this.#recolour);
    this.take();
  }

  disconnectedCallback(): void {
    this.#resized.disconnect();
    this.#scheme.removeEventListener('change', this.#recolour);
    this.#page.disconnect();
    clearTimeout(this.#arranging);
    cancelAnimationFrame(this.#redrawing);
    this.#redrawing = 0;
    this.#screen.stop();
    this.#arranger.stop();
  }

  /** Where everything stands: "key x y key x y …". */
  places(): string {
    return said(this.#store.graph.nodes);
  }

  /** The picture as an SVG document. */
  svg(): string {
    const { graph, view, settings } = this.#store;
    return this.#words ? svg(graph, view, this.#words, settings, this.#paints(this.#words).palette, this.#measure, dayOf(new Date())) : '';
  }

  async png(): Promise<Blob | undefined> {
    const { graph, view, settings } = this.#store;
    return this.#words && png(graph, view, this.#words, settings, this.#paints(this.#words));
  }

  fit(): void {
    this.#fitted = true;
    this.#sized();
  }

  #paints(words: Words): Studio {
    return (this.#studio ??= {
      palette: paletteAt(this),
      measure: this.#measure,
      typeName: (type) => words.types[type] ?? typeWords(words, type),
      edgeLabels: this.#store.settings.edgeLabels,
      texts: new WeakMap(),
    });
  }

  /** Finds places for those who have none. */
  #arrange(): void {
    const store = this.#store;
    if (store.unplaced.length === 0) {
      return;
    }
    this.#stage.setAttribute('aria-busy', 'true');
    this.#progress.title = this.#words?.arranging ?? '';
    const { arrangement, centre } = store.settings;
    const groups = store.groups.map((group) => group.key);
    const asked = problem(arrangement, centre, store.nodes.values(), store.edges.values(), groups, scaleOf, (key) => store.present(key));
    this.#arranger.arrange(asked, (places) => {
      this.#stage.removeAttribute('aria-busy');
      store.place(places);
      // Made here, so that the next frame has less to do.
      void store.graph;
      this.#tell('graph-placed', {});
      this.#redraw();
    });
  }

  /** Once a frame, however much has changed. */
  #redraw(): void {
    if (this.isConnected && this.#words && this.#redrawing === 0) {
      this.#redrawing = requestAnimationFrame(() => {
        this.#redrawing = 0;
        if (this.#words) {
          this.#draw(this.#words);
        }
      });
    }
  }

  #draw(words: Words): void {
    const store = this.#store;
    const { graph, settings, view } = store;
    const grouped = settings.arrangement === 'by_group';
    if (this.#scene.graph !== graph || this.#scene.trail !== view.trail) {
      this.#scene = new Scene(graph, view.trail, grouped);
    }
    this.#screen.show(this.#scene, this.#paints(words), this.#pointing.dragged);
    if (this.#bar.childElementCount === 0) {
      this.#bar.append(...buttons(words, this.#actions));
    }
    if (this.#barred !== graph) {
      this.#barred = graph;
      this.#stage.setAttribute('aria-label', `${graph.title}. ${graph.caption}. ${words.help}`);
      this.#bar.setAttribute('aria-label', graph.title);
      this.#legend.setAttribute('aria-label', words.legend);
      this.#drawLegend(graph, words);
    }
    if (this.#fitted) {
      this.#sized();
    }
    if (this.#focus !== '' && store.whereIs(this.#focus)) {
      // Where the whole picture is in view, it is so already.
      if (!this.#fitted) {
        this.#reach(this.#focus);
      }
      this.#focus = '';
    }
  }

  #drawLegend(graph: Graph, words: Words): void {
    const toggle = (entry: LegendEntry) => this.#tell('graph-legend', { entry: entryId(entry), hidden: !entry.hidden });
    const focused = (this.shadowRoot?.activeElement as HTMLElement | null)?.dataset.entry;
    const entries = legend(graph, words, this.#store.settings);
    this.#legend.replaceChildren(...legendItems(entries, words, this.#store.settings.filters ? toggle : undefined));
    if (focused !== undefined) {
      this.#legend.querySelector<HTMLElement>(`[data-entry="${focused}"]`)?.focus();
    }
  }

  #sized(): void {
    // Asking the page for it would make it lay itself out at once.
    const size = this.#size;
    if (size.width === 0) {
      return;
    }
    const before = this.#screen.size;
    this.#screen.resize(size);
    if (!this.#fitted && before.width > 0 && before !== this.#screen.size) {
      // What was in the middle stays there.
      this.#screen.jump(moved(this.#screen.camera, (size.width - before.width) / 2, (size.height - before.height) / 2));
    }
    if (this.#fitted && this.#scene.items.length > 0) {
      this.#screen.jump(fitted(this.#scene.bounds, size, 14));
    }
  }

  #zoom(factor: number): void {
    const { width, height } = this.#screen.size;
    this.#fitted = false;
    this.#screen.jump(zoomed(this.#screen.camera, factor, { x: width / 2, y: height / 2 }));
  }

  #isSeen(key: string): boolean {
    const node = this.#scene.item(key)?.node;
    if (!node) {
      return false;
    }
    const { x, y } = toScreen(this.#screen.camera, node);
    const { width, height } = this.#screen.size;
    return x > 0 && y > 0 && x < width && y < height;
  }

  /** In the middle, and large enough to be read. */
  #show(key: string): void {
    const at = this.#store.whereIs(key);
    const { width, height } = this.#screen.size;
    if (at && width > 0) {
      const zoom = Math.max(this.#screen.camera.zoom, 0.75);
      this.#fitted = false;
      this.#screen.jump({ zoom, x: width / 2 - zoom * at.x, y: height / 2 - zoom * at.y });
    }
  }

  /** Moves the picture only where the node is out of sight. */
  #reach(key: string): void {
    if (!this.#isSeen(key)) {
      this.#show(key);
    }
  }

  #announce(keys: readonly string[]): void {
    if (this.#words) {
      const first = this.#scene.item(keys[0] ?? '')?.node;
      this.#said.textContent = keys.length > 1 ? this.#words.several.replace('{0}', `${keys.length}`) : first ? described(first, this.#words) : '';
    }
  }

  #showTip(node: GraphNode | undefined, edge: GraphEdge | undefined, at: Point | undefined): void {
    this.#stage.style.cursor = node ? 'pointer' : '';
    this.#tip.show(this.#words && tipFor(node, edge, this.#words), at, this.#screen.size);
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #key(event: KeyboardEvent): void {
    const meant = command(event);
    if (meant && this.#pointing.obey(meant)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }
}

customElements.define('daumoi-graph', DaumoiGraph);
