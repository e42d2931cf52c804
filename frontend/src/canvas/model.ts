/** What the canvas is told, and nothing of how it looks. Java's `vn.daumoi.canvas` writes the same names. */

export type Kind = 'task' | 'agency' | 'database' | 'document';

/** What is to be said of a node; several may hold at once. */
export type Flag = 'goal' | 'choke' | 'done' | 'ready' | 'blocked' | 'overdue' | 'slips' | 'cause';

export const KINDS: readonly Kind[] = ['task', 'agency', 'database', 'document'];
export const FLAGS: readonly Flag[] = ['goal', 'choke', 'cause', 'slips', 'overdue', 'ready', 'blocked', 'done'];

/** A node with its place, the centre of its box, in the units of the layout. */
export interface GraphNode {
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
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * An arrow. `tentative`: nobody has confirmed it yet; `route`: the corners of its way from box to box, x and y in turn,
 * empty for the straight way.
 */
export interface GraphEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly label: string;
  readonly tentative: boolean;
  readonly route: readonly number[];
}

export interface Graph {
  readonly title: string;
  /** How much is shown of how much, and as of when: stands under the title of every exported picture. */
  readonly caption: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** What is pointed out in it. */
export interface View {
  readonly selected: readonly string[];
  /** Keys along a way, in the direction of the arrows. */
  readonly trail: readonly string[];
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
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly flags: Readonly<Record<Flag, string>>;
}

export const NO_GRAPH: Graph = { title: '', caption: '', nodes: [], edges: [] };
export const NO_VIEW: View = { selected: [], trail: [] };

/** What tells one set of nodes from another. */
export function keysOf(graph: Graph): string {
  return graph.nodes.map((node) => node.key).join(' ');
}
