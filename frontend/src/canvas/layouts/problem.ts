/** What a layout is given and what it finds: plain arrays, which travel to a worker and back at no cost. */

import type { Arrangement, EdgeData, NodeData, Point } from '../model';
import { HEIGHT, WIDTH } from '../model';

export interface Problem {
  readonly arrangement: Arrangement;
  /** In the order of their keys: the order nodes came in must not matter. */
  readonly keys: readonly string[];
  /** How much larger than usual each box is. */
  readonly scales: readonly number[];
  /** Ends of arrows as places in `keys`, from and to in turn. */
  readonly ends: Int32Array;
  /** Each node's group as a place in `groups`; -1 for none. */
  readonly group: Int32Array;
  readonly groups: number;
  /** The node in the middle, as a place in `keys`; -1 for none. */
  readonly centre: number;
  /** Where nodes stand already, x and y in turn; not a number for new ones. */
  readonly present: Float64Array;
}

/** x and y in turn, in the order of the keys. */
export type Answer = Float64Array;

export const GAP = 26;

export function problem(
  arrangement: Arrangement,
  centre: string,
  nodes: Iterable<NodeData>,
  edges: Iterable<EdgeData>,
  groups: readonly string[],
  scale: (node: NodeData) => number,
  present: (key: string) => Point | undefined,
): Problem {
  const sorted = [...nodes].sort((a, b) => (a.key < b.key ? -1 : 1));
  const places = new Map(sorted.map((node, i) => [node.key, i]));
  const pairs: number[] = [];
  for (const edge of edges) {
    const [from, to] = [places.get(edge.from), places.get(edge.to)];
    if (from !== undefined && to !== undefined && from !== to) {
      pairs.push(from * sorted.length + to);
    }
  }
  const known = groups.length > 0 ? groups : [...new Set(sorted.map((node) => node.group))].filter((key) => key !== '').sort();
  const groupPlaces = new Map(known.map((key, i) => [key, i]));
  return {
    arrangement,
    keys: sorted.map((node) => node.key),
    scales: sorted.map(scale),
    ends: sortedEnds(pairs, sorted.length),
    group: Int32Array.from(sorted, (node) => groupPlaces.get(node.group) ?? -1),
    groups: known.length,
    centre: places.get(centre) ?? -1,
    present: presentPlaces(sorted, present),
  };
}

export function answered(problem: Problem, answer: Answer): Map<string, Point> {
  return new Map(problem.keys.map((key, i) => [key, { x: answer[2 * i] ?? 0, y: answer[2 * i + 1] ?? 0 }]));
}

export function widthOf(problem: Problem, node: number): number {
  return WIDTH * (problem.scales[node] ?? 1);
}

export function heightOf(problem: Problem, node: number): number {
  return HEIGHT * (problem.scales[node] ?? 1);
}

export function isPlaced(problem: Problem, node: number): boolean {
  return !Number.isNaN(problem.present[2 * node] ?? Number.NaN);
}

/** Neighbours of each node, both ways, without repetition, in the order of the keys. */
export function neighbours(problem: Problem): number[][] {
  const lists = problem.keys.map(() => new Set<number>());
  for (let i = 0; i < problem.ends.length; i += 2) {
    const [from, to] = [problem.ends[i] as number, problem.ends[i + 1] as number];
    lists[from]?.add(to);
    lists[to]?.add(from);
  }
  return lists.map((list) => [...list].sort((a, b) => a - b));
}

function presentPlaces(sorted: readonly NodeData[], present: (key: string) => Point | undefined): Float64Array {
  const places = new Float64Array(2 * sorted.length).fill(Number.NaN);
  sorted.forEach((node, i) => {
    const at = present(node.key);
    if (at) {
      places[2 * i] = at.x;
      places[2 * i + 1] = at.y;
    }
  });
  return places;
}

/** The order arrows came in must not matter either. */
function sortedEnds(pairs: readonly number[], count: number): Int32Array {
  const ends = new Int32Array(2 * pairs.length);
  Float64Array.from(pairs)
    .sort()
    .forEach((pair, i) => {
      ends[2 * i] = Math.floor(pair / count);
      ends[2 * i + 1] = pair % count;
    });
  return ends;
}
