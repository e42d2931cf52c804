/** What stands around an exported picture, for SVG and PNG alike: title and counts above, the legend below. */

import type { Box } from './camera';
import { groupBoxes } from './groups';
import { type LegendEntry, legend } from './legend';
import { type Measure, lines } from './lines';
import type { Graph, Settings, Words } from './model';
import { points } from './routes';
import { asides } from './scene';

export const MARGIN = 24;
const COLUMN = 250;
const ROW = 22;

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly picture: Box;
  /** Where the picture's upper left corner comes. */
  readonly top: number;
  readonly title: readonly { readonly words: string; readonly y: number }[];
  readonly caption: readonly { readonly words: string; readonly y: number }[];
  readonly legend: readonly { readonly entry: LegendEntry; readonly x: number; readonly y: number }[];
}

export function framed(graph: Graph, words: Words, settings: Settings, measure: Measure): Frame {
  const picture = bounds(graph, settings.arrangement === 'by_group');
  const width = Math.max(picture.width, 480);
  const title = lines(graph.title, width, 4, (text) => 1.5 * measure(text));
  const caption = lines(graph.caption, width, 4, measure);
  const top = MARGIN + 24 * title.length + 17 * caption.length + 16;
  const entries = legend(graph, words, settings).filter((entry) => !entry.hidden);
  const columns = Math.max(1, Math.floor(width / COLUMN));
  const below = top + picture.height + 28;
  return {
    width: width + 2 * MARGIN,
    height: below + ROW * Math.ceil(entries.length / columns) + MARGIN,
    picture,
    top,
    title: title.map((line, i) => ({ words: line, y: MARGIN + 16 + 24 * i })),
    caption: caption.map((line, i) => ({ words: line, y: MARGIN + 24 * title.length + 12 + 17 * i })),
    legend: entries.map((entry, i) => ({ entry, x: MARGIN + (i % columns) * COLUMN, y: below + ROW * Math.floor(i / columns) })),
  };
}

/** The rectangle around everything drawn. */
export function bounds(graph: Graph, grouped: boolean): Box {
  if (graph.nodes.length === 0) {
    return { x: 0, y: 0, width: 0, height: 0 };
  }
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const hold = (x: number, y: number, width: number, height: number) => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  };
  const places = new Map(graph.nodes.map((node) => [node.key, node]));
  // The border, and the stack behind what stands for several.
  graph.nodes.forEach((node) => hold(node.x - node.width / 2 - 4, node.y - node.height / 2 - 9, node.width + 14, node.height + 14));
  const beside = asides(graph.edges);
  for (const edge of graph.edges) {
    const [from, to] = [places.get(edge.from), places.get(edge.to)];
    if (from && to && (edge.route.length > 0 || from === to)) {
      points(edge, from, to, beside.get(edge.id)).forEach(({ x, y }) => hold(x - 3, y - 3, 6, 6));
    }
  }
  if (grouped) {
    groupBoxes(graph).forEach((group) => hold(group.x, group.y, group.width, group.height));
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
