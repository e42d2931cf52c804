/** The text in a node's box, laid out once for the canvas and for exported pictures. In units of a box of the usual size. */

import type { NodeLook } from './appearance';
import { lines, type Measure } from './lines';
import { HEIGHT, WIDTH } from './model';

export const FONT_SIZE = 12;
export const LINE_HEIGHT = 1.3;
export const FONT = '"Be Vietnam Pro", system-ui, "Noto Sans", sans-serif';
export const BOLD = 600;
export const ICON_SIZE = 14;
export const PADDING = 8;
/** From the box's upper left corner to where the first line of text is written. */
export const FIRST_LINE = { x: PADDING + ICON_SIZE + 5, y: 18 };
const TITLE_LINES = 2;

/** Where the signs stand, from the box's left edge; the kind's first, the states' from the right. */
export function iconPlaces(look: NodeLook): number[] {
  return [PADDING, ...look.badges.map((_, i) => WIDTH - PADDING - ICON_SIZE - i * (ICON_SIZE + 3))];
}

/** The lines of text: the short name with the state beside the signs, and the title under it. */
export function faceLines(title: string, look: NodeLook, measure: Measure): string[] {
  const signs = (1 + look.badges.length) * (ICON_SIZE + 3);
  // The heading is bold.
  const heading = lines(look.heading, WIDTH - 2 * PADDING - signs - 4, 1, (words) => 1.07 * measure(words));
  // Signs at the lower corner want room.
  const pills = look.more === '' ? 0 : 10 + measure(look.more);
  return [...heading, ...lines(title, WIDTH - 2 * PADDING - pills, TITLE_LINES, measure)];
}

/** Where a line of text begins, from the box's centre. */
export function linePlace(line: number): { x: number; y: number } {
  return { x: -WIDTH / 2 + (line === 0 ? FIRST_LINE.x : PADDING), y: -HEIGHT / 2 + FIRST_LINE.y + line * FONT_SIZE * LINE_HEIGHT };
}

/** Measures words as the picture writes them; roughly where nothing can be drawn. */
export function measuring(): Measure {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) {
    return (words) => words.length * FONT_SIZE * 0.55;
  }
  pen.font = `${FONT_SIZE}px ${FONT}`;
  return (words) => pen.measureText(words).width;
}
