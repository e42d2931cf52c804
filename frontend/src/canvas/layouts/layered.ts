/** Layers from left to right, less finely than the server does it but for thousands: longest ways, then barycentres. */

import { HEIGHT, WIDTH } from '../model';
import { type Answer, isPlaced, type Problem } from './problem';

const SWEEPS = 6;
const BETWEEN_LAYERS = 110;
const BETWEEN_COLUMNS = 24;
const BETWEEN_ROWS = 20;

export function layered(problem: Problem): Answer {
  const count = problem.keys.length;
  const forward = withoutCircles(problem);
  const layer = longest(count, forward);
  const layers: number[][] = [];
  for (let node = 0; node < count; node++) {
    (layers[layer[node] as number] ??= []).push(node);
  }
  const order = new Float64Array(count);
  for (const nodes of layers) {
    // Those that were there keep their order; new ones take theirs from their neighbours.
    nodes.sort((a, b) => before(problem, a) - before(problem, b) || a - b);
    nodes.forEach((node, i) => (order[node] = i / nodes.length));
  }
  const before2 = lists(count, forward, 1);
  const after = lists(count, forward, 0);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const down = sweep % 2 === 0;
    for (const nodes of down ? layers : [...layers].reverse()) {
      arrange(nodes, down ? before2 : after, order);
    }
  }
  return placed(problem, layers);
}

function before(problem: Problem, node: number): number {
  return isPlaced(problem, node) ? (problem.present[2 * node + 1] as number) : 0;
}

/** Arrows with those that would close a circle turned round. */
function withoutCircles(problem: Problem): [number, number][] {
  const count = problem.keys.length;
  const out: number[][] = Array.from({ length: count }, () => []);
  const entered = new Int32Array(count);
  for (let i = 0; i < problem.ends.length; i += 2) {
    out[problem.ends[i] as number]?.push(problem.ends[i + 1] as number);
    entered[problem.ends[i + 1] as number] = 1;
  }
  const state = new Uint8Array(count);
  const forward: [number, number][] = [];
  // Sources first: a walk that begins in the middle of a way would turn more arrows round.
  const starts = [...state.keys()].sort((a, b) => (entered[a] as number) - (entered[b] as number) || a - b);
  for (const start of starts) {
    const stack: [number, number][] = state[start] === 0 ? [[start, 0]] : [];
    state[start] = state[start] || 1;
    while (stack.length > 0) {
      const top = stack.at(-1) as [number, number];
      const next = out[top[0]]?.[top[1]++];
      if (next === undefined) {
        state[top[0]] = 2;
        stack.pop();
      } else if (state[next] === 1) {
        forward.push([next, top[0]]);
      } else {
        forward.push([top[0], next]);
        if (state[next] === 0) {
          state[next] = 1;
          stack.push([next, 0]);
        }
      }
    }
  }
  return forward;
}

function longest(count: number, forward: readonly [number, number][]): Int32Array {
  const after = lists(count, forward, 0);
  const waits = new Int32Array(count);
  forward.forEach(([, to]) => (waits[to] = (waits[to] as number) + 1));
  const layer = new Int32Array(count);
  const ready = [...waits.keys()].filter((node) => waits[node] === 0);
  for (let i = 0; i < ready.length; i++) {
    const node = ready[i] as number;
    for (const next of after[node] ?? []) {
      layer[next] = Math.max(layer[next] as number, (layer[node] as number) + 1);
      waits[next] = (waits[next] as number) - 1;
      if (waits[next] === 0) {
        ready.push(next);
      }
    }
  }
  return layer;
}

function lists(count: number, forward: readonly [number, number][], by: 0 | 1): number[][] {
  const made: number[][] = Array.from({ length: count }, () => []);
  forward.forEach((pair) => made[pair[by]]?.push(pair[1 - by] as number));
  return made;
}

function arrange(nodes: number[], neighbours: readonly (readonly number[])[], order: Float64Array): void {
  const wish = new Map(
    nodes.map((node) => {
      const list = neighbours[node] ?? [];
      const sum = list.reduce((total, other) => total + (order[other] as number), 0);
      return [node, list.length === 0 ? (order[node] as number) : sum / list.length];
    }),
  );
  nodes.sort((a, b) => (wish.get(a) as number) - (wish.get(b) as number) || a - b);
  nodes.forEach((node, i) => (order[node] = (i + 0.5) / nodes.length));
}

/** A layer higher than a screen is wide is broken into several columns, or everything would be a line. */
function placed(problem: Problem, layers: readonly (readonly number[])[]): Answer {
  const answer = new Float64Array(2 * problem.keys.length);
  const scale = Math.max(1, ...problem.scales);
  const [w, h] = [WIDTH * scale, HEIGHT * scale];
  const most = Math.max(8, Math.ceil(Math.sqrt((problem.keys.length * (w + 40)) / (h + BETWEEN_ROWS) / 1.6)));
  let x = 0;
  for (const nodes of layers) {
    const columns = Math.ceil(nodes.length / most);
    const rows = Math.ceil(nodes.length / columns);
    nodes.forEach((node, i) => {
      const [row, column] = [Math.floor(i / columns), i % columns];
      answer[2 * node] = x + column * (w + BETWEEN_COLUMNS);
      answer[2 * node + 1] = (row - (rows - 1) / 2) * (h + BETWEEN_ROWS);
    });
    x += columns * (w + BETWEEN_COLUMNS) - BETWEEN_COLUMNS + BETWEEN_LAYERS;
  }
  return answer;
}
