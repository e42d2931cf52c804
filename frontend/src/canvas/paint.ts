/** Paints a scene onto a canvas, piece by piece, so that the page can do other things in between. */

import { type Box, type Camera, levelAt } from './camera';
import { BOLD, FONT, FONT_SIZE, PADDING } from './face';
import { GROUP_HEAD, type GroupBox } from './groups';
import { lines, type Measure } from './lines';
import type { GraphNode, Point } from './model';
import { cached, paintNode } from './paintnode';
import type { Palette } from './palette';
import { HEADS, type Head } from './relations';
import { heading, labelPlace, towards } from './routes';
import { type Line, overlaps, type Scene } from './scene';

export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** What painting needs to know besides the scene. */
export interface Studio {
  readonly palette: Palette;
  readonly measure: Measure;
  /** The relation in words. */
  readonly typeName: (type: string) => string;
  readonly edgeLabels: boolean;
  /** The texts of boxes, which are made once. */
  readonly texts: WeakMap<GraphNode, readonly string[]>;
}

/** So many pieces are painted between two looks at the clock. */
const AT_A_TIME = 40;

/** Paints what lies in a region; what `without` names is left out, with its arrows. */
export function* painting(
  pen: Pen,
  scene: Scene,
  camera: Camera,
  ratio: number,
  region: Box,
  studio: Studio,
  without: ReadonlySet<string>,
): Generator<void, void, void> {
  for (const group of scene.groups) {
    if (overlaps(group, region)) {
      paintGroup(pen, group, camera, ratio, studio);
    }
  }
  yield;
  const left = (line: Line) => !overlaps(line.box, region) || without.has(line.edge.from) || without.has(line.edge.to);
  yield* strokes(pen, scene, left, camera, ratio, studio);
  let painted = 0;
  for (const item of scene.items) {
    if (overlaps(boxOf(item.node), region) && !without.has(item.node.key)) {
      paintNode(pen, item, camera, ratio, studio);
      if (++painted % AT_A_TIME === 0) {
        yield;
      }
    }
  }
  for (const group of scene.groups) {
    if (overlaps(group, region)) {
      paintGroupName(pen, group, camera, ratio, studio);
    }
  }
  yield;
  if (studio.edgeLabels && levelAt(camera.zoom) === 'full') {
    for (const line of scene.lines) {
      if (!left(line)) {
        paintEdgeLabel(pen, scene, line, camera, ratio, studio, true);
        if (++painted % AT_A_TIME === 0) {
          yield;
        }
      }
    }
  }
}

export function boxOf(node: GraphNode): Box {
  // With room for the border and the signs that reach over it.
  return { x: node.x - node.width / 2 - 12, y: node.y - node.height / 2 - 12, width: node.width + 24, height: node.height + 24 };
}

function* strokes(
  pen: Pen,
  { alike, lines: { length: lines } }: Scene,
  left: (line: Line) => boolean,
  camera: Camera,
  ratio: number,
  studio: Studio,
): Generator<void, void, void> {
  const faint = faintness(camera, lines);
  for (const all of alike) {
    let batch: Line[] = [];
    for (const line of all) {
      if (!left(line) && batch.push(line) === AT_A_TIME) {
        strokeLines(pen, batch, camera, ratio, studio, faint);
        batch = [];
        yield;
      }
    }
    strokeLines(pen, batch, camera, ratio, studio, faint);
    yield;
  }
}

/** How strongly lines are painted: 1 from near; from afar the fainter the more there are, or they would hide everything. */
export function faintness(camera: Camera, lines: number): number {
  return camera.zoom >= 0.16 ? 1 : Math.min(0.6, Math.max(0.15, 1500 / lines));
}

/** Lines of one style. From afar they are hairlines without heads, which are quick to paint and all one can see. */
export function strokeLines(pen: Pen, batch: readonly Line[], camera: Camera, ratio: number, studio: Studio, faint: number): void {
  const look = batch[0]?.look;
  if (!look) {
    return;
  }
  const { palette } = studio;
  const near = faint === 1;
  const scale = ratio * camera.zoom;
  pen.setTransform(scale, 0, 0, scale, ratio * camera.x, ratio * camera.y);
  pen.globalAlpha = faint * look.opacity;
  pen.strokeStyle = palette[look.line];
  // Thinner than a pixel is a shadow of a line.
  pen.lineWidth = near ? Math.max(look.width, 0.8 / camera.zoom) : 1 / scale;
  pen.setLineDash(near ? [...look.dash] : []);
  pen.beginPath();
  for (const { way } of batch) {
    if (near) {
      trace(pen, way);
    } else {
      way.forEach((point, i) => (i === 0 ? pen.moveTo(point.x, point.y) : pen.lineTo(point.x, point.y)));
    }
  }
  pen.stroke();
  pen.setLineDash([]);
  if (near) {
    batch.forEach((line) => paintHead(pen, line, look.head, scale, camera, ratio, palette));
  }
  pen.globalAlpha = 1;
}

function trace(pen: Pen, way: Line['way']): void {
  way.forEach((point, i) => {
    const [before, after] = [way[i - 1], way[i + 1]];
    if (!before) {
      pen.moveTo(point.x, point.y);
    } else if (!after) {
      pen.lineTo(point.x, point.y);
    } else {
      const [enter, leave] = [towards(point, before, 6), towards(point, after, 6)];
      pen.lineTo(enter.x, enter.y);
      pen.quadraticCurveTo(point.x, point.y, leave.x, leave.y);
    }
  });
}

const HEAD_PATHS = new Map<Head, Path2D>();

function paintHead(pen: Pen, line: Line, name: Head, scale: number, camera: Camera, ratio: number, palette: Palette): void {
  const end = line.way.at(-1);
  if (!end) {
    return;
  }
  const head = HEADS[name];
  const path = cached(HEAD_PATHS, name, () => head.path);
  const angle = heading(line.way);
  const [cos, sin] = [scale * Math.cos(angle), scale * Math.sin(angle)];
  pen.setTransform(cos, sin, -sin, cos, ratio * (camera.zoom * end.x + camera.x), ratio * (camera.zoom * end.y + camera.y));
  if (head.fill !== 'none') {
    pen.fillStyle = head.fill === 'line' ? palette[line.look.line] : palette.surface;
    pen.fill(path);
  }
  if (head.fill !== 'line') {
    pen.lineWidth = 1.3;
    pen.stroke(path);
  }
}

function paintGroup(pen: Pen, group: GroupBox, camera: Camera, ratio: number, studio: Studio): void {
  const scale = ratio * camera.zoom;
  pen.setTransform(scale, 0, 0, scale, ratio * camera.x, ratio * camera.y);
  pen.fillStyle = studio.palette.group;
  pen.strokeStyle = studio.palette.line;
  pen.lineWidth = Math.max(1, 1 / scale);
  pen.beginPath();
  pen.roundRect(group.x, group.y, group.width, group.height, 8);
  pen.fill();
  pen.stroke();
}

/** Above its nodes; from afar, where they have no names, across them. */
function paintGroupName(pen: Pen, group: GroupBox, camera: Camera, ratio: number, studio: Studio): void {
  const far = levelAt(camera.zoom) === 'shape' || levelAt(camera.zoom) === 'dot';
  const size = far ? 12 / camera.zoom : Math.min(Math.max(14, 11 / camera.zoom), GROUP_HEAD - 8);
  const fits = (words: string) => (1.07 * studio.measure(words) * size) / FONT_SIZE;
  const said = lines(`${group.label} (${group.count})`, group.width - 24, far ? 2 : 1, fits);
  if (far && 1.2 * size * said.length > group.height) {
    return;
  }
  const scale = ratio * camera.zoom;
  pen.setTransform(scale, 0, 0, scale, ratio * camera.x, ratio * camera.y);
  pen.font = `${BOLD} ${size}px ${FONT}`;
  pen.fillStyle = studio.palette.text;
  pen.strokeStyle = studio.palette.surface;
  pen.lineWidth = 4 / camera.zoom;
  pen.lineJoin = 'round';
  pen.textAlign = far ? 'center' : 'left';
  said.forEach((line, i) => {
    const x = far ? group.x + group.width / 2 : group.x + 12;
    const y = far ? group.y + group.height / 2 + (i - said.length / 2 + 0.8) * 1.2 * size : group.y + GROUP_HEAD - 10;
    if (far) {
      pen.strokeText(line, x, y);
    }
    pen.fillText(line, x, y);
  });
  pen.textAlign = 'left';
}

/** The relation in words, where no box would be under it; in the middle of a piece wherever it is when `anyway`. */
export function paintEdgeLabel(pen: Pen, scene: Scene, line: Line, camera: Camera, ratio: number, studio: Studio, anyway: boolean): void {
  const words = studio.typeName(line.edge.type);
  // Never smaller than can be read.
  const size = Math.max(11, 10 / camera.zoom);
  const half = ((studio.measure(words) * size) / FONT_SIZE + PADDING) / 2;
  const boxes = (point: Point) => [-half, 0, half].some((dx) => scene.nodeAt({ x: point.x + dx, y: point.y }, 0.6 * size));
  const at = labelPlace(line.way, boxes) ?? (anyway ? labelPlace(line.way, () => false) : undefined);
  if (words === '' || !at) {
    return;
  }
  const scale = ratio * camera.zoom;
  pen.setTransform(scale, 0, 0, scale, ratio * (camera.zoom * at.x + camera.x), ratio * (camera.zoom * at.y + camera.y));
  pen.fillStyle = studio.palette.surface;
  pen.globalAlpha = 0.88;
  pen.fillRect(-half, -0.7 * size, 2 * half, 1.4 * size);
  pen.globalAlpha = 1;
  pen.font = `400 ${size}px ${FONT}`;
  pen.textAlign = 'center';
  pen.fillStyle = studio.palette.text;
  pen.fillText(words, 0, 0.35 * size);
  pen.textAlign = 'left';
}
