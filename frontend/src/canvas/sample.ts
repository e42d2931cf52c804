/** The small pictures in the legend that are no icons: the same on the page, in the SVG and in the PNG. */

import type { LegendEntry } from './legend';
import type { Tone } from './palette';
import { HEADS, relationLook } from './relations';

/** On a field of 34 × 12. */
export interface Piece {
  readonly path: string;
  /** Where the path's 0, 0 comes. */
  readonly x: number;
  readonly y: number;
  readonly fill: Tone | undefined;
  readonly line: Tone | undefined;
  readonly width: number;
  readonly dash: readonly number[];
}

const plain = (path: string, fill: Tone | undefined, line: Tone): Piece => ({ path, x: 0, y: 0, fill, line, width: 1, dash: [] });

export function pieces(entry: Pick<LegendEntry, 'part' | 'name'>): Piece[] {
  switch (entry.part) {
    case 'heat':
      return [plain('M1 1h16v10h-16z', 'heatLow', 'line'), plain('M17 1h16v10h-16z', 'heatHigh', 'line')];
    case 'size':
      return [plain('M1 4h9v4h-9z', undefined, 'text'), plain('M14 1h19v10h-19z', undefined, 'text')];
    default: {
      const tentative = entry.part === 'tentative';
      const look = relationLook(tentative ? 'DEPENDS_ON' : entry.name, tentative);
      const head = HEADS[look.head];
      return [
        { path: 'M1 6H32', x: 0, y: 0, fill: undefined, line: look.tone, width: look.width, dash: look.dash },
        {
          path: head.path,
          x: 32,
          y: 6,
          fill: head.fill === 'line' ? look.tone : head.fill === 'ground' ? 'surface' : undefined,
          line: look.tone,
          width: 1.3,
          dash: [],
        },
      ];
    }
  }
}

export function piecesAsSvg(entry: Pick<LegendEntry, 'part' | 'name'>, colours: (tone: Tone) => string): string {
  const colour = (tone: Tone | undefined) => (tone ? colours(tone) : 'none');
  return pieces(entry)
    .map(
      // By style, because attributes know no custom properties.
      (piece) =>
        `<path d="${piece.path}" transform="translate(${piece.x} ${piece.y})" style="fill:${colour(piece.fill)};stroke:${colour(piece.line)};stroke-width:${piece.width}"${piece.dash.length > 0 ? ` stroke-dasharray="${piece.dash.join(' ')}"` : ''}/>`,
    )
    .join('');
}
