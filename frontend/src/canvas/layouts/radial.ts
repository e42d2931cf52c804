/** Rings by the distance from one node; those without a way to it in the outermost ring. */

import { HEIGHT, WIDTH } from '../model';
import { type Answer, GAP, neighbours, type Problem } from './problem';

/** Boxes are wider than high: counted in a world stretched downwards, where they are squares. */
const STRETCH = (WIDTH + GAP) / (HEIGHT + GAP);
/** So far apart squares cannot touch, in whatever direction they lie. */
const APART = (WIDTH + GAP) * Math.SQRT2;

export interface Rings {
  /** Distance from the centre, by node. */
  readonly ring: Int32Array;
  /** Direction seen from the centre, by node, in radians. */
  readonly angle: Float64Array;
  readonly most: number;
}

export function radial(problem: Problem): Answer {
  const answer = new Float64Array(2 * problem.keys.length);
  if (problem.keys.length === 0) {
    return answer;
  }
  const lists = neighbours(problem);
  const { ring, angle, most } = rings(lists, problem.centre >= 0 ? problem.centre : mostConnected(lists));
  let radius = 0;
  for (let r = 1; r <= most; r++) {
    const nodes = [...ring.keys()].filter((node) => ring[node] === r).sort((a, b) => (angle[a] as number) - (angle[b] as number) || a - b);
    const largest = Math.max(1, ...nodes.map((node) => problem.scales[node] ?? 1));
    const slot = APART * largest;
    // Half the gap is a chord's share of the arc.
    radius = Math.max(radius + slot, nodes.length > 2 ? slot / 2 / Math.sin(Math.PI / nodes.length) : 0);
    const angles = spaced(nodes.map((node) => angle[node] as number), 2 * Math.asin(Math.min(1, slot / 2 / radius)));
    nodes.forEach((node, i) => {
      answer[2 * node] = radius * Math.cos(angles[i] as number);
      answer[2 * node + 1] = (radius * Math.sin(angles[i] as number)) / STRETCH;
    });
  }
  return answer;
}

/** Every node gets a part of the circle as wide as it has nodes behind it. */
export function rings(lists: readonly (readonly number[])[], centre: number): Rings {
  const count = lists.length;
  const ring = new Int32Array(count).fill(-1);
  const parent = new Int32Array(count).fill(-1);
  const order: number[] = [centre];
  ring[centre] = 0;
  const follow = (from: number) => {
    for (let i = from; i < order.length; i++) {
      const node = order[i] as number;
      for (const next of lists[node] ?? []) {
        if (ring[next] === -1) {
          ring[next] = (ring[node] as number) + 1;
          parent[next] = node;
          order.push(next);
        }
      }
    }
  };
  follow(0);
  let most = Math.max(...order.map((node) => ring[node] as number));
  const outside = [...ring.keys()].filter((node) => ring[node] === -1);
  if (outside.length > 0) {
    most++;
    outside.forEach((node) => {
      ring[node] = most;
      parent[node] = centre;
      order.push(node);
    });
  }
  const leaves = new Float64Array(count);
  for (let i = order.length - 1; i >= 0; i--) {
    const node = order[i] as number;
    leaves[node] = Math.max(1, leaves[node] as number);
    const up = parent[node] as number;
    if (up >= 0) {
      leaves[up] = (leaves[up] as number) + (leaves[node] as number);
    }
  }
  const angle = new Float64Array(count);
  const begin = new Float64Array(count);
  const taken = new Float64Array(count);
  const share = new Float64Array(count);
  share[centre] = 2 * Math.PI;
  begin[centre] = -Math.PI / 2;
  for (const node of order) {
    const up = parent[node] as number;
    if (up >= 0) {
      share[node] = ((share[up] as number) * (leaves[node] as number)) / (leaves[up] as number);
      begin[node] = (begin[up] as number) + (taken[up] as number);
      taken[up] = (taken[up] as number) + (share[node] as number);
    }
    angle[node] = (begin[node] as number) + (share[node] as number) / 2;
  }
  return { ring, angle, most };
}

export function mostConnected(lists: readonly (readonly number[])[]): number {
  return lists.reduce((best, list, node) => (list.length > (lists[best]?.length ?? 0) ? node : best), 0);
}

/** The same directions, at least so far apart; where there is no room for that, evenly round. */
function spaced(angles: readonly number[], apart: number): number[] {
  const made: number[] = [];
  for (const angle of angles) {
    made.push(Math.max(angle, (made.at(-1) ?? -Infinity) + apart));
  }
  const [first, last] = [made[0] ?? 0, made.at(-1) ?? 0];
  if (last - first <= 2 * Math.PI - apart) {
    return made;
  }
  return angles.map((_, i) => (angles[0] ?? 0) + (2 * Math.PI * i) / angles.length);
}
