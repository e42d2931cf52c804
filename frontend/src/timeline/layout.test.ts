import { expect, test } from 'vitest';
import { barOf, dayOf, inSight, linksOf, scaleOf, ticksOf, type Data, type Item } from './layout';

const item = (part: Partial<Item>): Item => ({
  key: 'a',
  code: 'A.1',
  title: '',
  lane: 'DATED',
  state: 'OPEN',
  start: null,
  end: null,
  note: '',
  statusWords: '',
  reports: [],
  needs: [],
  ...part,
});

const data = (part: Partial<Data> = {}): Data => ({
  asOf: '2023-05-01',
  from: '2023-01-01',
  to: '2023-12-31',
  locale: 'vi-VN',
  words: {},
  rows: [],
  ...part,
});

test('a bar lies between its days, and ends with the last of them', () => {
  const scale = scaleOf(data(), 1000);
  const bar = barOf(item({ start: '2023-02-01', end: '2023-03-31' }), scale);
  expect(bar.kind).toBe('bar');
  expect(bar.x1).toBeCloseTo(scale.x(dayOf('2023-02-01')));
  expect(bar.x2).toBeCloseTo(scale.x(dayOf('2023-04-01')));
  expect(bar.cutLeft || bar.cutRight).toBe(false);
});

test('what goes on beyond the edge says so and stays inside', () => {
  const scale = scaleOf(data(), 1000);
  const bar = barOf(item({ start: '2020-01-01', end: '2030-01-01' }), scale);
  expect([bar.x1, bar.x2, bar.cutLeft, bar.cutRight]).toEqual([0, 1000, true, true]);
  expect(barOf(item({ start: '2030-01-01', end: '2031-01-01' }), scale).kind).toBe('none');
  expect(barOf(item({ start: '2019-01-01', end: '2020-01-01' }), scale).kind).toBe('none');
});

test('each kind of task is drawn as what it is', () => {
  const scale = scaleOf(data(), 1000);
  expect(barOf(item({ end: '2023-03-31' }), scale).kind).toBe('point');
  expect(barOf(item({ lane: 'OPEN_ENDED', start: '2023-02-01' }), scale)).toMatchObject({ kind: 'open', x2: 1000 });
  expect(barOf(item({ lane: 'CONDITIONAL' }), scale)).toMatchObject({ kind: 'lane', x1: 0, x2: 1000 });
  expect(barOf(item({ lane: 'UNDATED' }), scale).kind).toBe('none');
});

test('a day just after the last is on the picture, one years later is not', () => {
  const near = scaleOf(data({ asOf: '2024-02-01' }), 1000);
  expect(near.x(dayOf('2024-02-01'))).toBeLessThan(1000);
  const far = scaleOf(data({ asOf: '2026-11-25' }), 1000);
  expect(far.x(dayOf('2026-11-25'))).toBeGreaterThan(1000);
  expect(far.x(dayOf('2023-12-31'))).toBeLessThan(1000);
});

test('nothing with a date is no reason to fail', () => {
  const scale = scaleOf(data({ from: null, to: null }), 500);
  expect(scale.x(dayOf('2023-05-01'))).toBeGreaterThan(0);
  expect(ticksOf(scale, 'vi-VN').length).toBeGreaterThan(1);
});

test('a day in an address can be any', () => {
  for (const day of ['+999999999-12-31', '0000-01-01', '9999-12-31', '-5000-01-01']) {
    const scale = scaleOf(data({ from: '0001-01-01', to: day, asOf: day }), 900);
    expect(ticksOf(scale, 'vi-VN').length).toBeLessThan(600);
    expect(scale.x(dayOf('2023-01-01'))).not.toBeNaN();
  }
});

test('ticks have room, and years show', () => {
  for (const to of ['2023-03-31', '2023-12-31', '2026-12-31', '2060-12-31']) {
    const scale = scaleOf(data({ to }), 900);
    const ticks = ticksOf(scale, 'vi-VN');
    expect(ticks.length).toBeGreaterThan(1);
    for (let i = 1; i < ticks.length; i++) {
      expect(scale.x(ticks[i]!.day) - scale.x(ticks[i - 1]!.day)).toBeGreaterThan(55);
    }
  }
  expect(ticksOf(scaleOf(data(), 900), 'vi-VN').map((t) => t.label)).toContain('2023');
  expect(ticksOf(scaleOf(data(), 900), 'en').map((t) => t.label)).toContain('May');
});

test('only rows in sight are drawn', () => {
  expect(inSight(0, 300, 30, 1000, 2)).toEqual([0, 12]);
  expect(inSight(3000, 300, 30, 1000, 2)).toEqual([98, 112]);
  expect(inSight(0, 300, 30, 3, 2)).toEqual([0, 3]);
});

test('a line leads to the nearest row of what is waited for', () => {
  const rows = [
    { group: 'x', count: 2 },
    item({ key: 'a' }),
    item({ key: 'b', needs: ['a', 'gone'] }),
    { group: 'y', count: 2 },
    item({ key: 'b', needs: ['a'] }),
    item({ key: 'a' }),
  ];
  expect(linksOf(rows)).toEqual([
    { from: 1, to: 2 },
    { from: 5, to: 4 },
  ]);
});
