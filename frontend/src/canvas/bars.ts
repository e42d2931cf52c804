/** What stands above and below the picture: buttons and legend. */

import { iconPath } from './icons';
import { canFilter, entryId, type LegendEntry } from './legend';
import type { Words } from './model';
import { PROPERTIES } from './palette';
import { piecesAsSvg } from './sample';

export interface Actions {
  zoom(factor: number): void;
  fit(): void;
  savePng(): void;
  saveSvg(): void;
}

export function buttons(words: Words, actions: Actions): HTMLElement[] {
  const gap = document.createElement('span');
  gap.className = 'gap';
  return [
    button('−', words.zoomOut, () => actions.zoom(0.8)),
    button('+', words.zoomIn, () => actions.zoom(1.25)),
    button(words.fit, words.fit, () => actions.fit()),
    gap,
    button('PNG', 'PNG', () => actions.savePng()),
    button('SVG', 'SVG', () => actions.saveSvg()),
  ];
}

/** As text, or as buttons that hide and show. */
export function legendItems(
  entries: readonly LegendEntry[],
  words: Words,
  toggle: ((entry: LegendEntry) => void) | undefined,
): HTMLLIElement[] {
  return entries.map((entry) => {
    const item = document.createElement('li');
    const text = `${entry.words} (${entry.count})`;
    const holder = toggle && canFilter(entry) ? button('', '', () => toggle(entry)) : item;
    holder.innerHTML = sample(entry);
    holder.append(text);
    if (holder instanceof HTMLButtonElement) {
      holder.dataset.entry = entryId(entry);
      holder.title = entry.hidden ? words.show : words.hide;
      holder.setAttribute('aria-label', text);
      holder.setAttribute('aria-pressed', `${!entry.hidden}`);
      item.append(holder);
    }
    item.classList.toggle('hidden', entry.hidden);
    return item;
  });
}

function sample(entry: LegendEntry): string {
  return entry.icon
    ? `<svg viewBox="0 0 16 16" aria-hidden="true">${iconPath(entry.icon, 'currentColor')}</svg>`
    : `<svg class="line" viewBox="0 0 34 12" aria-hidden="true">${piecesAsSvg(entry, (tone) => `var(${PROPERTIES[tone]})`)}</svg>`;
}

function button(text: string, label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.title = label;
  made.setAttribute('aria-label', label);
  made.addEventListener('click', act);
  return made;
}
