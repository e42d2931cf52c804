/** Says to cytoscape what appearance.ts decides. */

import type { ElementDefinition, SingularElementReturnValue, StylesheetJson } from 'cytoscape';
import { edgeLook, nodeLook } from './appearance';
import { FONT, FONT_SIZE, ICON_SIZE, LINE_HEIGHT, faceLines, iconPlaces } from './face';
import { iconImage } from './icons';
import type { Measure } from './lines';
import type { Graph, GraphEdge, GraphNode, View } from './model';
import type { Palette } from './palette';
import { points, segments } from './routes';

/** Each element's own look, under cytoscape's names. */
type Looks = Readonly<Record<string, string | number | readonly (string | number)[]>>;

const NODE_LOOKS = [
  'width',
  'height',
  'shape',
  'label',
  'text-margin-x',
  'text-margin-y',
  'color',
  'background-color',
  'border-color',
  'border-width',
  'border-style',
  'background-image',
  'background-width',
  'background-height',
  'background-position-x',
  'background-position-y',
  'outline-color',
  'outline-width',
  'opacity',
];
const EDGE_LOOKS = [
  'curve-style',
  'segment-weights',
  'segment-distances',
  'source-endpoint',
  'target-endpoint',
  'line-color',
  'target-arrow-color',
  'line-style',
  'width',
  'opacity',
];

/** What every node and arrow has in common, and where the rest is: in each one's data. */
export const SHEET = [
  {
    selector: 'node',
    style: {
      'font-family': FONT,
      'font-size': FONT_SIZE,
      'line-height': LINE_HEIGHT,
      'text-wrap': 'wrap',
      'text-justification': 'left',
      // Beside and under the box, from where its own measures bring it back: so text begins at the left and at the top.
      'text-halign': 'right',
      'text-valign': 'bottom',
      'text-max-width': '10000px',
      'background-fit': 'none',
      'background-clip': 'none',
      'min-zoomed-font-size': 5,
      'outline-offset': 3,
      // Cytoscape's own hexagon leaves no room for words.
      'shape-polygon-points': [-1, 0, -0.9, -1, 0.9, -1, 1, 0, 0.9, 1, -0.9, 1],
      ...own(NODE_LOOKS),
    },
  },
  {
    selector: 'edge',
    style: {
      'target-arrow-shape': 'triangle',
      'arrow-scale': 0.9,
      'edge-distances': 'node-position',
      'radius-type': 'arc-radius',
      'segment-radii': [6],
      ...own(EDGE_LOOKS),
    },
  },
] as unknown as StylesheetJson;

function own(names: readonly string[]): Record<string, (element: SingularElementReturnValue) => unknown> {
  return Object.fromEntries(
    names.map((name) => [name, (element: SingularElementReturnValue) => (element.data('looks') as Looks)[name]]),
  );
}

export function elements(graph: Graph, view: View, palette: Palette, measure: Measure): ElementDefinition[] {
  const places = new Map(graph.nodes.map((node) => [node.key, node]));
  const nodes = graph.nodes.map((node) => nodeElement(node, view, palette, measure));
  const edges = graph.edges.flatMap((edge) => {
    const [from, to] = [places.get(edge.from), places.get(edge.to)];
    return from && to ? [edgeElement(edge, from, to, view, palette)] : [];
  });
  return [...nodes, ...edges];
}

function nodeElement(node: GraphNode, view: View, palette: Palette, measure: Measure): ElementDefinition {
  return {
    group: 'nodes',
    position: { x: node.x, y: node.y },
    data: { id: node.key, looks: nodeLooks(node, view, palette, measure) },
  };
}

function edgeElement(edge: GraphEdge, from: GraphNode, to: GraphNode, view: View, palette: Palette): ElementDefinition {
  return {
    group: 'edges',
    data: { id: `edge:${edge.id}`, source: edge.from, target: edge.to, looks: edgeLooks(edge, from, to, view, palette) },
  };
}

function nodeLooks(node: GraphNode, view: View, palette: Palette, measure: Measure): Looks {
  const look = nodeLook(node, view);
  const icons = [look.icon, ...look.badges];
  const [heading = '', ...title] = faceLines(node, look, measure);
  return {
    width: node.width,
    height: node.height,
    shape: look.shape === 'hexagon' ? 'polygon' : look.shape,
    // Room for the kind's sign; cytoscape trims blanks, but not behind a space of no width.
    label: [`\u200b${'\u00a0'.repeat(6)}${heading}`, ...title].join('\n'),
    'text-margin-x': 8 - node.width,
    'text-margin-y': 10 - node.height,
    color: palette.text,
    'background-color': palette[look.fill],
    'border-color': palette[look.line],
    'border-width': look.lineWidth,
    'border-style': look.lineStyle,
    'background-image': icons.map((icon) => iconImage(icon, palette.text)),
    'background-width': icons.map(() => ICON_SIZE),
    'background-height': icons.map(() => ICON_SIZE),
    'background-position-x': iconPlaces(node, look),
    'background-position-y': icons.map(() => 6),
    'outline-color': palette.accent,
    'outline-width': look.outlined ? 3 : 0,
    opacity: look.opacity,
  };
}

function edgeLooks(edge: GraphEdge, from: GraphNode, to: GraphNode, view: View, palette: Palette): Looks {
  const look = edgeLook(edge, view);
  const way = points(edge, from, to);
  const { weights, distances } = segments(way, from, to);
  const [start, end] = [way[0] ?? from, way.at(-1) ?? to];
  const bent = weights.length > 0;
  return {
    'curve-style': bent ? 'round-segments' : 'straight',
    'segment-weights': bent ? weights : [0.5],
    'segment-distances': bent ? distances : [0],
    'source-endpoint': [`${start.x - from.x}px`, `${start.y - from.y}px`].join(' '),
    'target-endpoint': [`${end.x - to.x}px`, `${end.y - to.y}px`].join(' '),
    'line-color': palette[look.line],
    'target-arrow-color': palette[look.line],
    'line-style': look.dashed ? 'dashed' : 'solid',
    width: look.width,
    opacity: look.opacity,
  };
}
