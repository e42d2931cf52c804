/** A graph made ready to be painted and pointed at. */

import { type EdgeLook, edgeLook, type NodeLook, nodeLook } from './appearance';
import type { Box } from './camera';
import { type GroupBox, groupBoxes } from './groups';
import { type Graph, type GraphEdge, type GraphNode, NO_GRAPH, NO_VIEW, type Point, type View } from './model';
import { distance, points } from './routes';

export interface Item {
  readonly node: GraphNode;
  readonly look: NodeLook;
}

export interface Line {
  readonly edge: GraphEdge;
  readonly from: GraphNode;
  readonly to: GraphNode;
  readonly look: EdgeLook;
  readonly way: readonly Point[];
  readonly box: Box;
  /** Lines with the same are painted in one stroke. */
  readonly style: string;
}

/** Between arrows that join the same two boxes. */
const APART = 12;

export class Scene {
  readonly items: readonly Item[];
  readonly lines: readonly Line[];
  readonly groups: readonly GroupBox[];
  readonly byKey: ReadonlyMap<string, Item>;
  #touching: Map<string, Line[]> | undefined;

  /** What is pointed out is painted over a scene, so it looks the same whatever is selected. */
  constructor(
    readonly graph: Graph,
    readonly trail: View['trail'],
    grouped: boolean,
    before?: Scene,
  ) {
    const view: View = { selected: [], trail };
    const keep = before?.trail.join(' ') === trail.join(' ') ? before : undefined;
    this.items = graph.nodes.map((node) => {
      const old = keep?.byKey.get(node.key);
      return old?.node === node ? old : { node, look: nodeLook(node, view) };
    });
    this.byKey = new Map(this.items.map((item) => [item.node.key, item]));
    const aside = asides(graph.edges);
    const old = new Map(keep?.lines.map((line) => [line.edge, line]));
    this.lines = graph.edges
      .flatMap((edge) => {
        const [from, to] = [this.byKey.get(edge.from)?.node, this.byKey.get(edge.to)?.node];
        if (!from || !to) {
          return [];
        }
        const same = old.get(edge);
        return same && same.from === from && same.to === to && !aside.has(edge.id)
          ? [same]
          : [lineOf(edge, from, to, view, aside.get(edge.id) ?? 0)];
      })
      .sort((a, b) => (a.style < b.style ? -1 : a.style > b.style ? 1 : 0));
    this.groups = grouped ? groupBoxes(graph) : [];
  }

  /** The box at a point; where boxes overlap, the one painted last. */
  nodeAt(point: Point, slack = 0): GraphNode | undefined {
    for (let i = this.items.length - 1; i >= 0; i--) {
      const node = (this.items[i] as Item).node;
      if (Math.abs(point.x - node.x) <= node.width / 2 + slack && Math.abs(point.y - node.y) <= node.height / 2 + slack) {
        return node;
      }
    }
    return undefined;
  }

  lineAt(point: Point, slack: number): Line | undefined {
    return this.lines.find((line) => inside(point, line.box, slack) && distance(line.way, point) <= slack);
  }

  /** Nodes that lie wholly in a box. */
  within(box: Box): GraphNode[] {
    return this.graph.nodes.filter(
      (node) =>
        node.x - node.width / 2 >= box.x &&
        node.x + node.width / 2 <= box.x + box.width &&
        node.y - node.height / 2 >= box.y &&
        node.y + node.height / 2 <= box.y + box.height,
    );
  }

  /** The arrows at a node. */
  touching(key: string): readonly Line[] {
    if (!this.#touching) {
      this.#touching = new Map();
      for (const line of this.lines) {
        for (const end of new Set([line.edge.from, line.edge.to])) {
          const list = this.#touching.get(end);
          list ? list.push(line) : this.#touching.set(end, [line]);
        }
      }
    }
    return this.#touching.get(key) ?? [];
  }
}

export const NOTHING = new Scene(NO_GRAPH, NO_VIEW.trail, false);

export function lineOf(edge: GraphEdge, from: GraphNode, to: GraphNode, view: View, aside: number): Line {
  const look = edgeLook(edge, view);
  const way = points(edge, from, to, aside);
  return { edge, from, to, look, way, box: around(way), style: `${look.line} ${look.width} ${look.dash} ${look.opacity} ${look.head}` };
}

/** How far arrows between the same two boxes go beside the straight line; none where there is one alone. */
export function asides(edges: readonly GraphEdge[]): Map<string, number> {
  const pairs = new Map<string, string[]>();
  for (const edge of edges) {
    if (edge.route.length === 0) {
      const pair = edge.from < edge.to ? `${edge.from} ${edge.to}` : `${edge.to} ${edge.from}`;
      const list = pairs.get(pair);
      list ? list.push(edge.id) : pairs.set(pair, [edge.id]);
    }
  }
  const asides = new Map<string, number>();
  for (const ids of pairs.values()) {
    if (ids.length > 1) {
      ids.forEach((id, i) => asides.set(id, (i - (ids.length - 1) / 2) * APART));
    }
  }
  return asides;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

function inside(point: Point, box: Box, slack: number): boolean {
  return (
    point.x >= box.x - slack && point.x <= box.x + box.width + slack && point.y >= box.y - slack && point.y <= box.y + box.height + slack
  );
}

function around(way: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of way) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
