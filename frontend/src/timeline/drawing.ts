/** How tasks are drawn along time: a pure function of a task and the scale. */
import { barOf, dayOf, type Data, type Item, type Scale } from './layout';

/** Height of a row, in pixels. */
export const ROW = 30;
const SVG = 'http://www.w3.org/2000/svg';

/** A shape for each state and status, so that none is told by its colour alone. */
const SIGNS: Record<string, string> = {
  DONE: '✓',
  CANCELLED: '✕',
  OVERDUE: '▲',
  DUE_SOON: '◆',
  OPEN: '',
  NOT_STARTED: '',
  IN_PROGRESS: '',
};

/** An element of a picture. */
export function svg(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, String(value));
  }
  if (text !== undefined) {
    element.textContent = text;
  }
  return element;
}

/** A task in its row. */
export function shape(data: Data, item: Item, scale: Scale, y: number): SVGElement {
  const group = svg('g', { class: `tl-task s-${item.state}`, transform: `translate(0 ${y})` });
  group.append(svg('title', {}, words(data, item)));
  const bar = barOf(item, scale);
  const middle = ROW / 2;
  if (bar.kind === 'bar' || bar.kind === 'open') {
    group.append(
      svg('rect', { x: bar.x1, y: 8, width: Math.max(3, bar.x2 - bar.x1), height: ROW - 16, rx: bar.cutLeft || bar.cutRight ? 0 : 3, class: bar.kind }),
    );
    if (bar.kind === 'open') {
      group.append(svg('text', { x: bar.x2 - 12, y: middle + 4, class: 'sign' }, '→'));
    }
  } else if (bar.kind === 'point') {
    group.append(svg('path', { d: `M${bar.x1 - 6} ${middle}l6 -6l6 6l-6 6z`, class: 'bar' }));
  } else if (bar.kind === 'lane') {
    group.append(svg('rect', { x: 4, y: 6, width: scale.width - 8, height: ROW - 12, rx: 3, class: 'lane' }));
    group.append(svg('text', { x: 12, y: middle + 4, class: 'note' }, shortened(item.note, scale.width)));
  } else if (item.lane === 'UNDATED') {
    group.append(svg('text', { x: 12, y: middle + 4, class: 'note' }, item.note));
  }
  if (item.state === 'OVERDUE' && item.end) {
    const late = Math.min(scale.width, scale.x(dayOf(data.asOf)));
    if (late > bar.x2) {
      group.append(svg('line', { x1: bar.x2, x2: late, y1: middle, y2: middle, class: 'lateness' }));
    }
  }
  if (bar.kind === 'bar' || bar.kind === 'point') {
    const sign = SIGNS[item.state];
    if (sign && !bar.cutRight) {
      const inside = bar.x2 + 18 > scale.width;
      group.append(svg('text', { x: inside ? bar.x2 - 14 : bar.x2 + 5, y: middle + 4, class: 'sign' }, sign));
    }
  }
  for (const report of item.reports) {
    const x = scale.x(dayOf(report.on));
    if (x >= 0 && x <= scale.width) {
      const mark = svg('g', { class: 'report', transform: `translate(${x} ${middle})` });
      mark.append(svg('title', {}, report.words), svg('circle', { r: 6.5 }), svg('text', { y: 4 }, SIGNS[report.status] ?? ''));
      if (report.status === 'IN_PROGRESS') {
        mark.append(svg('path', { d: 'M0 -6.5a6.5 6.5 0 0 0 0 13z', class: 'half' }));
      }
      group.append(mark);
    }
  }
  return group;
}

/** What is said of a task: where the pointer rests, and to whoever only hears it. */
export function words(data: Data, item: Item): string {
  const dates = [item.start, item.end].map((day) => (day ? formatted(day, data.locale) : '')).join(' – ');
  return [
    `${item.code} ${item.title}`,
    [data.words[item.state], item.lane === 'DATED' ? dates : item.note].filter(Boolean).join(' · '),
    item.statusWords,
    ...item.reports.map((report) => report.words),
    item.needs.length ? `${data.words.needs ?? ''} ${item.needs.length}` : '',
  ]
    .filter(Boolean)
    .join('\n');
}

/** The pattern of what goes on without an end. */
export function hatches(): SVGElement {
  const defs = svg('defs', {});
  const pattern = svg('pattern', { id: 'tl-hatch', width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' });
  pattern.append(svg('rect', { width: 7, height: 7, class: 'hatch-ground' }), svg('rect', { width: 3, height: 7, class: 'hatch-line' }));
  defs.append(pattern);
  return defs;
}

function formatted(iso: string, locale: string): string {
  const [year, month, day] = iso.split('-');
  return locale.startsWith('en')
    ? new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(iso))
    : `${day}/${month}/${year}`;
}

function shortened(text: string, width: number): string {
  const most = Math.max(10, Math.floor(width / 7.5));
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
