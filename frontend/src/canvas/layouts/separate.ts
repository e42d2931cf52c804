/** Pushes boxes off each other, as little as may be. */

import { GAP, heightOf, type Problem, widthOf } from './problem';

const ROUNDS = 60;
/** Between boxes that stay, one that is pushed may go to and fro for ever. */
const ROUNDS_HELD = 12;
/** So that arrows can be seen between boxes. */
const AIR = 1.4 * GAP;
/** Where there is no room for that. */
const LEAST_AIR = 6;
/** How much wider the whole picture may become. */
const MOST_WIDER = 2.2;

/** Boxes, and which of them are in which part of the picture. */
class Boxes {
  readonly #cells = new Map<number, number[]>();
  readonly #cellWidth: number;
  readonly #cellHeight: number;

  constructor(
    readonly places: Float64Array,
    readonly widths: readonly number[],
    readonly heights: readonly number[],
    readonly held: readonly boolean[],
  ) {
    this.#cellWidth = widths.reduce((most, width) => Math.max(most, width), 1);
    this.#cellHeight = heights.reduce((most, height) => Math.max(most, height), 1);
    widths.forEach((_, node) => this.#cell(this.x(node), this.y(node)).push(node));
  }

  x(node: number): number {
    return this.places[2 * node] as number;
  }

  y(node: number): number {
    return this.places[2 * node + 1] as number;
  }

  width(a: number, b: number): number {
    return ((this.widths[a] as number) + (this.widths[b] as number)) / 2;
  }

  height(a: number, b: number): number {
    return ((this.heights[a] as number) + (this.heights[b] as number)) / 2;
  }

  /** Calls with every box that may touch one at this place, until the answer is yes. */
  near(x: number, y: number, call: (other: number) => boolean): boolean {
    const [column, row] = [Math.floor(x / this.#cellWidth), Math.floor(y / this.#cellHeight)];
    for (let i = 0; i < 9; i++) {
      const list = this.#cells.get(key(column + (i % 3) - 1, row + Math.floor(i / 3) - 1));
      for (let j = 0; list && j < list.length; j++) {
        if (call(list[j] as number)) {
          return true;
        }
      }
    }
    return false;
  }

  isFree(node: number, x: number, y: number): boolean {
    return !this.near(
      x,
      y,
      (other) =>
        other !== node &&
        Math.abs(x - this.x(other)) < this.width(node, other) - 1e-6 &&
        Math.abs(y - this.y(other)) < this.height(node, other) - 1e-6,
    );
  }

  put(node: number, x: number, y: number): void {
    const cell = this.#cell(this.x(node), this.y(node));
    cell.splice(cell.indexOf(node), 1);
    this.places[2 * node] = x;
    this.places[2 * node + 1] = y;
    this.#cell(x, y).push(node);
  }

  #cell(x: number, y: number): number[] {
    const at = key(Math.floor(x / this.#cellWidth), Math.floor(y / this.#cellHeight));
    let list = this.#cells.get(at);
    if (!list) {
      list = [];
      this.#cells.set(at, list);
    }
    return list;
  }
}

/** Changes places so that no boxes overlap; those held stay. */
export function separate(problem: Problem, places: Float64Array, held: readonly boolean[]): void {
  const boxes = (air = AIR) => {
    const widths = problem.keys.map((_, node) => widthOf(problem, node) + air);
    return new Boxes(places, widths, problem.keys.map((_, node) => heightOf(problem, node) + air), held);
  };
  const anyHeld = held.includes(true);
  if (!anyHeld) {
    widen(boxes());
  }
  let pushed = true;
  for (let round = 0; round < (anyHeld ? ROUNDS_HELD : ROUNDS) && pushed; round++) {
    pushed = pushAll(boxes());
  }
  if (pushed) {
    settleAll(boxes(LEAST_AIR));
  }
}

/** The whole picture so much wider that most boxes that overlap no longer do. */
function widen(boxes: Boxes): void {
  const wanted: number[] = [];
  boxes.widths.forEach((_, a) =>
    boxes.near(boxes.x(a), boxes.y(a), (b) => {
      const [dx, dy] = [Math.abs(boxes.x(a) - boxes.x(b)), Math.abs(boxes.y(a) - boxes.y(b))];
      if (a < b && dx < boxes.width(a, b) && dy < boxes.height(a, b)) {
        wanted.push(Math.min(boxes.width(a, b) / (dx || 1e-9), boxes.height(a, b) / (dy || 1e-9)));
      }
      return false;
    }),
  );
  const most = wanted.sort((a, b) => a - b)[Math.floor(0.7 * wanted.length)];
  if (most !== undefined && wanted.length > boxes.widths.length / 20) {
    const wider = Math.min(MOST_WIDER, most);
    boxes.places.forEach((at, i) => (boxes.places[i] = at * wider));
  }
}

function pushAll(boxes: Boxes): boolean {
  let pushed = false;
  boxes.widths.forEach((_, a) =>
    boxes.near(boxes.x(a), boxes.y(a), (b) => {
      pushed = (b > a && push(boxes, a, b)) || pushed;
      return false;
    }),
  );
  return pushed;
}

function push(boxes: Boxes, a: number, b: number): boolean {
  const { places, held } = boxes;
  if (held[a] && held[b]) {
    return false;
  }
  const [dx, dy] = [boxes.x(b) - boxes.x(a), boxes.y(b) - boxes.y(a)];
  const [width, height] = [boxes.width(a, b), boxes.height(a, b)];
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
  boxes.widths.forEach((width, node) => {
    const [x, y] = [boxes.x(node), boxes.y(node)];
    if (boxes.held[node] || boxes.isFree(node, x, y)) {
      return;
    }
    const [stepX, stepY] = [width / 4, (boxes.heights[node] as number) / 3];
    for (let ring = 1; ; ring++) {
      for (let i = 0; i < 8 * ring; i++) {
        const [column, row] = onRing(ring, i);
        if (boxes.isFree(node, x + column * stepX, y + row * stepY)) {
          boxes.put(node, x + column * stepX, y + row * stepY);
          return;
        }
      }
    }
  });
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

function key(column: number, row: number): number {
  return column * 1_000_003 + row;
}
