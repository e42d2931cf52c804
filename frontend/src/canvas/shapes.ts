/** The outlines of the four kinds as SVG paths: for the legend and the exported picture. */

import type { Shape } from './appearance';

/** The path of a shape centred at 0, 0. */
export function outline(shape: Shape, width: number, height: number): string {
  const [w, h] = [width / 2, height / 2];
  switch (shape) {
    case 'round-rectangle':
      return `M${-w + 6} ${-h}H${w - 6}q6 0 6 6V${h - 6}q0 6-6 6H${-w + 6}q-6 0-6-6V${-h + 6}q0-6 6-6z`;
    case 'hexagon':
      return `M${-0.9 * w} ${-h}H${0.9 * w}L${w} 0 ${0.9 * w} ${h}H${-0.9 * w}L${-w} 0z`;
    case 'barrel': {
      const c = Math.min(h * 0.3, 12);
      return `M${-w} ${-h + c}q0 ${-c} ${w} ${-c}t${w} ${c}V${h - c}q0 ${c} ${-w} ${c}t${-w} ${-c}z`;
    }
    case 'cut-rectangle': {
      const c = Math.min(8, h / 2);
      return `M${-w + c} ${-h}H${w - c}L${w} ${-h + c}V${h - c}L${w - c} ${h}H${-w + c}L${-w} ${h - c}V${-h + c}z`;
    }
  }
}
