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
  /** How far beside the straight line it goes. */
  readonly aside: number;
  readonly way: readonly Point[];
  readonly box: Box;
}

/** Between arrows that join the same two boxes. */
const APART = 12;

export class Scene {
  readonly items: readonly Item[];
  readonly lines: readonly Line[];
  /** Lines that look the same are painted in one stroke. */
  readonly alike: readonly (readonly Line[])[];
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
    const alike = new Map<EdgeLook, Line[]>();
    const lines: Line[] = [];
    for (const edge of graph.edges) {
      const [from, to] = [this.byKey.get(edge.from)?.node, this.byKey.get(edge.to)?.node];
      if (from && to) {
        const [same, beside] = [old.get(edge), aside.get(edge.id) ?? 0];
        const line = same?.from === from && same.to === to && same.aside === beside ? same : lineOf(edge, from, to, view, beside);
        lines.push(line);
        const list = alike.get(line.look);
        list ? list.push(line) : alike.set(line.look, [line]);
      }
    }
    this.lines = lines;
    this.alike = [...alike.values()];
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

  /** The rectangle around everything drawn. */
  get bounds(): Box {
    if (this.items.length === 0) {
      return { x: 0, y: 0, width: 0, height: 0 };
    }
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    const hold = (x: number, y: number, width: number, height: number) => {
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x + width);
      bottom = Math.max(bottom, y + height);
    };
    // With room for the border, and for the stack behind what stands for several.
    this.items.forEach(({ node }) => hold(node.x - node.width / 2 - 4, node.y - node.height / 2 - 9, node.width + 14, node.height + 14));
    this.lines.forEach(({ box }) => hold(box.x - 3, box.y - 3, box.width + 6, box.height + 6));
    this.groups.forEach((group) => hold(group.x, group.y, group.width, group.height));
    return { x: left, y: top, width: right - left, height: bottom - top };
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
  const way = points(edge, from, to, aside);
  return { edge, from, to, look: edgeLook(edge, view), aside, way, box: around(way) };
}

/** How far arrows between the same two boxes go beside the straight line; none where there is one alone. */
function asides(edges: readonly GraphEdge[]): Map<string, number> {
  const numbers = new Map<string, number>();
  const number = (key: string) => {
    let known = numbers.get(key);
    if (known === undefined) {
      known = numbers.size;
      numbers.set(key, known);
    }
    return known;
  };
  const first = new Map<number, string>();
  const several = new Map<number, string[]>();
  for (const edge of edges) {
    if (edge.route.length === 0) {
      const [a, b] = [number(edge.from), number(edge.to)];
      const pair = Math.min(a, b) * 1e6 + Math.max(a, b);
      const other = first.get(pair);
      if (other === undefined) {
        first.set(pair, edge.id);
      } else {
        several.set(pair, [...(several.get(pair) ?? [other]), edge.id]);
      }
    }
  }
  return new Map([...several.values()].flatMap((ids) => ids.map((id, i) => [id, (i - (ids.length - 1) / 2) * APART] as const)));
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
