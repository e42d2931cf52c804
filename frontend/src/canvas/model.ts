/** What the canvas is told, and nothing of how it looks. Java's `vn.daumoi.canvas` writes the same names. */

export type Kind = 'task' | 'agency' | 'database' | 'document';

/** What is to be said of a node; several may hold at once. */
export type Flag = 'goal' | 'choke' | 'done' | 'ready' | 'blocked' | 'overdue' | 'slips' | 'cause';

export const KINDS: readonly Kind[] = ['task', 'agency', 'database', 'document'];
export const FLAGS: readonly Flag[] = ['goal', 'choke', 'cause', 'slips', 'overdue', 'ready', 'blocked', 'done'];

/** The usual size of a box; `LayeredLayout` has the same. */
export const WIDTH = 220;
export const HEIGHT = 68;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A node, without its place. */
export interface NodeData {
  readonly key: string;
  readonly kind: Kind;
  /** A short name: "B.14". */
  readonly label: string;
  readonly title: string;
  /** Its state in words, beside the short name; may be empty. */
  readonly note: string;
  readonly flags: readonly Flag[];
  /** Whether more of its neighbours can be asked for. */
  readonly expandable: boolean;
  /** How many of its neighbours are not in the picture. */
  readonly more: number;
  /** A figure from 0 to 1 that makes the box larger. */
  readonly size: number | undefined;
  /** A figure from 0 to 1 that colours the box. */
  readonly heat: number | undefined;
  /** Key of the group it belongs to; empty for none. */
  readonly group: string;
  /** For how many nodes it stands. */
  readonly members: number;
  readonly dimmed: boolean;
}

/** A node with its place, the centre of its box, in the units of the layout. */
export interface GraphNode extends NodeData {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly pinned: boolean;
}

export interface EdgeData {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly label: string;
  /** Nobody has confirmed it yet. */
  readonly tentative: boolean;
}

/** An arrow; `route`: the corners of its way from box to box, x and y in turn, empty for the straight way. */
export interface GraphEdge extends EdgeData {
  readonly route: readonly number[];
}

/** Nodes that belong together. */
export interface Group {
  readonly key: string;
  readonly label: string;
}

export interface Graph {
  readonly title: string;
  /** How much is shown of how much, and as of when: stands under the title of every exported picture. */
  readonly caption: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly groups: readonly Group[];
}

/** What is pointed out in it. */
export interface View {
  readonly selected: readonly string[];
  /** Keys along a way, in the direction of the arrows. */
  readonly trail: readonly string[];
}

export type Arrangement = 'layered' | 'force' | 'by_group' | 'radial';

export interface Settings {
  readonly arrangement: Arrangement;
  /** Key of the node in the middle of a radial picture. */
  readonly centre: string;
  readonly pins: Readonly<Record<string, Point>>;
  readonly edgeLabels: boolean;
  /** Whether a click on the legend hides and shows. */
  readonly filters: boolean;
  /** Entries of the legend that are struck through: "kind:TASK". */
  readonly hidden: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  /** Whether somebody answers when a menu is wanted. */
  readonly menu: boolean;
}

/** What changed since the last one. Everything may be missing: then it is empty, 0 or false, or as before. */
export interface Change {
  readonly whole?: boolean;
  /** All places are to be found anew. */
  readonly arrange?: boolean;
  readonly title?: string;
  readonly caption?: string;
  readonly put?: readonly (Partial<NodeData> & Pick<NodeData, 'key'>)[];
  readonly drop?: readonly string[];
  readonly join?: readonly (Partial<EdgeData> & Pick<EdgeData, 'id' | 'from' | 'to'>)[];
  readonly part?: readonly string[];
  readonly places?: Readonly<Record<string, Partial<Point>>>;
  readonly routes?: Readonly<Record<string, readonly number[]>>;
  /** Arrows that lost their routes. */
  readonly straight?: readonly string[];
  readonly groups?: readonly Group[];
  readonly settings?: Settings;
  readonly selected?: readonly string[];
  readonly trail?: readonly string[];
  /** Key of a node to bring into sight. */
  readonly focus?: string;
}

/** The words on the canvas, in the reader's language. */
export interface Words {
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly legend: string;
  readonly help: string;
  readonly arrow: string;
  readonly tentative: string;
  readonly more: string;
  readonly members: string;
  readonly several: string;
  readonly arranging: string;
  readonly drawn: string;
  readonly warmer: string;
  readonly larger: string;
  readonly hide: string;
  readonly show: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly flags: Readonly<Record<Flag, string>>;
  readonly types: Readonly<Record<string, string>>;
}

export const NO_GRAPH: Graph = { title: '', caption: '', nodes: [], edges: [], groups: [] };
export const NO_VIEW: View = { selected: [], trail: [] };
export const NO_SETTINGS: Settings = {
  arrangement: 'layered',
  centre: '',
  pins: {},
  edgeLabels: false,
  filters: false,
  hidden: [],
  counts: {},
  menu: false,
};
