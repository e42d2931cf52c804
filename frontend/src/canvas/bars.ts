/** What stands above and below the picture: buttons and legend. */

import { iconPath } from './icons';
import { legend } from './legend';
import type { Graph, Words } from './model';

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

export function legendItems(graph: Graph, words: Words): HTMLLIElement[] {
  const items = legend(graph).map((entry) => {
    const item = document.createElement('li');
    item.innerHTML = `<svg viewBox="0 0 16 16" aria-hidden="true">${iconPath(entry.icon, 'currentColor')}</svg>`;
    item.append(`${words[entry.group][entry.name as never] as string} (${entry.count})`);
    return item;
  });
  if (graph.edges.length > 0) {
    items.push(line(`→ ${words.arrow}`));
  }
  if (graph.edges.some((edge) => edge.tentative)) {
    items.push(line(`⇢ ${words.tentative}`));
  }
  return items;
}

function line(text: string): HTMLLIElement {
  const item = document.createElement('li');
  item.textContent = text;
  return item;
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
