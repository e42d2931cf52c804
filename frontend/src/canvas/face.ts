/** The text in a node's box, laid out once for the canvas and for exported pictures. */

import type { NodeLook } from './appearance';
import { lines, type Measure } from './lines';
import type { GraphNode } from './model';

export const FONT_SIZE = 12;
export const LINE_HEIGHT = 1.3;
// Without quotes: cytoscape takes none.
export const FONT = 'Be Vietnam Pro, system-ui, Noto Sans, sans-serif';
export const ICON_SIZE = 14;
const PADDING = 8;

/** Where the signs stand, from the box's left edge; the kind's first, the states' from the right. */
export function iconPlaces(node: GraphNode, look: NodeLook): number[] {
  return [PADDING, ...look.badges.map((_, i) => node.width - PADDING - ICON_SIZE - i * (ICON_SIZE + 3))];
}

/** The lines of text: the short name with the state beside the signs, and the title under it. */
export function faceLines(node: GraphNode, look: NodeLook, measure: Measure): string[] {
  const signs = (1 + look.badges.length) * (ICON_SIZE + 3);
  const heading = lines(look.heading, node.width - 2 * PADDING - signs - 4, 1, measure);
  const room = Math.max(0, Math.floor((node.height - 8) / (FONT_SIZE * LINE_HEIGHT)) - 1);
  return [...heading, ...(room > 0 ? lines(node.title, node.width - 2 * PADDING, room, measure) : [])];
}

/** Measures words as the picture writes them; roughly where nothing can be drawn. */
export function measuring(): Measure {
  const pen = document.createElement('canvas').getContext('2d');
  return (words) => {
    if (!pen) {
      return words.length * FONT_SIZE * 0.55;
    }
    pen.font = `${FONT_SIZE}px ${FONT}`;
    return pen.measureText(words).width;
  };
}
