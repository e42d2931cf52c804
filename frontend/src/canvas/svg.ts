/** The picture as an SVG document of its own: title, date and counts above, the legend below. */

import { edgeLook, nodeLook } from './appearance';
import { FONT, FONT_SIZE, ICON_SIZE, LINE_HEIGHT, faceLines, iconPlaces } from './face';
import { iconPath, type Icon } from './icons';
import { legend } from './legend';
import { type Measure, lines } from './lines';
import type { Graph, GraphEdge, GraphNode, View, Words } from './model';
import type { Palette } from './palette';
import { points, routePath } from './routes';
import { outline } from './shapes';

const MARGIN = 24;

export function svg(graph: Graph, view: View, words: Words, palette: Palette, measure: Measure): string {
  const box = bounds(graph.nodes);
  const width = Math.max(box.width, 480);
  const head = lines(graph.title, width, 4, (text) => 1.35 * measure(text));
  const caption = lines(graph.caption, width, 4, measure);
  const headHeight = 24 * head.length + 17 * caption.length + 16;
  const entries = legend(graph);
  const columns = Math.max(1, Math.floor(width / 220));
  const legendHeight = 22 * Math.ceil((entries.length + 1) / columns) + 16;
  const total = { width: width + 2 * MARGIN, height: box.height + headHeight + legendHeight + 2 * MARGIN };
  const places = new Map(graph.nodes.map((node) => [node.key, node]));

  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${total.width}" height="${total.height}" viewBox="0 0 ${total.width} ${total.height}" font-family="${escaped(FONT)}" font-size="${FONT_SIZE}">`,
    `<title>${escaped(graph.title)}</title><desc>${escaped(graph.caption)}</desc>`,
    `<rect width="100%" height="100%" fill="${palette.surface}"/>`,
    ...head.map((line, i) => text(line, MARGIN, MARGIN + 16 + 24 * i, palette.text, 'font-size="17" font-weight="600"')),
    ...caption.map((line, i) => text(line, MARGIN, MARGIN + 24 * head.length + 12 + 17 * i, palette.quiet)),
    `<g transform="translate(${MARGIN - box.x} ${MARGIN + headHeight - box.y})">`,
    ...graph.edges.map((edge) => arrow(edge, places, view, palette)),
    ...graph.nodes.map((node) => boxed(node, view, palette, measure)),
    '</g>',
  ];
  const top = MARGIN + headHeight + box.height + 24;
  entries.forEach((entry, i) => {
    const [x, y] = [MARGIN + (i % columns) * 220, top + 22 * Math.floor(i / columns)];
    parts.push(sign(entry, x, y - 11, palette.text), text(words[entry.group][entry.name as never], x + 22, y, palette.text));
  });
  const [x, y] = [MARGIN + (entries.length % columns) * 220, top + 22 * Math.floor(entries.length / columns)];
  parts.push(text(`→ ${words.arrow}`, x, y, palette.text), '</svg>');
  return parts.join('\n');
}

/** The rectangle around all boxes. */
export function bounds(nodes: readonly GraphNode[]): { x: number; y: number; width: number; height: number } {
  if (nodes.length === 0) {
    return { x: 0, y: 0, width: 0, height: 0 };
  }
  const x = Math.min(...nodes.map((node) => node.x - node.width / 2));
  const y = Math.min(...nodes.map((node) => node.y - node.height / 2));
  return {
    x,
    y,
    width: Math.max(...nodes.map((node) => node.x + node.width / 2)) - x,
    height: Math.max(...nodes.map((node) => node.y + node.height / 2)) - y,
  };
}

function sign(entry: { icon: Icon }, x: number, y: number, colour: string): string {
  return `<g transform="translate(${x} ${y}) scale(${ICON_SIZE / 16})">${iconPath(entry.icon, colour)}</g>`;
}

function boxed(node: GraphNode, view: View, palette: Palette, measure: Measure): string {
  const look = nodeLook(node, view);
  const [left, top] = [-node.width / 2, -node.height / 2];
  const shape = outline(look.shape, node.width, node.height);
  const colour = palette[look.line];
  const border =
    look.lineStyle === 'double'
      ? `<path d="${shape}" fill="none" stroke="${colour}" stroke-width="${look.lineWidth}"/><path d="${shape}" fill="none" stroke="${palette[look.fill]}" stroke-width="${look.lineWidth / 3}"/>`
      : '';
  const dash = look.lineStyle === 'dashed' ? ' stroke-dasharray="5 3"' : '';
  const icons = [look.icon, ...look.badges].map((icon, i) => sign({ icon }, left + (iconPlaces(node, look)[i] ?? 0), top + 6, palette.text));
  const face = faceLines(node, look, measure).map((line, i) =>
    text(line, left + (i === 0 ? 8 + ICON_SIZE + 5 : 8), top + 17 + i * FONT_SIZE * LINE_HEIGHT, palette.text, i === 0 ? 'font-weight="600"' : ''),
  );
  return `<g id="${escaped(node.key)}" transform="translate(${node.x} ${node.y})" opacity="${look.opacity}"><title>${escaped(`${look.heading}: ${node.title}`)}</title><path d="${shape}" fill="${palette[look.fill]}" stroke="${colour}" stroke-width="${look.lineWidth}"${dash}/>${border}${icons.join('')}${face.join('')}</g>`;
}

function arrow(edge: GraphEdge, places: Map<string, GraphNode>, view: View, palette: Palette): string {
  const [from, to] = [places.get(edge.from), places.get(edge.to)];
  if (!from || !to) {
    return '';
  }
  const look = edgeLook(edge, view);
  const way = points(edge, from, to);
  const dash = look.dashed ? ' stroke-dasharray="6 4"' : '';
  const end = way.at(-1) ?? to;
  const before = way.at(-2) ?? from;
  const angle = (Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI;
  return `<g opacity="${look.opacity}"><title>${escaped(edge.label)}</title><path d="${routePath(way, 6)}" fill="none" stroke="${palette[look.line]}" stroke-width="${look.width}"${dash}/><path d="M0 0l-8 -4v8z" transform="translate(${end.x} ${end.y}) rotate(${angle})" fill="${palette[look.line]}"/></g>`;
}

function text(words: string, x: number, y: number, colour: string, more = ''): string {
  return `<text x="${x}" y="${y}" fill="${colour}" ${more}>${escaped(words)}</text>`;
}

function escaped(words: string): string {
  return words
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
