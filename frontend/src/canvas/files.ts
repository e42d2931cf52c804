/** Exported pictures as files on the reader's machine. */

import { BOLD, FONT, FONT_SIZE, ICON_SIZE } from './face';
import { dayOf, framed, MARGIN } from './frame';
import { ICONS } from './icons';
import type { LegendEntry } from './legend';
import type { Graph, Settings, View, Words } from './model';
import { type Pen, painting, type Studio } from './paint';
import type { Palette } from './palette';
import { pieces } from './sample';
import { Scene } from './scene';

/** Browsers hold no larger canvas. */
const MOST_PIXELS = 8000;

export function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** "Điểm nghẽn của đất đai" → "diem-nghen-cua-dat-dai". */
export function fileName(title: string, ending: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `daumoi-${plain || 'graph'}.${ending}`;
}

/** All of the picture, twice as fine as on the screen as far as browsers can hold it, painted without stopping the page. */
export async function png(graph: Graph, view: View, words: Words, settings: Settings, studio: Studio): Promise<Blob | undefined> {
  const scene = new Scene(graph, view.trail, settings.arrangement === 'by_group');
  const frame = framed(scene, words, settings, studio.measure, dayOf(new Date()));
  const scale = Math.min(2, MOST_PIXELS / Math.max(frame.width, frame.height));
  const sheet = document.createElement('canvas');
  sheet.width = Math.ceil(frame.width * scale);
  sheet.height = Math.ceil(frame.height * scale);
  const pen = sheet.getContext('2d');
  if (!pen) {
    return undefined;
  }
  await Promise.all([document.fonts?.load(`${BOLD} 17px ${FONT}`), document.fonts?.load(`${FONT_SIZE}px ${FONT}`)]);
  const { palette } = studio;
  pen.fillStyle = palette.surface;
  pen.fillRect(0, 0, sheet.width, sheet.height);
  const camera = { zoom: scale, x: scale * (MARGIN - frame.picture.x), y: scale * (frame.top - frame.picture.y) };
  let pause = performance.now();
  for (const _ of painting(pen, scene, camera, 1, frame.picture, studio, new Set())) {
    if (performance.now() - pause > 12) {
      await new Promise((resume) => setTimeout(resume));
      pause = performance.now();
    }
  }
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  const write = (line: string, x: number, y: number, font: string, colour: string) => {
    pen.font = font;
    pen.fillStyle = colour;
    pen.fillText(line, x, y);
  };
  frame.title.forEach(({ words: line, y }) => write(line, MARGIN, y, `${BOLD} 17px ${FONT}`, palette.text));
  frame.caption.forEach(({ words: line, y }) => write(line, MARGIN, y, `${FONT_SIZE}px ${FONT}`, palette.quiet));
  frame.legend.forEach(({ entry, x, y }) => {
    paintSign(pen, entry, x, y, palette);
    write(`${entry.words} (${entry.count})`, x + (entry.icon ? 22 : 40), y, `${FONT_SIZE}px ${FONT}`, palette.text);
  });
  return new Promise((done) => sheet.toBlob((made) => done(made ?? undefined), 'image/png'));
}

function paintSign(pen: Pen, entry: LegendEntry, x: number, y: number, palette: Palette): void {
  pen.save();
  if (entry.icon) {
    pen.translate(x, y - 11);
    pen.scale(ICON_SIZE / 16, ICON_SIZE / 16);
    pen.strokeStyle = palette.text;
    pen.lineWidth = 1.6;
    pen.stroke(new Path2D(ICONS[entry.icon]));
  } else {
    pen.translate(x, y - 10);
    for (const piece of pieces(entry)) {
      const path = new Path2D(piece.path);
      pen.translate(piece.x, piece.y);
      if (piece.fill) {
        pen.fillStyle = palette[piece.fill];
        pen.fill(path);
      }
      if (piece.line) {
        pen.strokeStyle = palette[piece.line];
        pen.lineWidth = piece.width;
        pen.setLineDash([...piece.dash]);
        pen.stroke(path);
      }
      pen.translate(-piece.x, -piece.y);
    }
  }
  pen.restore();
}
