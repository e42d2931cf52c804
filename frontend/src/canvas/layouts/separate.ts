/** Pushes boxes off each other, as little as may be. */

import { GAP, heightOf, type Problem, widthOf } from './problem';

const ROUNDS = 120;
/** Between boxes that stay, one that is pushed may go to and fro for ever. */
const ROUNDS_HELD = 12;
/** So that arrows can be seen between boxes. */
const AIR = 1.4 * GAP;

interface Boxes {
  readonly count: number;
  readonly places: Float64Array;
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly held: readonly boolean[];
}

/** Changes places so that no boxes overlap; those held stay. */
export function separate(problem: Problem, places: Float64Array, held: readonly boolean[]): void {
  const widths = problem.keys.map((_, node) => widthOf(problem, node) + AIR);
  const heights = problem.keys.map((_, node) => heightOf(problem, node) + AIR);
  const boxes = { count: problem.keys.length, places, widths, heights, held };
  const rounds = held.includes(true) ? ROUNDS_HELD : ROUNDS;
  let pushed = true;
  for (let round = 0; round < rounds && pushed; round++) {
    pushed = pushAll(boxes);
  }
  if (pushed) {
    settleAll(boxes);
  }
}

function pushAll(boxes: Boxes): boolean {
  const { count, places, widths, heights, held } = boxes;
  const [cellWidth, cellHeight] = [Math.max(1, ...widths), Math.max(1, ...heights)];
  const cells = new Map<number, number[]>();
  const cell = (column: number, row: number) => column * 1_000_003 + row;
  for (let node = 0; node < count; node++) {
    const at = cell(Math.floor((places[2 * node] as number) / cellWidth), Math.floor((places[2 * node + 1] as number) / cellHeight));
    const list = cells.get(at);
    list ? list.push(node) : cells.set(at, [node]);
  }
  let pushed = false;
  for (let node = 0; node < count; node++) {
    const column = Math.floor((places[2 * node] as number) / cellWidth);
    const row = Math.floor((places[2 * node + 1] as number) / cellHeight);
    for (let near = 0; near < 9; near++) {
      for (const other of cells.get(cell(column + (near % 3) - 1, row + Math.floor(near / 3) - 1)) ?? []) {
        if (other > node && !(held[node] && held[other])) {
          pushed = push(boxes, node, other) || pushed;
        }
      }
    }
  }
  return pushed;
}

function push({ places, widths, heights, held }: Boxes, a: number, b: number): boolean {
  const dx = (places[2 * b] as number) - (places[2 * a] as number);
  const dy = (places[2 * b + 1] as number) - (places[2 * a + 1] as number);
  const [width, height] = [((widths[a] as number) + (widths[b] as number)) / 2, ((heights[a] as number) + (heights[b] as number)) / 2];
  const [overX, overY] = [width - Math.abs(dx), height - Math.abs(dy)];
  if (overX <= 1e-6 || overY <= 1e-6) {
    return false;
  }
  // Along the side where the way out is shorter for a box of that shape.
  const along = overX / width < overY / height ? 0 : 1;
  const way = along === 0 ? (dx < 0 ? -overX : overX) : dy < 0 ? -overY : overY;
  const [moveA, moveB] = held[a] ? [0, way] : held[b] ? [-way, 0] : [-way / 2, way / 2];
  places[2 * a + along] = (places[2 * a + along] as number) + moveA;
  places[2 * b + along] = (places[2 * b + along] as number) + moveB;
  return true;
}

/** Puts each box that still lies on another where there is room, as near as may be. */
function settleAll(boxes: Boxes): void {
  const { count, places, widths, heights, held } = boxes;
  for (let node = 0; node < count; node++) {
    if (held[node] || isFree(boxes, node, places[2 * node] as number, places[2 * node + 1] as number)) {
      continue;
    }
    const [x, y] = [places[2 * node] as number, places[2 * node + 1] as number];
    const [stepX, stepY] = [(widths[node] as number) / 3, (heights[node] as number) / 2];
    search: for (let ring = 1; ring < 200; ring++) {
      for (let i = 0; i < 8 * ring; i++) {
        const [column, row] = onRing(ring, i);
        if (isFree(boxes, node, x + column * stepX, y + row * stepY)) {
          places[2 * node] = x + column * stepX;
          places[2 * node + 1] = y + row * stepY;
          break search;
        }
      }
    }
  }
}

/** The i-th of the 8 × ring places on a square around the middle. */
function onRing(ring: number, i: number): [number, number] {
  const along = (i % (2 * ring)) - ring;
  switch (Math.floor(i / (2 * ring))) {
    case 0:
      return [along, -ring];
    case 1:
      return [ring, along];
    case 2:
      return [-along, ring];
    default:
      return [-ring, -along];
  }
}

function isFree({ count, places, widths, heights }: Boxes, node: number, x: number, y: number): boolean {
  for (let other = 0; other < count; other++) {
    if (
      other !== node &&
      Math.abs(x - (places[2 * other] as number)) < ((widths[node] as number) + (widths[other] as number)) / 2 - 1e-6 &&
      Math.abs(y - (places[2 * other + 1] as number)) < ((heights[node] as number) + (heights[other] as number)) / 2 - 1e-6
    ) {
      return false;
    }
  }
  return true;
}
