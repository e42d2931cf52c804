import { describe, expect, test } from 'vitest';
import { groupBoxes } from '../groups';
import type { Arrangement, NodeData, Point } from '../model';
import { node, type Sample, sample, shuffled } from '../samples';
import { scaleOf } from '../store';
import { solve } from './layouts';
import { answered, problem, type Problem } from './problem';

const ALL: readonly Arrangement[] = ['force', 'by_group', 'radial', 'layered'];
const SEEDS = [1, 2, 3, 4, 5];

const asked = (arrangement: Arrangement, { nodes, edges }: Sample, present: (key: string) => Point | undefined = () => undefined, centre = ''): Problem =>
  problem(arrangement, centre, nodes, edges, [], scaleOf, present);
const places = (arrangement: Arrangement, from: Sample, present?: (key: string) => Point | undefined, centre = '') => {
  const given = asked(arrangement, from, present, centre);
  return answered(given, solve(given));
};
const overlapping = (nodes: readonly NodeData[], at: ReadonlyMap<string, Point>): string[] =>
  nodes.flatMap((a, i) =>
    nodes.slice(0, i).flatMap((b) => {
      const [p, q, s] = [at.get(a.key) as Point, at.get(b.key) as Point, (scaleOf(a) + scaleOf(b)) / 2];
      return Math.abs(p.x - q.x) < 220 * s - 0.01 && Math.abs(p.y - q.y) < 68 * s - 0.01 ? [`${a.key} ${b.key}`] : [];
    }),
  );

describe.each(ALL)('%s', (arrangement) => {
  test('the same content in any order gives the same places, all of them numbers', () => {
    for (const seed of SEEDS) {
      const drawn = sample(seed, 20 * seed);
      const mixed = { nodes: shuffled(drawn.nodes, seed), edges: shuffled(drawn.edges, seed) };
      const found = places(arrangement, drawn);
      expect(places(arrangement, mixed)).toEqual(found);
      expect(found.size).toBe(20 * seed);
      expect([...found.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    }
  });

  test('boxes do not lie on each other', () => {
    for (const seed of SEEDS) {
      const drawn = sample(seed, 70);
      expect(overlapping(drawn.nodes, places(arrangement, drawn))).toEqual([]);
    }
  });

  test('nothing, one node, and nodes without arrows have places too', () => {
    expect(places(arrangement, { nodes: [], edges: [] }).size).toBe(0);
    expect(places(arrangement, sample(1, 1)).size).toBe(1);
    const apart = { nodes: sample(2, 9).nodes, edges: [] };
    expect(overlapping(apart.nodes, places(arrangement, apart))).toEqual([]);
  });
});

test('forces: those who stand already do not move when others come, and the new ones come beside their neighbours', () => {
  for (const seed of SEEDS) {
    const all = sample(seed, 60);
    const before = { nodes: all.nodes.slice(0, 50), edges: all.edges };
    const stood = places('force', before);
    const grown = places('force', all, (key) => stood.get(key));
    for (const [key, at] of stood) {
      expect(grown.get(key)?.x).toBeCloseTo(at.x, 6);
      expect(grown.get(key)?.y).toBeCloseTo(at.y, 6);
    }
    expect(overlapping(all.nodes, grown)).toEqual([]);
    const width = Math.max(...[...stood.values()].map(({ x }) => Math.abs(x)));
    all.nodes.slice(50).forEach(({ key }) => expect(Math.abs(grown.get(key)?.x ?? Infinity)).toBeLessThan(2 * width));
  }
});

test('the other layouts move the old ones less than if the picture were made anew', () => {
  for (const arrangement of ['by_group', 'layered'] as const) {
    const all = sample(7, 80);
    const stood = places(arrangement, { nodes: all.nodes.slice(0, 78), edges: all.edges });
    const moved = (after: Map<string, Point>) =>
      [...stood].map(([key, at]) => Math.hypot(at.x - (after.get(key)?.x ?? 0), at.y - (after.get(key)?.y ?? 0))).sort((a, b) => a - b)[39] as number;
    expect(moved(places(arrangement, all, (key) => stood.get(key)))).toBeLessThanOrEqual(moved(places(arrangement, all)) + 1);
  }
});

test('by group: the boxes of groups do not touch, and every node is in the box of its own', () => {
  for (const seed of SEEDS) {
    const drawn = sample(seed, 90, 7);
    const at = places('by_group', drawn);
    const nodes = drawn.nodes.map((one) => node(one.key, { ...one, ...at.get(one.key), width: 220 * scaleOf(one), height: 68 * scaleOf(one) }));
    const boxes = groupBoxes({ title: '', caption: '', nodes, edges: [], groups: [] });
    for (const box of boxes) {
      for (const one of nodes) {
        const inside = Math.abs(one.x - box.x - box.width / 2) < (box.width + one.width) / 2 && Math.abs(one.y - box.y - box.height / 2) < (box.height + one.height) / 2;
        expect([one.key, inside]).toEqual([one.key, one.group === box.key]);
      }
    }
    expect(boxes.reduce((sum, box) => sum + box.count, 0)).toBe(nodes.filter((one) => one.group !== '').length);
  }
});

test('radial: the centre in the middle, each neighbour nearer than those behind it', () => {
  const nodes = ['a', 'b', 'c', 'd', 'far'].map((key) => node(key));
  const edges = [
    ['a', 'b'],
    ['c', 'a'],
    ['b', 'd'],
  ].map(([from = '', to = ''], i) => ({ id: `${i}`, from, to, type: '', label: '', tentative: false }));
  const at = places('radial', { nodes, edges }, undefined, 'a');
  // Rings are ellipses: what lies lower is stretched.
  const far = (key: string) => Math.hypot(at.get(key)?.x ?? 0, (at.get(key)?.y ?? 0) * (246 / 94));
  expect(far('a')).toBe(0);
  expect(far('b')).toBeCloseTo(far('c'), 6);
  expect(far('d')).toBeGreaterThan(far('b') + 200);
  expect(far('far')).toBeGreaterThan(far('d') + 200);
});

test('layered: arrows lead to the right, but for those that close a circle', () => {
  const nodes = ['a', 'b', 'c', 'd'].map((key) => node(key));
  const edges = [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'd'],
    ['d', 'b'],
    ['a', 'd'],
  ].map(([from = '', to = ''], i) => ({ id: `${i}`, from, to, type: '', label: '', tentative: false }));
  const at = places('layered', { nodes, edges });
  const x = (key: string) => at.get(key)?.x ?? Number.NaN;
  expect(x('a')).toBeLessThan(x('b'));
  expect(x('b')).toBeLessThan(x('c'));
  expect(x('c')).toBeLessThan(x('d'));
});
