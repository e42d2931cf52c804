/** Exported pictures as files on the reader's machine. */

import type { Graph, Words } from './model';
import { legend } from './legend';
import { ICONS } from './icons';
import { FONT } from './face';
import { type Measure, lines } from './lines';
import type { Palette } from './palette';

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

/** The canvas with title and counts above and the legend below, as the SVG has them. */
export async function framed(drawn: Blob, scale: number, graph: Graph, words: Words, palette: Palette): Promise<Blob> {
  const picture = await createImageBitmap(drawn);
  const margin = 24;
  const width = Math.max(picture.width / scale, 480);
  const sheet = document.createElement('canvas');
  const pen = sheet.getContext('2d');
  if (!pen) {
    return drawn;
  }
  const measured = (font: string): Measure => (text) => {
    pen.font = font;
    return pen.measureText(text).width;
  };
  const [big, small] = [`600 17px ${FONT}`, `12px ${FONT}`];
  await document.fonts.load(big);
  const head = lines(graph.title, width, 4, measured(big));
  const caption = lines(graph.caption, width, 4, measured(small));
  const entries = legend(graph);
  const columns = Math.max(1, Math.floor(width / 220));
  const top = margin + 24 * head.length + 17 * caption.length + 16;
  const bottom = top + picture.height / scale + 28;
  sheet.width = (width + 2 * margin) * scale;
  sheet.height = (bottom + 22 * Math.ceil((entries.length + 1) / columns) + margin) * scale;
  pen.scale(scale, scale);
  pen.fillStyle = palette.surface;
  pen.fillRect(0, 0, sheet.width, sheet.height);
  const write = (text: string, x: number, y: number, font: string, colour: string) => {
    pen.font = font;
    pen.fillStyle = colour;
    pen.fillText(text, x, y);
  };
  head.forEach((line, i) => write(line, margin, margin + 16 + 24 * i, big, palette.text));
  caption.forEach((line, i) => write(line, margin, margin + 24 * head.length + 12 + 17 * i, small, palette.quiet));
  pen.drawImage(picture, margin, top, picture.width / scale, picture.height / scale);
  const place = (i: number) => ({ x: margin + (i % columns) * 220, y: bottom + 22 * Math.floor(i / columns) });
  entries.forEach((entry, i) => {
    const { x, y } = place(i);
    pen.save();
    pen.translate(x, y - 11);
    pen.scale(14 / 16, 14 / 16);
    pen.strokeStyle = palette.text;
    pen.lineWidth = 1.6;
    pen.stroke(new Path2D(ICONS[entry.icon]));
    pen.restore();
    write(words[entry.group][entry.name as never], x + 22, y, small, palette.text);
  });
  const { x, y } = place(entries.length);
  write(`→ ${words.arrow}`, x, y, small, palette.text);
  return new Promise((done) => sheet.toBlob((made) => done(made ?? drawn), 'image/png'));
}
