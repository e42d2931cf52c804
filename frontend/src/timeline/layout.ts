/** Where things stand on a timeline: no DOM here. */

export type Lane = 'DATED' | 'OPEN_ENDED' | 'CONDITIONAL' | 'UNDATED';
export type State = 'DONE' | 'CANCELLED' | 'OVERDUE' | 'DUE_SOON' | 'OPEN';

export interface Mark {
  on: string;
  status: string;
  words: string;
}

/** A task on a row. */
export interface Item {
  key: string;
  code: string;
  title: string;
  lane: Lane;
  state: State;
  start: string | null;
  end: string | null;
  note: string;
  statusWords: string;
  reports: Mark[];
  needs: string[];
}

/** The heading of what follows. */
export interface Group {
  group: string;
  count: number;
}

export type Row = Item | Group;

export interface Data {
  asOf: string;
  from: string | null;
  to: string | null;
  locale: string;
  words: Record<string, string>;
  rows: Row[];
}

/** From a day to its place across, in pixels. */
export interface Scale {
  first: number;
  last: number;
  width: number;
  x(day: number): number;
}

export interface Bar {
  kind: 'bar' | 'point' | 'open' | 'lane' | 'none';
  x1: number;
  x2: number;
  /** Whether it goes on beyond the edge. */
  cutLeft: boolean;
  cutRight: boolean;
}

export interface Tick {
  day: number;
  label: string;
  major: boolean;
}

const DAY = 86_400_000;

export const isGroup = (row: Row): row is Group => 'group' in row;

/** Days since 1970; 0 for a day beyond what a browser can count. */
export const dayOf = (iso: string): number => Math.round((Date.parse(`${iso}T00:00:00Z`) || 0) / DAY);

/** A little more than what is shown; the day the states are of is on it where it is near. */
export function scaleOf(data: Data, width: number): Scale {
  const asOf = dayOf(data.asOf);
  let first = data.from ? dayOf(data.from) : asOf - 90;
  let last = Math.max(data.to ? dayOf(data.to) : asOf + 90, first + 14);
  const near = Math.max(30, (last - first) * 0.25);
  if (asOf > last && asOf - last <= near) {
    last = asOf;
  }
  if (asOf < first && first - asOf <= near) {
    first = asOf;
  }
  const margin = Math.max(3, Math.round((last - first) * 0.02));
  first -= margin;
  last += margin;
  return { first, last, width, x: (day) => ((day - first) / (last - first)) * width };
}

/** Months, quarters or years: as many as there is room for. */
export function ticksOf(scale: Scale, locale: string, room = 64): Tick[] {
  const perMonth = (scale.width / (scale.last - scale.first)) * 30.4;
  const step = [1, 3, 6, 12, 24, 60, 120].find((months) => months * perMonth >= room) ?? 240;
  const english = locale.startsWith('en');
  const begin = new Date(scale.first * DAY);
  const ticks: Tick[] = [];
  let month = begin.getUTCFullYear() * 12 + begin.getUTCMonth();
  month = Math.ceil(month / step) * step;
  for (; ; month += step) {
    const year = Math.floor(month / 12);
    const inYear = month % 12;
    const day = Math.round(Date.UTC(year, inYear, 1) / DAY);
    if (day > scale.last) {
      return ticks;
    }
    if (day >= scale.first) {
      const january = inYear === 0;
      const short = english
        ? new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }).format(day * DAY)
        : `T${inYear + 1}`;
      ticks.push({ day, label: january || step >= 12 ? String(year) : short, major: january });
    }
  }
}

/** Where a task's bar goes; clipped to the edges. */
export function barOf(item: Item, scale: Scale): Bar {
  const none: Bar = { kind: 'none', x1: 0, x2: 0, cutLeft: false, cutRight: false };
  if (item.lane === 'UNDATED') {
    return none;
  }
  if (item.lane === 'CONDITIONAL') {
    return { ...none, kind: 'lane', x2: scale.width };
  }
  const start = item.start ? scale.x(dayOf(item.start)) : null;
  const end = item.end ? scale.x(dayOf(item.end) + 1) : null;
  if (item.lane === 'OPEN_ENDED') {
    if (start === null || start > scale.width) {
      return none;
    }
    return { kind: 'open', x1: Math.max(0, start), x2: scale.width, cutLeft: start < 0, cutRight: true };
  }
  if (end === null || end < 0) {
    return none;
  }
  if (start === null) {
    return end > scale.width ? none : { ...none, kind: 'point', x1: end, x2: end };
  }
  if (start > scale.width) {
    return none;
  }
  return {
    kind: 'bar',
    x1: Math.max(0, start),
    x2: Math.min(scale.width, Math.max(end, start + 2)),
    cutLeft: start < 0,
    cutRight: end > scale.width,
  };
}

/** The rows in sight, and a few on both sides: [first, last). */
export function inSight(top: number, height: number, rowHeight: number, rows: number, spare = 12): [number, number] {
  const first = Math.max(0, Math.floor(top / rowHeight) - spare);
  return [first, Math.min(rows, Math.ceil((top + height) / rowHeight) + spare)];
}

/** For each task that waits: from which row to which, to the nearest row of what it waits for. */
export function linksOf(rows: Row[]): { from: number; to: number }[] {
  const places = new Map<string, number[]>();
  rows.forEach((row, at) => {
    if (!isGroup(row)) {
      places.set(row.key, [...(places.get(row.key) ?? []), at]);
    }
  });
  const links: { from: number; to: number }[] = [];
  rows.forEach((row, to) => {
    if (isGroup(row)) {
      return;
    }
    for (const key of row.needs) {
      const from = places.get(key)?.reduce((a, b) => (Math.abs(b - to) < Math.abs(a - to) ? b : a));
      if (from !== undefined && from !== to) {
        links.push({ from, to });
      }
    }
  });
  return links;
}
