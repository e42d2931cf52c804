/** What the signs in a picture mean: those that occur in it, and those a person has hidden by the legend. */

import type { Icon } from './icons';
import { FLAGS, type Flag, type Graph, KINDS, type Kind, type Settings, type Words } from './model';

export type Part = 'kind' | 'flag' | 'type' | 'tentative' | 'heat' | 'size';

export interface LegendEntry {
  readonly part: Part;
  /** As Java names it: "TASK", "OVERDUE", "LEADS". */
  readonly name: string;
  readonly words: string;
  /** Its sign; an arrow has none, but a line. */
  readonly icon: Icon | undefined;
  readonly count: number;
  readonly hidden: boolean;
}

/** How the entry is named towards Java. */
export function entryId(entry: Pick<LegendEntry, 'part' | 'name'>): string {
  return `${entry.part}:${entry.name}`;
}

export function legend(graph: Graph, words: Words, settings: Pick<Settings, 'hidden' | 'counts'>): LegendEntry[] {
  const entry = (part: Part, name: string, said: string, icon: Icon | undefined, drawn: number): LegendEntry => {
    const id = entryId({ part, name });
    return { part, name, words: said, icon, count: settings.counts[id] ?? drawn, hidden: settings.hidden.includes(id) };
  };
  const [kinds, flags, types] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  for (const node of graph.nodes) {
    count(kinds, node.kind);
    node.flags.forEach((flag) => count(flags, flag));
  }
  graph.edges.forEach((edge) => count(types, edge.type));
  const hiddenTypes = settings.hidden.filter((id) => id.startsWith('type:')).map((id) => id.slice('type:'.length));
  const tentative = graph.edges.filter((edge) => edge.tentative).length;
  return [
    ...KINDS.map((kind: Kind) => entry('kind', kind.toUpperCase(), words.kinds[kind], kind, kinds.get(kind) ?? 0)),
    ...FLAGS.map((flag: Flag) => entry('flag', flag.toUpperCase(), words.flags[flag], flag, flags.get(flag) ?? 0)),
    ...[...new Set([...types.keys(), ...hiddenTypes])]
      .sort()
      .map((type) => entry('type', type, typeWords(words, type), undefined, types.get(type) ?? 0)),
    entry('tentative', '', words.tentative, undefined, tentative),
    entry('heat', '', words.warmer, undefined, graph.nodes.filter((node) => node.heat !== undefined).length),
    entry('size', '', words.larger, undefined, graph.nodes.filter((node) => node.size !== undefined).length),
  ].filter((one) => one.hidden || one.count > 0);
}

export function typeWords(words: Words, type: string): string {
  return type === 'DEPENDS_ON' ? words.arrow : (words.types[type] ?? type);
}

/** The others explain, but stand for nothing that could be hidden. */
export function canFilter(entry: Pick<LegendEntry, 'part'>): boolean {
  return entry.part === 'kind' || entry.part === 'flag' || entry.part === 'type';
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
