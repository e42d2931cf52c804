/** What is painted over the scene in every frame: what is pointed out, dragged or under the mouse. */

import { type Box, type Camera, toScreen } from './camera';
import type { GraphNode, Point, View } from './model';
import { faintness, type Pen, paintEdgeLabel, strokeLines, type Studio } from './paint';
import { paintNode } from './paintnode';
import { Item, Line, type Scene } from './scene';

export interface Pointed {
  readonly view: View;
  readonly hoverNode: string | undefined;
  readonly hoverLine: Line | undefined;
  /** How far these are dragged, in units of the picture. */
  readonly dragged: ReadonlySet<string>;
  readonly by: Point;
  /** The box being drawn, in pixels. */
  readonly frame: Box | undefined;
}

/** With more selected than this their outlines alone are painted, which costs nothing. */
const MOST_ARROWS = 400;
const MOST_LABELS = 60;
/** Round corners of so many cost more than they are worth. */
const MANY = 200;

export function paintOver(pen: Pen, scene: Scene, camera: Camera, ratio: number, studio: Studio, pointed: Pointed): void {
  const at = (node: GraphNode): GraphNode =>
    pointed.dragged.has(node.key) ? { ...node, x: node.x + pointed.by.x, y: node.y + pointed.by.y } : node;
  const lines = arrows(scene, pointed, at);
  const faint = faintness(camera, lines.length);
  lines.forEach((line) => strokeLines(pen, [line], camera, ratio, studio, faint));
  pointed.dragged.forEach((key) => {
    const item = scene.item(key);
    if (item) {
      paintNode(pen, new Item(at(item.node), pointed.view), camera, ratio, studio);
    }
  });
  if (faint === 1 && lines.length <= MOST_LABELS) {
    lines.forEach((line) => paintEdgeLabel(pen, scene, line, camera, ratio, studio, line.edge === pointed.hoverLine?.edge));
  }
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.globalAlpha = 1;
  pen.strokeStyle = studio.palette.accent;
  outlines(
    pen,
    pointed.view.selected.flatMap((key) => scene.item(key) ?? []).map((item) => at(item.node)),
    camera,
    3,
  );
  const hovered = pointed.hoverNode === undefined ? undefined : scene.item(pointed.hoverNode);
  if (hovered && !pointed.dragged.has(hovered.node.key)) {
    outlines(pen, [hovered.node], camera, 1.5);
  }
  if (pointed.frame) {
    const { x, y, width, height } = pointed.frame;
    pen.lineWidth = 1;
    pen.setLineDash([5, 3]);
    pen.strokeRect(x, y, width, height);
    pen.setLineDash([]);
    pen.globalAlpha = 0.12;
    pen.fillStyle = studio.palette.accent;
    pen.fillRect(x, y, width, height);
    pen.globalAlpha = 1;
  }
}

/** The arrows at what is selected or dragged, and the one under the mouse. */
function arrows(scene: Scene, pointed: Pointed, at: (node: GraphNode) => GraphNode): Line[] {
  const found = new Set<Line>(pointed.hoverLine ? [pointed.hoverLine] : []);
  for (const key of [...pointed.dragged, ...pointed.view.selected]) {
    if (found.size > MOST_ARROWS) {
      break;
    }
    scene.touching(key).forEach((line) => found.add(line));
  }
  return [...found].slice(0, MOST_ARROWS).map((line) => {
    const moved = pointed.dragged.has(line.edge.from) || pointed.dragged.has(line.edge.to);
    const edge = moved ? { ...line.edge, route: [] } : line.edge;
    const touching = line === pointed.hoverLine ? { ...pointed.view, selected: [...pointed.view.selected, edge.from] } : pointed.view;
    return new Line(edge, at(line.from), at(line.to), touching, moved ? 0 : line.aside);
  });
}

/** However small a node is drawn, its outline can be seen. */
function outlines(pen: Pen, nodes: readonly GraphNode[], camera: Camera, width: number): void {
  pen.lineWidth = width;
  pen.beginPath();
  for (const node of nodes) {
    const { x, y } = toScreen(camera, node);
    const [w, h] = [Math.max(9, node.width * camera.zoom + 8), Math.max(9, node.height * camera.zoom + 8)];
    if (nodes.length > MANY) {
      pen.rect(x - w / 2, y - h / 2, w, h);
    } else {
      pen.roundRect(x - w / 2, y - h / 2, w, h, Math.min(8, h / 3));
    }
  }
  pen.stroke();
}
