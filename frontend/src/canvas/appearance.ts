/** How a node or an arrow looks: a pure function of what it is and what is pointed out. Colours are names, see palette.ts. */

import type { Icon } from './icons';
import { FLAGS, type Flag, type GraphEdge, type GraphNode, type Kind, type View } from './model';
import type { Tone } from './palette';

export type Shape = 'round-rectangle' | 'hexagon' | 'barrel' | 'cut-rectangle';

export interface NodeLook {
  readonly shape: Shape;
  readonly fill: Tone;
  readonly line: Tone;
  readonly lineWidth: number;
  readonly lineStyle: 'solid' | 'dashed' | 'double';
  readonly icon: Icon;
  /** Signs of its states, the most pressing first. */
  readonly badges: readonly Flag[];
  readonly outlined: boolean;
  readonly opacity: number;
  /** First line of its text; the title follows. */
  readonly heading: string;
}

export interface EdgeLook {
  readonly line: Tone;
  readonly width: number;
  readonly dashed: boolean;
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
  return {
    shape: SHAPES[node.kind],
    fill: node.kind === 'task' ? fill(has) : node.kind,
    line: line(has),
    lineWidth: has('goal') ? 5 : has('overdue') || has('choke') || has('ready') || has('cause') ? 2.5 : 1.5,
    lineStyle: has('goal') ? 'double' : has('blocked') && !has('overdue') ? 'dashed' : 'solid',
    icon: node.kind,
    badges: FLAGS.filter(has),
    outlined: view.selected.includes(node.key),
    opacity: view.trail.length > 0 && !view.trail.includes(node.key) ? 0.5 : 1,
    heading: node.note ? `${node.label} · ${node.note}` : node.label,
  };
}

export function edgeLook(edge: GraphEdge, view: View): EdgeLook {
  const along = onTrail(edge, view);
  const touched = view.selected.includes(edge.from) || view.selected.includes(edge.to);
  return {
    line: along ? 'accent' : touched ? 'text' : 'edge',
    width: along ? 3.5 : touched ? 2 : 1.3,
    dashed: edge.tentative,
    opacity: view.trail.length > 0 && !along ? 0.35 : 1,
  };
}

/** Whether the arrow leads from one step of the way to the next. */
export function onTrail(edge: GraphEdge, view: View): boolean {
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
