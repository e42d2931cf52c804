/** Paints a scene onto a canvas, piece by piece, so that the page can do other things in between. */

import { type Box, type Camera, levelAt } from './camera';
import { BOLD, FONT, FONT_SIZE, ICON_SIZE, PADDING, faceLines, iconPlaces, linePlace } from './face';
import { GROUP_HEAD, type GroupBox } from './groups';
import { ICONS, type Icon } from './icons';
import { lines, type Measure } from './lines';
import { type GraphNode, HEIGHT, type Point, WIDTH } from './model';
import { mixed, type Palette } from './palette';
import { HEADS, type Head } from './relations';
import { heading, labelPlace, towards } from './routes';
import { type Item, type Line, overlaps, type Scene } from './scene';
import { OUTLINES, STACK } from './shapes';

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
const AT_A_TIME = 60;

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
  yield* strokes(pen, scene.lines, left, camera, ratio, studio);
  let painted = 0;
  for (const item of scene.items) {
    if (overlaps(boxOf(item.node), region) && !without.has(item.node.key)) {
      paintNode(pen, item, camera, ratio, studio);
      if (++painted % AT_A_TIME === 0) {
        yield;
      }
    }
  }
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
  all: readonly Line[],
  left: (line: Line) => boolean,
  camera: Camera,
  ratio: number,
  studio: Studio,
): Generator<void, void, void> {
  const near = camera.zoom >= 0.16;
  let batch: Line[] = [];
  for (const line of all) {
    if (left(line)) {
      continue;
    }
    const [first] = batch;
    if (batch.length >= AT_A_TIME || (first && first.style !== line.style)) {
      strokeLines(pen, batch, camera, ratio, studio, near);
      batch = [];
      yield;
    }
    batch.push(line);
  }
  strokeLines(pen, batch, camera, ratio, studio, near);
  yield;
}

/** Lines of one style. From afar they are hairlines without heads, which are quick to paint and all one can see. */
export function strokeLines(pen: Pen, batch: readonly Line[], camera: Camera, ratio: number, studio: Studio, near: boolean): void {
  const look = batch[0]?.look;
  if (!look) {
    return;
  }
  const { palette } = studio;
  const scale = ratio * camera.zoom;
  pen.setTransform(scale, 0, 0, scale, ratio * camera.x, ratio * camera.y);
  pen.globalAlpha = near ? look.opacity : 0.6 * look.opacity;
  pen.strokeStyle = palette[look.line];
  pen.lineWidth = near ? look.width : 1 / scale;
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
  // The name is as large as can be read, as long as it has room.
  const size = Math.min(Math.max(14, 12 / camera.zoom), Math.max(14, group.height / 3));
  if (size * camera.zoom >= 6) {
    const [name] = lines(`${group.label} (${group.count})`, group.width - 24, 1, (words) => (1.07 * studio.measure(words) * size) / FONT_SIZE);
    pen.font = `${BOLD} ${size}px ${FONT}`;
    pen.fillStyle = studio.palette.text;
    pen.fillText(name ?? '', group.x + 12, group.y + Math.max(GROUP_HEAD - 12, size));
  }
}

const SHAPES = new Map<string, Path2D>();

export function paintNode(pen: Pen, item: Item, camera: Camera, ratio: number, studio: Studio): void {
  const { node, look } = item;
  const own = node.width / WIDTH;
  const scale = ratio * camera.zoom * own;
  const level = levelAt(camera.zoom * own);
  const { palette } = studio;
  const fill = look.heat === undefined ? palette[look.fill] : mixed(palette.heatLow, palette.heatHigh, look.heat);
  pen.setTransform(scale, 0, 0, scale, ratio * (camera.zoom * node.x + camera.x), ratio * (camera.zoom * node.y + camera.y));
  pen.globalAlpha = look.opacity;
  if (level === 'dot') {
    pen.fillStyle = look.heat === undefined ? palette[look.line] : fill;
    pen.fillRect(-WIDTH / 2, -HEIGHT / 2, WIDTH, HEIGHT);
    pen.globalAlpha = 1;
    return;
  }
  const shape = cached(SHAPES, look.shape, () => OUTLINES[look.shape]);
  pen.strokeStyle = palette[look.line];
  if (look.members !== '') {
    pen.lineWidth = 1.5;
    pen.stroke(cached(SHAPES, 'stack', () => STACK));
  }
  pen.fillStyle = fill;
  pen.fill(shape);
  // From afar a border as wide as a pixel.
  pen.lineWidth = Math.max(look.lineWidth, 1 / scale);
  pen.setLineDash(look.lineStyle === 'dashed' && level !== 'shape' ? [5, 3] : []);
  pen.stroke(shape);
  pen.setLineDash([]);
  if (look.lineStyle === 'double') {
    pen.strokeStyle = fill;
    pen.lineWidth = look.lineWidth / 3;
    pen.stroke(shape);
  }
  if (level === 'full') {
    paintFace(pen, item, studio);
  } else if (level === 'name') {
    paintName(pen, item, camera.zoom * own, studio);
  }
  pen.globalAlpha = 1;
}

function paintFace(pen: Pen, { node, look }: Item, studio: Studio): void {
  const { palette } = studio;
  pen.fillStyle = palette.text;
  let texts = studio.texts.get(node);
  if (!texts) {
    texts = faceLines(node.title, look, studio.measure);
    studio.texts.set(node, texts);
  }
  texts.forEach((text, i) => {
    pen.font = `${i === 0 ? BOLD : 400} ${FONT_SIZE}px ${FONT}`;
    const { x, y } = linePlace(i);
    pen.fillText(text, x, y);
  });
  const places = iconPlaces(look);
  const signs: readonly Icon[] = [look.icon, ...look.badges];
  signs.forEach((icon, i) => paintIcon(pen, icon, (places[i] ?? 0) - WIDTH / 2, 6 - HEIGHT / 2, 1, palette.text));
  if (look.more !== '') {
    paintPill(pen, look.more, WIDTH / 2 - 4, HEIGHT / 2 - 4, 'right', studio);
  }
  if (look.members !== '') {
    paintPill(pen, look.members, -WIDTH / 2 + 4, HEIGHT / 2 + 3, 'left', studio);
  }
}

/** Too small for all of it: the short name, written the larger, and its state where there is room for a second line. */
function paintName(pen: Pen, { node, look }: Item, zoom: number, studio: Studio): void {
  const size = Math.min(44, Math.max(16, 10 / zoom));
  const badge = look.badges[0];
  const room = WIDTH - (badge ? 64 : 24);
  const fit = (words: string, part: number) => lines(words, room, 1, (text) => (part * studio.measure(text) * size) / FONT_SIZE)[0] ?? '';
  const second = 2.5 * size < HEIGHT ? node.note || (node.label ? node.title : '') : '';
  pen.fillStyle = studio.palette.text;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  const x = badge ? -16 : 0;
  pen.font = `${BOLD} ${size}px ${FONT}`;
  pen.fillText(fit(node.label || node.title, 1.07), x, second ? -0.6 * size : 0);
  if (second) {
    pen.font = `400 ${0.9 * size}px ${FONT}`;
    pen.fillText(fit(second, 0.9), x, 0.65 * size);
  }
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  if (badge && zoom >= 0.22) {
    paintIcon(pen, badge, WIDTH / 2 - 36, -HEIGHT / 2 + 8, 1.7, studio.palette.text);
  }
  if (look.more !== '' && zoom >= 0.45) {
    paintPill(pen, look.more, WIDTH / 2 - 4, HEIGHT / 2 - 4, 'right', studio);
  }
}

function paintIcon(pen: Pen, icon: Icon, x: number, y: number, times: number, colour: string): void {
  const scale = (times * ICON_SIZE) / 16;
  pen.translate(x, y);
  pen.scale(scale, scale);
  pen.strokeStyle = colour;
  pen.lineWidth = 1.6;
  pen.stroke(cached(SHAPES, icon, () => ICONS[icon]));
  pen.scale(1 / scale, 1 / scale);
  pen.translate(-x, -y);
}

/** A figure on a small ground of its own, at the corner of a box. */
function paintPill(pen: Pen, words: string, x: number, y: number, side: 'left' | 'right', studio: Studio): void {
  const width = 1.07 * studio.measure(words) + 8;
  const left = side === 'right' ? x - width : x;
  pen.fillStyle = studio.palette.surface;
  pen.strokeStyle = studio.palette.line;
  pen.lineWidth = 1;
  pen.beginPath();
  pen.roundRect(left, y - 16, width, 16, 6);
  pen.fill();
  pen.stroke();
  pen.fillStyle = studio.palette.text;
  pen.font = `${BOLD} ${FONT_SIZE}px ${FONT}`;
  pen.fillText(words, left + 4, y - 4);
}

/** Where the figure of what is not in the picture stands, from the box's centre: a click there asks for it. */
export function onMore(node: GraphNode, x: number, y: number): boolean {
  const own = node.width / WIDTH;
  return node.more > 0 && x / own > WIDTH / 2 - 48 && y / own > HEIGHT / 2 - 24;
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

function cached<K>(paths: Map<K, Path2D>, key: K, path: () => string): Path2D {
  let made = paths.get(key);
  if (!made) {
    made = new Path2D(path());
    paths.set(key, made);
  }
  return made;
}
