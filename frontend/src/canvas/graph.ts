import { Arranger } from './arranger';
import { BOLD, FONT, FONT_SIZE, measuring } from './face';
import { fileName, png, save } from './files';
import { dayOf } from './frame';
import { Gestures } from './gestures';
import { command } from './keyboard';
import { problem } from './layouts/problem';
import { entryId, typeWords } from './legend';
import type { Change, Graph, View, Words } from './model';
import { paintOver } from './overlay';
import type { Studio } from './paint';
import { paletteAt } from './palette';
import { Pointing, said } from './pointing';
import { NOTHING, Scene } from './scene';
import { Screen } from './screen';
import { scaleOf, Store } from './store';
import { Surface } from './surface';
import { svg } from './svg';
import { Viewfinder } from './viewfinder';

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
  #redrawing = 0;
  #arranging = 0;
  #focus = '';
  readonly #resized = new ResizeObserver(([entry]) =>
    this.#finder.resize({ width: entry?.contentRect.width ?? 0, height: entry?.contentRect.height ?? 0 }),
  );
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
  readonly #finder = new Viewfinder(
    this.#screen,
    () => this.#scene,
    (key) => this.#store.whereIs(key),
  );
  readonly #surface = new Surface(
    this.#screen,
    {
      zoom: (factor) => this.#finder.zoom(factor),
      fit: () => this.fit(),
      savePng: () => void this.png().then((made) => made && save(made, fileName(this.#store.title, 'png'))),
      saveSvg: () => save(new Blob([this.svg()], { type: 'image/svg+xml' }), fileName(this.#store.title, 'svg')),
    },
    (entry) => this.#tell('graph-legend', { entry: entryId(entry), hidden: !entry.hidden }),
  );
  readonly #pointing = new Pointing({
    store: this.#store,
    screen: this.#screen,
    scene: () => this.#scene,
    redraw: () => this.#redraw(),
    taken: () => {
      this.#finder.whole = false;
    },
    tell: (name, detail) => this.#tell(name, detail),
    selected: (keys) => this.#announce(keys),
    tip: (node, line, at) => this.#surface.showTip(node, line?.edge, at, this.#words),
    show: (key) => this.#finder.reach(key),
    zoom: (factor) => this.#finder.zoom(factor),
    fit: () => this.fit(),
    corner: () => this.#surface.stage.getBoundingClientRect(),
  });
  readonly #arranger = new Arranger((part) => this.#surface.progress(part));
  readonly #recolour = () => {
    this.#studio = undefined;
    this.#redraw();
  };

  constructor() {
    super();
    this.#surface.putInto(this.attachShadow({ mode: 'open' }));
    const { stage } = this.#surface;
    stage.addEventListener('keydown', (event) => this.#key(event));
    // The wheel scrolls the page until the picture is meant.
    new Gestures(stage, this.#pointing.meaning, () => this.shadowRoot?.activeElement === stage);
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
      this.#finder.whole ||= change.arrange === true || ![...this.#store.nodes.keys()].some((key) => before.has(key));
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
      this.#focus ||= this.#finder.whole || this.#finder.sees(only) ? '' : only;
    }
  }

  connectedCallback(): void {
    this.#resized.observe(this.#surface.stage);
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
    this.#finder.fit();
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
    this.#surface.busy(this.#words);
    const { arrangement, centre } = store.settings;
    const groups = store.groups.map((group) => group.key);
    const asked = problem(arrangement, centre, store.nodes.values(), store.edges.values(), groups, scaleOf, (key) => store.present(key));
    this.#arranger.arrange(asked, (places) => {
      this.#surface.rest();
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
    this.#surface.label(graph, words, settings);
    if (this.#finder.whole) {
      this.#finder.settle();
    }
    if (this.#focus !== '' && store.whereIs(this.#focus)) {
      // Where the whole picture is in view, it is so already.
      if (!this.#finder.whole) {
        this.#finder.reach(this.#focus);
      }
      this.#focus = '';
    }
  }

  #announce(keys: readonly string[]): void {
    if (this.#words) {
      this.#surface.announce(this.#scene.item(keys[0] ?? '')?.node, keys.length, this.#words);
    }
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
