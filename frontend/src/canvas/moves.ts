/** Where an arrow key leads. */

import type { GraphNode } from './model';

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

export function isArrow(key: string): key is Arrow {
  return key === 'ArrowLeft' || key === 'ArrowRight' || key === 'ArrowUp' || key === 'ArrowDown';
}

/** The nearest node in that direction, or undefined at the edge; from nowhere, the one furthest to the right: the goal. */
export function next(nodes: readonly GraphNode[], from: string | undefined, arrow: Arrow): GraphNode | undefined {
  const start = nodes.find((node) => node.key === from);
  if (!start) {
    return nodes.reduce<GraphNode | undefined>((most, node) => (!most || node.x > most.x ? node : most), undefined);
  }
  const sideways = arrow === 'ArrowLeft' || arrow === 'ArrowRight';
  const sign = arrow === 'ArrowRight' || arrow === 'ArrowDown' ? 1 : -1;
  let nearest: GraphNode | undefined;
  let least = Infinity;
  for (const node of nodes) {
    const ahead = sign * (sideways ? node.x - start.x : node.y - start.y);
    const aside = Math.abs(sideways ? node.y - start.y : node.x - start.x);
    // What lies rather aside than ahead belongs to another arrow key.
    const distance = ahead + 2 * aside;
    if (ahead > 1 && (aside <= 2 * ahead || aside < 1) && distance < least) {
      least = distance;
      nearest = node;
    }
  }
  return nearest;
}
