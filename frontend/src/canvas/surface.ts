/** The parts of the element on the page: the stage with the picture, the bar above, the legend below, and what is said. */

import { type Actions, buttons, legendItems } from './bars';
import { type LegendEntry, legend } from './legend';
import type { Graph, GraphEdge, GraphNode, Point, Settings, Words } from './model';
import type { Screen } from './screen';
import { STYLE } from './sheet';
import { Tip } from './tip';
import { described, tipFor } from './words';

export class Surface {
  readonly stage = document.createElement('div');
  readonly #bar = document.createElement('div');
  readonly #legend = document.createElement('ul');
  readonly #said = document.createElement('div');
  readonly #tip = new Tip();
  readonly #progress = document.createElement('div');
  #labelled: Graph | undefined;

  /** @param toggle told of an entry of the legend that a person wants hidden or shown */
  constructor(
    readonly screen: Screen,
    readonly actions: Actions,
    readonly toggle: (entry: LegendEntry) => void,
  ) {
    this.#bar.className = 'bar';
    this.#bar.setAttribute('role', 'toolbar');
    this.stage.className = 'canvas';
    this.stage.tabIndex = 0;
    this.stage.setAttribute('role', 'application');
    this.#progress.className = 'progress';
    this.stage.append(screen.canvas, this.#tip.element, this.#progress);
    this.#legend.className = 'legend';
    this.#said.className = 'said';
    this.#said.setAttribute('aria-live', 'polite');
  }

  putInto(root: ShadowRoot): void {
    const style = document.createElement('style');
    style.textContent = STYLE;
    root.append(style, this.#bar, this.stage, this.#legend, this.#said);
  }

  /** Says what is drawn; what says it already is left alone. */
  label(graph: Graph, words: Words, settings: Settings): void {
    if (this.#bar.childElementCount === 0) {
      this.#bar.append(...buttons(words, this.actions));
    }
    if (this.#labelled !== graph) {
      this.#labelled = graph;
      this.stage.setAttribute('aria-label', `${graph.title}. ${graph.caption}. ${words.help}`);
      this.#bar.setAttribute('aria-label', graph.title);
      this.#legend.setAttribute('aria-label', words.legend);
      this.#drawLegend(graph, words, settings);
    }
  }

  #drawLegend(graph: Graph, words: Words, settings: Settings): void {
    const focused = ((this.#legend.getRootNode() as ShadowRoot).activeElement as HTMLElement | null)?.dataset.entry;
    const entries = legend(graph, words, settings);
    this.#legend.replaceChildren(...legendItems(entries, words, settings.filters ? this.toggle : undefined));
    if (focused !== undefined) {
      this.#legend.querySelector<HTMLElement>(`[data-entry="${focused}"]`)?.focus();
    }
  }

  /** Places are being found, until it rests. */
  busy(words: Words | undefined): void {
    this.stage.setAttribute('aria-busy', 'true');
    this.#progress.title = words?.arranging ?? '';
  }

  progress(part: number): void {
    this.#progress.style.setProperty('--part', `${Math.round(100 * part)}%`);
  }

  rest(): void {
    this.stage.removeAttribute('aria-busy');
  }

  /** Tells ears what is selected: so many nodes, or the one. */
  announce(first: GraphNode | undefined, many: number, words: Words): void {
    this.#said.textContent = many > 1 ? words.several.replace('{0}', `${many}`) : first ? described(first, words) : '';
  }

  showTip(node: GraphNode | undefined, edge: GraphEdge | undefined, at: Point | undefined, words: Words | undefined): void {
    this.stage.style.cursor = node ? 'pointer' : '';
    this.#tip.show(words && tipFor(node, edge, words), at, this.screen.size);
  }
}
