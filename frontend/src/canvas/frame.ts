/** What stands around an exported picture, for SVG and PNG alike: title and counts above, the legend below. */

import type { Box } from './camera';
import { type LegendEntry, legend } from './legend';
import { type Measure, lines } from './lines';
import type { Settings, Words } from './model';
import type { Scene } from './scene';

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

export function framed(scene: Scene, words: Words, settings: Settings, measure: Measure, day: string): Frame {
  const { graph, bounds: picture } = scene;
  const width = Math.max(picture.width, 480);
  const title = lines(graph.title, width, 4, (text) => 1.5 * measure(text));
  const caption = [...lines(graph.caption, width, 4, measure), words.drawn.replace('{0}', day)];
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

/** 25/11/2026: the day in Vietnam, as everywhere in the program. */
export function dayOf(now: Date): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now);
}
