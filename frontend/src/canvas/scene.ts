/** A graph made ready to be painted and pointed at. */

import { type EdgeLook, edgeLook, type NodeLook, nodeLook } from './appearance';
import type { Box } from './camera';
import { type GroupBox, groupBoxes } from './groups';
import { type Graph, type GraphEdge, type GraphNode, NO_GRAPH, NO_VIEW, type Point, type View } from './model';
import { distance, points } from './routes';

/** A node to paint. What it looks like is found out when it is first painted: thousands at once would stop the page. */
export class Item {
  #look: NodeLook | undefined;

  constructor(
    readonly node: GraphNode,
    readonly view: View,
  ) {}

  get look(): NodeLook {
    return (this.#look ??= nodeLook(this.node, this.view));
  }
}

/** An arrow to paint; its way, too, is found out when it is needed. */
export class Line {
  readonly look: EdgeLook;
  /** No piece of it lies outside. */
  readonly box: Box;
  #way: readonly Point[] | undefined;

  constructor(
    readonly edge: GraphEdge,
    readonly from: GraphNode,
    readonly to: GraphNode,
    view: View,
    /** How far beside the straight line it goes. */
    readonly aside: number,
  ) {
    this.look = edgeLook(edge, view);
    this.box = edge.route.length > 0 ? around(this.way) : between(from, to, aside);
  }

  get way(): readonly Point[] {
    return (this.#way ??= points(this.edge, this.from, this.to, this.aside));
  }
}

/** Between arrows that join the same two boxes. */
const APART = 12;

export class Scene {
  readonly items: readonly Item[];
  readonly lines: readonly Line[];
  /** Lines that look the same are painted in one stroke. */
  readonly alike: readonly (readonly Line[])[];
  readonly groups: readonly GroupBox[];
  readonly #places: ReadonlyMap<string, number>;
  #touching: Map<string, Line[]> | undefined;

  /** What is pointed out is painted over a scene, so it looks the same whatever is selected. */
  constructor(
    readonly graph: Graph,
    readonly trail: View['trail'],
    grouped: boolean,
  ) {
    const view: View = { selected: [], trail };
    const places = new Map<string, number>();
    graph.nodes.forEach((node, i) => places.set(node.key, i));
    this.#places = places;
    this.items = graph.nodes.map((node) => new Item(node, view));
    const aside = asides(graph.edges, places);
    const alike = new Map<EdgeLook, Line[]>();
    const lines: Line[] = [];
    for (const edge of graph.edges) {
      const [from, to] = [this.item(edge.from)?.node, this.item(edge.to)?.node];
      if (from && to) {
        const line = new Line(edge, from, to, view, aside.get(edge) ?? 0);
        lines.push(line);
        const list = alike.get(line.look);
        list ? list.push(line) : alike.set(line.look, [line]);
      }
    }
    this.lines = lines;
    this.alike = [...alike.values()];
    this.groups = grouped ? groupBoxes(graph) : [];
  }

  item(key: string): Item | undefined {
    const at = this.#places.get(key);
    return at === undefined ? undefined : this.items[at];
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
    this.lines.forEach(({ edge, box }) => edge.route.length > 0 && hold(box.x - 3, box.y - 3, box.width + 6, box.height + 6));
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

/** How far arrows between the same two boxes go beside the straight line; none where there is one alone. */
function asides(edges: readonly GraphEdge[], places: ReadonlyMap<string, number>): Map<GraphEdge, number> {
  const first = new Map<number, GraphEdge>();
  const several = new Map<number, GraphEdge[]>();
  for (const edge of edges) {
    const [a, b] = [places.get(edge.from) ?? 0, places.get(edge.to) ?? 0];
    const pair = Math.min(a, b) * places.size + Math.max(a, b);
    const other = first.get(pair);
    if (edge.route.length > 0) {
      continue;
    }
    if (other === undefined) {
      first.set(pair, edge);
    } else {
      several.set(pair, [...(several.get(pair) ?? [other]), edge]);
    }
  }
  return new Map([...several.values()].flatMap((list) => list.map((edge, i) => [edge, (i - (list.length - 1) / 2) * APART] as const)));
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

function inside(point: Point, box: Box, slack: number): boolean {
  return (
    point.x >= box.x - slack && point.x <= box.x + box.width + slack && point.y >= box.y - slack && point.y <= box.y + box.height + slack
  );
}

/** Around both boxes, with room for a loop. */
function between(from: GraphNode, to: GraphNode, aside: number): Box {
  const room = Math.abs(aside) + 24;
  const left = Math.min(from.x - from.width / 2, to.x - to.width / 2) - room;
  const top = Math.min(from.y - from.height / 2, to.y - to.height / 2) - room;
  return {
    x: left,
    y: top,
    width: Math.max(from.x + from.width / 2, to.x + to.width / 2) + room - left,
    height: Math.max(from.y + from.height / 2, to.y + to.height / 2) + room - top,
  };
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
