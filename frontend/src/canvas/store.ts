/** What the canvas has been told so far, put together from one change after another. */

import {
  type Change,
  type EdgeData,
  type Graph,
  type GraphEdge,
  type GraphNode,
  type Group,
  HEIGHT,
  NO_SETTINGS,
  NO_VIEW,
  type NodeData,
  type Point,
  type Settings,
  type View,
  WIDTH,
} from './model';

const PLAIN: Omit<NodeData, 'key'> = {
  kind: 'task',
  label: '',
  title: '',
  note: '',
  flags: [],
  expandable: false,
  more: 0,
  size: undefined,
  heat: undefined,
  group: '',
  members: 1,
  dimmed: false,
};

/** How much larger than usual a box is. `LayeredLayout` counts the same. */
export function scaleOf(node: Pick<NodeData, 'size'>): number {
  return 1 + 0.8 * Math.min(1, Math.max(0, node.size ?? 0));
}

export class Store {
  title = '';
  caption = '';
  groups: readonly Group[] = [];
  settings: Settings = NO_SETTINGS;
  view: View = NO_VIEW;
  readonly nodes = new Map<string, NodeData>();
  readonly edges = new Map<string, EdgeData>();
  /** Where layouts put nodes; pins come before. */
  readonly places = new Map<string, Point>();
  readonly #routes = new Map<string, readonly number[]>();
  /** The places a route was made for. */
  readonly #routed = new Map<string, readonly [Point, Point]>();
  readonly #boxes = new Map<string, GraphNode>();
  readonly #arrows = new Map<string, GraphEdge>();
  #graph: Graph | undefined;
  #anew = false;

  take(change: Change): void {
    if (change.whole) {
      [this.nodes, this.edges, this.places, this.#routes, this.#routed, this.#boxes, this.#arrows].forEach((map) => map.clear());
      this.groups = [];
    }
    const { title = '', caption = '' } = change;
    const told = [change.put, change.join, change.drop, change.part, change.places, change.routes, change.straight, change.groups, change.settings];
    if (change.whole || title !== this.title || caption !== this.caption || told.some((part) => part !== undefined)) {
      this.#graph = undefined;
    }
    this.title = title;
    this.caption = caption;
    this.groups = change.groups ?? this.groups;
    this.settings = change.settings ?? this.settings;
    if (change.selected || change.trail) {
      this.view = { selected: change.selected ?? this.view.selected, trail: change.trail ?? this.view.trail };
    }
    change.put?.forEach((node) => this.nodes.set(node.key, { ...PLAIN, ...node }));
    change.join?.forEach((edge) => this.edges.set(edge.id, { type: '', label: '', tentative: false, ...edge }));
    change.drop?.forEach((key) => [this.nodes, this.places, this.#boxes].forEach((map) => map.delete(key)));
    change.part?.forEach((id) => [this.edges, this.#routes, this.#arrows].forEach((map) => map.delete(id)));
    this.#anew ||= change.arrange === true;
    if (change.places) {
      this.#anew = false;
    }
    for (const [key, { x = 0, y = 0 }] of Object.entries(change.places ?? {})) {
      this.places.set(key, { x, y });
    }
    change.straight?.forEach((id) => this.#routes.delete(id));
    Object.entries(change.routes ?? {}).forEach(([id, route]) => this.#routes.set(id, route));
    if (change.places || change.routes) {
      this.#keepRoutes();
    }
  }

  /** Nodes a layout has to find places for. */
  get unplaced(): readonly string[] {
    return [...this.nodes.keys()].filter((key) => (this.#anew || !this.places.has(key)) && !this.settings.pins[key]);
  }

  /** Where a layout has to leave a node, or at least may begin with it. */
  present(key: string): Point | undefined {
    return this.settings.pins[key] ?? (this.#anew ? undefined : this.places.get(key));
  }

  /** Where a layout puts nodes. */
  place(places: ReadonlyMap<string, Point>): void {
    places.forEach((point, key) => this.nodes.has(key) && this.places.set(key, point));
    this.#anew = false;
    this.#graph = undefined;
  }

  /** Where a person puts nodes. */
  pin(pins: Readonly<Record<string, Point>>): void {
    this.settings = { ...this.settings, pins: { ...this.settings.pins, ...pins } };
    this.#graph = undefined;
  }

  look(view: View): void {
    this.view = view;
  }

  whereIs(key: string): Point | undefined {
    return this.settings.pins[key] ?? this.places.get(key);
  }

  /** Everything that has a place. What has not changed is the same object as before. */
  get graph(): Graph {
    return (this.#graph ??= {
      title: this.title,
      caption: this.caption,
      groups: this.groups,
      nodes: [...this.nodes.values()].flatMap((node) => this.#box(node) ?? []),
      edges: [...this.edges.values()].flatMap((edge) => this.#arrow(edge) ?? []),
    });
  }

  #box(node: NodeData): GraphNode | undefined {
    const at = this.whereIs(node.key);
    if (!at) {
      return undefined;
    }
    const before = this.#boxes.get(node.key);
    const pinned = this.settings.pins[node.key] !== undefined;
    if (before && this.#of.get(before) === node && before.x === at.x && before.y === at.y && before.pinned === pinned) {
      return before;
    }
    const scale = scaleOf(node);
    const box = { ...node, x: at.x, y: at.y, width: WIDTH * scale, height: HEIGHT * scale, pinned };
    this.#boxes.set(node.key, box);
    this.#of.set(box, node);
    return box;
  }

  readonly #of = new WeakMap<GraphNode | GraphEdge, NodeData | EdgeData>();

  #arrow(edge: EdgeData): GraphEdge | undefined {
    const [from, to] = [this.whereIs(edge.from), this.whereIs(edge.to)];
    if (!from || !to || !this.nodes.has(edge.from) || !this.nodes.has(edge.to)) {
      return undefined;
    }
    const made = this.#routed.get(edge.id);
    const route = made && same(made[0], from) && same(made[1], to) ? (this.#routes.get(edge.id) ?? []) : [];
    const before = this.#arrows.get(edge.id);
    if (before && before.route === route && this.#of.get(before) === edge) {
      return before;
    }
    const arrow = { ...edge, route: route.length === 0 ? NOWHERE : route };
    if (before && before.route === arrow.route && this.#of.get(before) === edge) {
      return before;
    }
    this.#arrows.set(edge.id, arrow);
    this.#of.set(arrow, edge);
    return arrow;
  }

  #keepRoutes(): void {
    this.#routed.clear();
    for (const id of this.#routes.keys()) {
      const edge = this.edges.get(id);
      const [from, to] = [this.places.get(edge?.from ?? ''), this.places.get(edge?.to ?? '')];
      if (from && to) {
        this.#routed.set(id, [from, to]);
      }
    }
  }
}

const NOWHERE: readonly number[] = [];

function same(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y;
}
