/** What the signs in a picture mean: only those that occur in it. */

import type { Icon } from './icons';
import { FLAGS, type Flag, type Graph, KINDS, type Kind } from './model';

export type LegendEntry =
  | { readonly group: 'kinds'; readonly name: Kind; readonly icon: Icon; readonly count: number }
  | { readonly group: 'flags'; readonly name: Flag; readonly icon: Icon; readonly count: number };

export function legend(graph: Graph): LegendEntry[] {
  const kinds = KINDS.map((name) => ({
    group: 'kinds' as const,
    name,
    icon: name,
    count: graph.nodes.filter((node) => node.kind === name).length,
  }));
  const flags = FLAGS.map((name) => ({
    group: 'flags' as const,
    name,
    icon: name,
    count: graph.nodes.filter((node) => node.flags.includes(name)).length,
  }));
  return [...kinds, ...flags].filter((entry) => entry.count > 0);
}
