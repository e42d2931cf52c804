/** Every group as a box of rows and columns, the boxes in rows; nodes of no group last. Nothing overlaps. */

import { GROUP_HEAD, GROUP_PADDING } from '../groups';
import { type Answer, GAP, heightOf, isPlaced, type Problem, widthOf } from './problem';

interface Block {
  readonly width: number;
  readonly height: number;
  /** Nodes with the places of their centres in the block. */
  readonly nodes: readonly (readonly [node: number, x: number, y: number])[];
}

/** Width to height of the whole, about that of a screen. */
const ASPECT = 1.6;
const BETWEEN = 44;

export function byGroup(problem: Problem): Answer {
  const answer = new Float64Array(2 * problem.keys.length);
  const members: number[][] = Array.from({ length: problem.groups + 1 }, () => []);
  for (let node = 0; node < problem.keys.length; node++) {
    const group = problem.group[node] as number;
    members[group < 0 ? problem.groups : group]?.push(node);
  }
  const blocks = members.filter((nodes) => nodes.length > 0).map((nodes) => block(problem, nodes));
  const area = blocks.reduce((sum, { width, height }) => sum + (width + BETWEEN) * (height + BETWEEN), 0);
  const line = Math.max(Math.sqrt(area * ASPECT), ...blocks.map(({ width }) => width));
  let [x, y, highest] = [0, 0, 0];
  for (const { width, height, nodes } of blocks) {
    if (x > 0 && x + width > line) {
      [x, y, highest] = [0, y + highest + BETWEEN, 0];
    }
    for (const [node, dx, dy] of nodes) {
      answer[2 * node] = x + dx;
      answer[2 * node + 1] = y + dy;
    }
    x += width + BETWEEN;
    highest = Math.max(highest, height);
  }
  return answer;
}

function block(problem: Problem, nodes: readonly number[]): Block {
  const [w, h] = [Math.max(...nodes.map((n) => widthOf(problem, n))) + GAP, Math.max(...nodes.map((n) => heightOf(problem, n))) + GAP];
  const columns = Math.max(1, Math.round(Math.sqrt((nodes.length * h * ASPECT) / w)));
  // Who was there keeps his turn; new ones come after.
  const order = [...nodes].sort((a, b) => {
    const [old, other] = [isPlaced(problem, a), isPlaced(problem, b)];
    if (old && other) {
      const at = (n: number, i: number) => problem.present[2 * n + i] as number;
      return at(a, 1) - at(b, 1) || at(a, 0) - at(b, 0) || a - b;
    }
    return old ? -1 : other ? 1 : a - b;
  });
  const rows = Math.ceil(order.length / columns);
  return {
    width: columns * w - GAP + 2 * GROUP_PADDING,
    height: rows * h - GAP + GROUP_HEAD + GROUP_PADDING,
    nodes: order.map((node, i) => [
      node,
      GROUP_PADDING + (i % columns) * w + (w - GAP) / 2,
      GROUP_HEAD + Math.floor(i / columns) * h + (h - GAP) / 2,
    ]),
  };
}
