/** The ways of arrows: as the server laid them, or straight from box to box. */

import type { GraphEdge, GraphNode, Point } from './model';

/** Start, corners and end; `aside` keeps several arrows between the same boxes apart. */
export function points(edge: GraphEdge, from: GraphNode, to: GraphNode, aside = 0): Point[] {
  if (edge.route.length >= 4) {
    return Array.from({ length: Math.floor(edge.route.length / 2) }, (_, i) => ({
      x: edge.route[2 * i] ?? 0,
      y: edge.route[2 * i + 1] ?? 0,
    }));
  }
  if (from.key === to.key) {
    return loop(from, aside);
  }
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  // The same side for both directions.
  const turn = (from.key < to.key ? aside : -aside) / length;
  const shift = { x: -dy * turn, y: dx * turn };
  return [border(from, to, shift), border(to, from, shift)];
}

/** An SVG path with its corners rounded. */
export function routePath(way: readonly Point[], radius: number): string {
  return way
    .map((point, i) => {
      const [before, after] = [way[i - 1], way[i + 1]];
      if (!before || !after) {
        return `${before ? 'L' : 'M'}${point.x} ${point.y}`;
      }
      const enter = towards(point, before, radius);
      const leave = towards(point, after, radius);
      return `L${enter.x} ${enter.y}Q${point.x} ${point.y} ${leave.x} ${leave.y}`;
    })
    .join('');
}

/** Which way the arrow's head points, in radians. */
export function heading(way: readonly Point[]): number {
  const [before, end] = [way.at(-2), way.at(-1)];
  return before && end ? Math.atan2(end.y - before.y, end.x - before.x) : 0;
}

/** Where words stand on the longest piece: in its middle, or beside it where something is in the way; undefined without room. */
export function labelPlace(way: readonly Point[], taken: (point: Point) => boolean): Point | undefined {
  let [from, to] = [way[0] ?? { x: 0, y: 0 }, way[0] ?? { x: 0, y: 0 }];
  for (let i = 1; i < way.length; i++) {
    const [a, b] = [way[i - 1] as Point, way[i] as Point];
    if (Math.hypot(b.x - a.x, b.y - a.y) > Math.hypot(to.x - from.x, to.y - from.y)) {
      [from, to] = [a, b];
    }
  }
  return [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]
    .map((part) => ({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }))
    .find((point) => !taken(point));
}

/** How far a point is from a way. */
export function distance(way: readonly Point[], point: Point): number {
  let least = Infinity;
  for (let i = 1; i < way.length; i++) {
    const [a, b] = [way[i - 1] as Point, way[i] as Point];
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const part = Math.min(1, Math.max(0, ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(point.x - a.x - part * dx, point.y - a.y - part * dy));
  }
  return least;
}

export function towards(from: Point, to: Point, most: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const part = Math.min(most, length / 2) / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

/** Where the line to another box leaves this one. */
function border(box: GraphNode, other: Point, shift: Point): Point {
  const [dx, dy] = [other.x - box.x, other.y - box.y];
  const [halfWidth, halfHeight] = [box.width / 2 - Math.abs(shift.x), box.height / 2 - Math.abs(shift.y)];
  const part = Math.min(halfWidth / Math.abs(dx || 1e-9), halfHeight / Math.abs(dy || 1e-9), 1);
  return { x: box.x + dx * part + shift.x, y: box.y + dy * part + shift.y };
}

/** From a box round its upper right corner back to itself. */
function loop(box: GraphNode, aside: number): Point[] {
  const [right, top, out] = [box.x + box.width / 2, box.y - box.height / 2, 18 + Math.abs(aside)];
  return [
    { x: right - 24, y: top },
    { x: right - 24, y: top - out },
    { x: right + out, y: top - out },
    { x: right + out, y: top + 24 },
    { x: right, y: top + 24 },
  ];
}
