/** How a node or an arrow looks: a pure function of what it is and what is pointed out. Colours are names, see palette.ts. */

import type { Icon } from './icons';
import { FLAGS, type Flag, type GraphEdge, type GraphNode, type Kind, type View } from './model';
import type { Tone } from './palette';
import { type Head, relationLook } from './relations';

export type Shape = 'round-rectangle' | 'hexagon' | 'barrel' | 'cut-rectangle';

export interface NodeLook {
  readonly shape: Shape;
  readonly fill: Tone;
  /** From 0 to 1 on the way from one colour to another, in place of `fill`. */
  readonly heat: number | undefined;
  readonly line: Tone;
  readonly lineWidth: number;
  readonly lineStyle: 'solid' | 'dashed' | 'double';
  readonly icon: Icon;
  /** Signs of its states, the most pressing first. */
  readonly badges: readonly Icon[];
  readonly outlined: boolean;
  readonly opacity: number;
  /** First line of its text; the title follows. */
  readonly heading: string;
  /** How many neighbours are not in the picture, or nothing. */
  readonly more: string;
  /** For how many it stands, or nothing: then it is drawn as a stack. */
  readonly members: string;
}

export interface EdgeLook {
  readonly line: Tone;
  readonly width: number;
  readonly dash: readonly number[];
  readonly head: Head;
  readonly opacity: number;
}

const SHAPES: Readonly<Record<Kind, Shape>> = {
  task: 'round-rectangle',
  agency: 'hexagon',
  database: 'barrel',
  document: 'cut-rectangle',
};

export function nodeLook(node: GraphNode, view: View): NodeLook {
  const has = (flag: Flag) => node.flags.includes(flag);
  const pale = node.dimmed || (view.trail.length > 0 && !view.trail.includes(node.key));
  return {
    shape: SHAPES[node.kind],
    fill: node.kind === 'task' ? fill(has) : node.kind,
    heat: node.heat === undefined ? undefined : Math.min(1, Math.max(0, node.heat)),
    line: line(has),
    lineWidth: has('goal') ? 5 : has('overdue') || has('choke') || has('ready') || has('cause') ? 2.5 : 1.5,
    lineStyle: has('goal') ? 'double' : has('blocked') && !has('overdue') ? 'dashed' : 'solid',
    icon: node.kind,
    badges: node.pinned ? [...FLAGS.filter(has), 'pin'] : FLAGS.filter(has),
    outlined: view.selected.includes(node.key),
    opacity: pale ? 0.45 : 1,
    heading: node.note ? `${node.label} · ${node.note}` : node.label,
    more: node.more > 0 ? `+${node.more}` : '',
    members: node.members > 1 ? `${node.members}` : '',
  };
}

const EDGE_LOOKS = new Map<string, EdgeLook[]>();

/** The same object for arrows that look the same. */
export function edgeLook(edge: GraphEdge, view: View): EdgeLook {
  const along = view.trail.length > 0 && onTrail(edge, view);
  const touched = view.selected.length > 0 && (view.selected.includes(edge.from) || view.selected.includes(edge.to));
  const pale = view.trail.length > 0 && !along;
  let looks = EDGE_LOOKS.get(edge.type);
  if (!looks) {
    looks = [];
    EDGE_LOOKS.set(edge.type, looks);
  }
  const which = (edge.tentative ? 8 : 0) + (along ? 4 : 0) + (touched ? 2 : 0) + (pale ? 1 : 0);
  return (looks[which] ??= madeLook(edge, along, touched, pale));
}

function madeLook(edge: GraphEdge, along: boolean, touched: boolean, pale: boolean): EdgeLook {
  const { tone, width, dash, head } = relationLook(edge.type, edge.tentative);
  return {
    line: along ? 'accent' : touched && tone === 'edge' ? 'text' : tone,
    width: along ? 3.5 : touched ? width + 0.9 : width,
    dash,
    head,
    opacity: pale ? 0.35 : 1,
  };
}

/** Whether the arrow leads from one step of the way to the next. */
export function onTrail(edge: Pick<GraphEdge, 'from' | 'to'>, view: View): boolean {
  const at = view.trail.indexOf(edge.from);
  return at >= 0 && view.trail[at + 1] === edge.to;
}

function fill(has: (flag: Flag) => boolean): Tone {
  return has('done') ? 'doneFill' : has('overdue') ? 'lateFill' : has('ready') ? 'readyFill' : 'task';
}

function line(has: (flag: Flag) => boolean): Tone {
  if (has('done')) {
    return 'done';
  }
  return has('overdue') || has('slips') || has('cause') ? 'late' : has('ready') ? 'ready' : has('goal') ? 'accent' : 'line';
}
