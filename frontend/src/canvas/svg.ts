/** The picture as an SVG document of its own: exactly the nodes and arrows on the canvas, in the frame of every export. */

import type { NodeLook } from './appearance';
import { BOLD, FONT, FONT_SIZE, ICON_SIZE, faceLines, iconPlaces, linePlace } from './face';
import { framed, MARGIN } from './frame';
import { iconPath, type Icon } from './icons';
import type { Measure } from './lines';
import { type Graph, HEIGHT, type Point, type Settings, type View, WIDTH, type Words } from './model';
import { mixed, type Palette } from './palette';
import { HEADS } from './relations';
import { heading, labelPlace, routePath } from './routes';
import { piecesAsSvg } from './sample';
import { type Item, type Line, Scene } from './scene';
import type { GroupBox } from './groups';
import { OUTLINES, STACK } from './shapes';

export function svg(graph: Graph, view: View, words: Words, settings: Settings, palette: Palette, measure: Measure, day: string): string {
  const scene = new Scene(graph, view.trail, settings.arrangement === 'by_group');
  const frame = framed(scene, words, settings, measure, day);
  const labelled = (line: Line) => settings.edgeLabels || view.selected.includes(line.edge.from) || view.selected.includes(line.edge.to);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${frame.width}" height="${frame.height}" viewBox="0 0 ${frame.width} ${frame.height}" font-family="${escaped(FONT)}" font-size="${FONT_SIZE}">`,
    `<title>${escaped(graph.title)}</title><desc>${escaped(graph.caption)}</desc>`,
    `<rect width="100%" height="100%" fill="${palette.surface}"/>`,
    ...frame.title.map(({ words: line, y }) => text(line, MARGIN, y, palette.text, `font-size="17" font-weight="${BOLD}"`)),
    ...frame.caption.map(({ words: line, y }) => text(line, MARGIN, y, palette.quiet)),
    `<g transform="translate(${MARGIN - frame.picture.x} ${frame.top - frame.picture.y})">`,
    ...scene.groups.map((group) => groupBox(group, palette)),
    ...scene.lines.map((line) => arrow(line, palette)),
    ...scene.items.map((item) => box(item, view.selected.includes(item.node.key), palette, measure)),
    ...scene.lines.filter(labelled).map((line) => label(scene, line, words, palette, measure)),
    '</g>',
    ...frame.legend.flatMap(({ entry, x, y }) => [
      entry.icon
        ? sign(entry.icon, x, y - 11, 1, palette.text)
        : `<g transform="translate(${x} ${y - 10})">${piecesAsSvg(entry, (tone) => palette[tone])}</g>`,
      text(`${entry.words} (${entry.count})`, x + (entry.icon ? 22 : 40), y, palette.text),
    ]),
    '</svg>',
  ].join('\n');
}

function sign(icon: Icon, x: number, y: number, times: number, colour: string): string {
  return `<g transform="translate(${x} ${y}) scale(${(times * ICON_SIZE) / 16})">${iconPath(icon, colour)}</g>`;
}

function groupBox(group: GroupBox, palette: Palette): string {
  return `<g class="group"><rect x="${group.x}" y="${group.y}" width="${group.width}" height="${group.height}" rx="8" fill="${palette.group}" stroke="${palette.line}"/>${text(`${group.label} (${group.count})`, group.x + 12, group.y + 22, palette.text, `font-size="14" font-weight="${BOLD}"`)}</g>`;
}

function box({ node, look }: Item, selected: boolean, palette: Palette, measure: Measure): string {
  const shape = OUTLINES[look.shape];
  const colour = palette[look.line];
  const fill = look.heat === undefined ? palette[look.fill] : mixed(palette.heatLow, palette.heatHigh, look.heat);
  const dash = look.lineStyle === 'dashed' ? ' stroke-dasharray="5 3"' : '';
  const places = iconPlaces(look);
  const signs: readonly Icon[] = [look.icon, ...look.badges];
  const scale = node.width / WIDTH;
  return [
    `<g id="${escaped(node.key)}" class="node" transform="translate(${node.x} ${node.y}) scale(${scale})" opacity="${look.opacity}">`,
    `<title>${escaped(`${look.heading}: ${node.title}`)}</title>`,
    look.members === '' ? '' : `<path d="${STACK}" fill="none" stroke="${colour}" stroke-width="1.5"/>`,
    selected ? `<path d="${shape}" fill="none" stroke="${palette.accent}" stroke-width="${look.lineWidth + 7}"/>` : '',
    `<path d="${shape}" fill="${fill}" stroke="${colour}" stroke-width="${look.lineWidth}"${dash}/>`,
    look.lineStyle === 'double' ? `<path d="${shape}" fill="none" stroke="${fill}" stroke-width="${look.lineWidth / 3}"/>` : '',
    ...signs.map((icon, i) => sign(icon, (places[i] ?? 0) - WIDTH / 2, 6 - HEIGHT / 2, 1, palette.text)),
    ...faceLines(node.title, look, measure).map((line, i) => {
      const { x, y } = linePlace(i);
      return text(line, x, y, palette.text, i === 0 ? `font-weight="${BOLD}"` : '');
    }),
    pills(look, palette, measure),
    '</g>',
  ].join('');
}

function pills(look: NodeLook, palette: Palette, measure: Measure): string {
  const pill = (words: string, left: number, bottom: number) =>
    `<rect x="${left}" y="${bottom - 16}" width="${1.07 * measure(words) + 8}" height="16" rx="6" fill="${palette.surface}" stroke="${palette.line}"/>${text(words, left + 4, bottom - 4, palette.text, `font-weight="${BOLD}"`)}`;
  return [
    look.more === '' ? '' : pill(look.more, WIDTH / 2 - 12 - 1.07 * measure(look.more), HEIGHT / 2 - 4),
    look.members === '' ? '' : pill(look.members, 4 - WIDTH / 2, HEIGHT / 2 + 3),
  ].join('');
}

function arrow(line: Line, palette: Palette): string {
  const { look, way, edge } = line;
  const colour = palette[look.line];
  const head = HEADS[look.head];
  const end = way.at(-1) ?? line.to;
  const dash = look.dash.length > 0 ? ` stroke-dasharray="${look.dash.join(' ')}"` : '';
  const fill = { line: colour, ground: palette.surface, none: 'none' }[head.fill];
  return `<g class="edge" opacity="${look.opacity}"><title>${escaped(edge.label)}</title><path d="${routePath(way, 6)}" fill="none" stroke="${colour}" stroke-width="${look.width}"${dash}/><path d="${head.path}" transform="translate(${end.x} ${end.y}) rotate(${(heading(way) * 180) / Math.PI})" fill="${fill}" stroke="${head.fill === 'line' ? 'none' : colour}" stroke-width="1.3"/></g>`;
}

function label(scene: Scene, line: Line, words: Words, palette: Palette, measure: Measure): string {
  const said = words.types[line.edge.type] ?? line.edge.type;
  const width = measure(said) + 8;
  const boxes = (point: Point) => [-width / 2, 0, width / 2].some((dx) => scene.nodeAt({ x: point.x + dx, y: point.y }, 7));
  const at = labelPlace(line.way, boxes) ?? labelPlace(line.way, () => false) ?? line.to;
  return `<rect x="${at.x - width / 2}" y="${at.y - 9}" width="${width}" height="17" fill="${palette.surface}" opacity="0.88"/>${text(said, at.x, at.y + 4, palette.text, 'font-size="11" text-anchor="middle"')}`;
}

function text(words: string, x: number, y: number, colour: string, more = ''): string {
  return `<text x="${x}" y="${y}" fill="${colour}" ${more}>${escaped(words)}</text>`;
}

function escaped(words: string): string {
  return words
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
