/** What keys mean on the canvas. */

import { isArrow, type Arrow } from './moves';

export type Command =
  | { readonly what: 'go'; readonly arrow: Arrow; readonly add: boolean }
  | { readonly what: 'zoom'; readonly factor: number }
  | { readonly what: 'open' | 'expand' | 'all' | 'none' | 'fit' | 'menu' };

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Undefined for keys that belong to the page: Tab leads out. */
export function command(event: Key): Command | undefined {
  if (event.altKey) {
    return undefined;
  }
  if (event.ctrlKey || event.metaKey) {
    return event.key.toLowerCase() === 'a' ? { what: 'all' } : undefined;
  }
  if (isArrow(event.key)) {
    return { what: 'go', arrow: event.key, add: event.shiftKey };
  }
  switch (event.key) {
    case 'Enter':
      return { what: 'open' };
    case 'e':
    case 'E':
      return { what: 'expand' };
    case '+':
    case '=':
      return { what: 'zoom', factor: 1.25 };
    case '-':
      return { what: 'zoom', factor: 0.8 };
    case '0':
      return { what: 'fit' };
    case 'Escape':
      return { what: 'none' };
    case 'ContextMenu':
      return { what: 'menu' };
    case 'F10':
      return event.shiftKey ? { what: 'menu' } : undefined;
    default:
      return undefined;
  }
}
