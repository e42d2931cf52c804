/** Paints one node: as much of it as can be read. */

import { type Camera, levelAt } from './camera';
import { BOLD, FONT, FONT_SIZE, ICON_SIZE, faceLines, iconPlaces, linePlace } from './face';
import { ICONS, type Icon } from './icons';
import { lines } from './lines';
import { type GraphNode, HEIGHT, WIDTH } from './model';
import type { Pen, Studio } from './paint';
import { mixed } from './palette';
import type { Item } from './scene';
import { OUTLINES, STACK } from './shapes';

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
  const two = 2.5 * size < HEIGHT;
  const [first = '', rest = ''] = lines(node.label || node.title, room, two ? 2 : 1, (text) => (1.07 * studio.measure(text) * size) / FONT_SIZE);
  const second = rest === '' && two ? node.note || (node.label ? node.title : '') : '';
  pen.fillStyle = studio.palette.text;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  const x = badge ? -16 : 0;
  pen.font = `${BOLD} ${size}px ${FONT}`;
  pen.fillText(first, x, second || rest ? -0.6 * size : 0);
  if (rest) {
    pen.fillText(rest, x, 0.65 * size);
  } else if (second) {
    pen.font = `400 ${0.9 * size}px ${FONT}`;
    pen.fillText(lines(second, room, 1, (text) => (0.9 * studio.measure(text) * size) / FONT_SIZE)[0] ?? '', x, 0.65 * size);
  }
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  if (badge && zoom >= 0.22) {
    paintIcon(pen, badge, WIDTH / 2 - 36, -HEIGHT / 2 + 8, 1.7, studio.palette.text);
  }
  if (look.more !== '' && zoom >= 0.3) {
    paintPill(pen, look.more, WIDTH / 2 - 2, HEIGHT / 2 + 8, 'right', studio, Math.min(24, 9 / zoom));
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
function paintPill(pen: Pen, words: string, x: number, y: number, side: 'left' | 'right', studio: Studio, size = FONT_SIZE): void {
  const [width, height] = [((1.07 * studio.measure(words) + 8) * size) / FONT_SIZE, (16 * size) / FONT_SIZE];
  const left = side === 'right' ? x - width : x;
  pen.fillStyle = studio.palette.surface;
  pen.strokeStyle = studio.palette.line;
  pen.lineWidth = 1;
  pen.beginPath();
  pen.roundRect(left, y - height, width, height, height / 3);
  pen.fill();
  pen.stroke();
  pen.fillStyle = studio.palette.text;
  pen.font = `${BOLD} ${size}px ${FONT}`;
  pen.fillText(words, left + size / 3, y - size / 3);
}

/** Whether a place, from the box's centre, is where the figure of what is not shown stands: a click there asks for it. */
export function onMore(node: GraphNode, x: number, y: number, zoom: number): boolean {
  const own = node.width / WIDTH;
  // As large on the screen as a finger's end, as far as the box is.
  const [width, height] = [Math.max(48, 30 / (zoom * own)), Math.max(24, 24 / (zoom * own))];
  return node.more > 0 && zoom * own >= 0.3 && x / own > WIDTH / 2 - Math.min(width, WIDTH / 2) && y / own > HEIGHT / 2 - Math.min(height, HEIGHT / 2);
}

/** Paths are made once. */
export function cached<K>(paths: Map<K, Path2D>, key: K, path: () => string): Path2D {
  let made = paths.get(key);
  if (!made) {
    made = new Path2D(path());
    paths.set(key, made);
  }
  return made;
}
