/** The ways of arrows: as the server laid them, or straight from box to box. */

import type { GraphEdge, GraphNode, Point } from './model';

/** Start, corners and end. */
export function points(edge: GraphEdge, from: GraphNode, to: GraphNode): Point[] {
  if (edge.route.length >= 4) {
    return Array.from({ length: Math.floor(edge.route.length / 2) }, (_, i) => ({
      x: edge.route[2 * i] ?? 0,
      y: edge.route[2 * i + 1] ?? 0,
    }));
  }
  return [border(from, to), border(to, from)];
}

/** A corner as cytoscape wants it: how far along the line between the two centres, and how far beside it. */
export function segments(way: readonly Point[], from: Point, to: Point): { weights: number[]; distances: number[] } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const corners = way.slice(1, -1);
  return {
    weights: corners.map((corner) => ((corner.x - from.x) * dx + (corner.y - from.y) * dy) / (length * length)),
    distances: corners.map((corner) => ((corner.y - from.y) * dx - (corner.x - from.x) * dy) / length),
  };
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

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const part = Math.min(distance, length / 2) / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

/** Where the line to another box leaves this one. */
function border(box: GraphNode, other: Point): Point {
  const [dx, dy] = [other.x - box.x, other.y - box.y];
  const part = Math.min(box.width / 2 / Math.abs(dx || 1e-9), box.height / 2 / Math.abs(dy || 1e-9), 1);
  return { x: box.x + dx * part, y: box.y + dy * part };
}
