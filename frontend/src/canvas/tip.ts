/** Words beside the mouse. Hidden from screen readers, which hear them when a node is selected. */

import type { Point } from './model';
import type { Size } from './camera';

export class Tip {
  readonly element = document.createElement('div');

  constructor() {
    this.element.className = 'tip';
    this.element.setAttribute('aria-hidden', 'true');
    this.element.hidden = true;
  }

  /** Beside a point, inside a canvas of this size; without words nothing. */
  show(words: string | undefined, at: Point | undefined, within: Size): void {
    const { element } = this;
    element.hidden = !words || !at;
    if (words && at) {
      if (element.textContent !== words) {
        element.textContent = words;
      }
      const [width, height] = [element.offsetWidth, element.offsetHeight];
      element.style.insetInlineStart = `${Math.max(4, Math.min(at.x + 14, within.width - width - 4))}px`;
      element.style.insetBlockStart = `${at.y + 18 + height > within.height ? at.y - height - 10 : at.y + 18}px`;
    }
  }
}
