/** The outlines of the four kinds as SVG paths, for boxes of the usual size: on the canvas and in exported pictures. */

import type { Shape } from './appearance';
import { HEIGHT, WIDTH } from './model';

export const OUTLINES: Readonly<Record<Shape, string>> = {
  'round-rectangle': outline('round-rectangle'),
  hexagon: outline('hexagon'),
  barrel: outline('barrel'),
  'cut-rectangle': outline('cut-rectangle'),
};

/** Behind a box that stands for several: the edges of two more. */
export const STACK = [8, 4].map((off) => `M${-WIDTH / 2 + off} ${-HEIGHT / 2 - off}H${WIDTH / 2 + off}V${HEIGHT / 2 - off}`).join('');

/** Centred at 0, 0. */
function outline(shape: Shape): string {
  const [w, h] = [WIDTH / 2, HEIGHT / 2];
  switch (shape) {
    case 'round-rectangle':
      return `M${-w + 6} ${-h}H${w - 6}q6 0 6 6V${h - 6}q0 6-6 6H${-w + 6}q-6 0-6-6V${-h + 6}q0-6 6-6z`;
    case 'hexagon':
      return `M${-0.9 * w} ${-h}H${0.9 * w}L${w} 0 ${0.9 * w} ${h}H${-0.9 * w}L${-w} 0z`;
    case 'barrel':
      return `M${-w} ${-h + 12}q0 -12 ${w} -12t${w} 12V${h - 12}q0 12 ${-w} 12t${-w} -12z`;
    case 'cut-rectangle':
      return `M${-w + 8} ${-h}H${w - 8}L${w} ${-h + 8}V${h - 8}L${w - 8} ${h}H${-w + 8}L${-w} ${h - 8}V${-h + 8}z`;
  }
}
