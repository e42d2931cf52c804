import { expect, test } from 'vitest';
import type { Change, Point } from './model';
import { NO_SETTINGS } from './model';
import { numbers, type Sample, sample, shuffled, whole } from './samples';
import { Store } from './store';

const stored = (...changes: Change[]) => {
  const store = new Store();
  changes.forEach((change) => store.take(change));
  return store;
};
const grid = (keys: readonly string[]) => new Map<string, Point>(keys.map((key, i) => [key, { x: 300 * (i % 7), y: 100 * Math.floor(i / 7) }]));

test('one change after another comes to the same as everything at once', () => {
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const random = numbers(seed);
    const store = stored(whole({ nodes: [], edges: [] }));
    let now: Sample = { nodes: [], edges: [] };
    for (let step = 0; step < 12; step++) {
      const all = sample(seed, 40);
      const nodes = all.nodes.filter(() => random() < 0.6);
      const keys = new Set(nodes.map((node) => node.key));
      const edges = all.edges.filter((edge) => keys.has(edge.from) && keys.has(edge.to) && random() < 0.8);
      store.take({
        title: 'Đất đai',
        caption: `${nodes.length} nút`,
        put: nodes.filter((node) => !now.nodes.includes(node)),
        drop: now.nodes.filter((node) => !keys.has(node.key)).map((node) => node.key),
        join: edges.filter((edge) => !now.edges.some((old) => old.id === edge.id)),
        part: now.edges.filter((edge) => !edges.some((other) => other.id === edge.id)).map((edge) => edge.id),
      });
      now = { nodes, edges };
      expect([...store.nodes.keys()].sort()).toEqual(nodes.map((node) => node.key).sort());
      expect([...store.edges.keys()].sort()).toEqual(edges.map((edge) => edge.id).sort());
      store.place(grid(store.unplaced));
      expect(store.graph.nodes).toHaveLength(nodes.length);
      expect(store.graph.edges).toHaveLength(edges.length);
    }
  }
});

test('what was left out on the way is what is plain', () => {
  const store = stored({ whole: true, put: [{ key: 'a' }], join: [], places: { a: { x: 5 } } });
  expect(store.graph.nodes[0]).toMatchObject({ kind: 'task', flags: [], more: 0, members: 1, note: '', x: 5, y: 0, width: 220, pinned: false });
  expect(store.graph.nodes[0]?.size).toBeUndefined();
});

test('a larger figure makes a larger box, however wrong the figure', () => {
  const store = stored({ whole: true, put: [{ key: 'a', size: 0.5 }, { key: 'b', size: 9 }, { key: 'c', size: -1 }], places: { a: {}, b: {}, c: {} } });
  expect(store.graph.nodes.map((node) => node.width)).toEqual([308, 396, 220]);
});

test('what has not changed is the same object, so that nothing is painted or measured twice', () => {
  const store = stored(whole(sample(3, 30)));
  store.place(grid(store.unplaced));
  const before = store.graph;
  store.take({ title: 'Đất đai', caption: '31 nút', put: [{ key: 'new' }], places: { new: { x: 1, y: 1 } } });
  const after = store.graph;
  expect(after).not.toBe(before);
  before.nodes.forEach((node) => expect(after.nodes).toContain(node));
  store.take({ title: 'Đất đai', caption: '31 nút', selected: ['n1'] });
  expect(store.graph).toBe(after);
});

test('a pinned node stands where it was put, whatever layouts say; only the others are placed anew', () => {
  const store = stored(whole(sample(4, 12), { settings: { ...NO_SETTINGS, arrangement: 'force', pins: { n3: { x: 7, y: 8 } } } }));
  expect(store.unplaced).not.toContain('n3');
  store.place(new Map([...store.nodes.keys()].map((key) => [key, { x: 0, y: 0 }])));
  expect(store.whereIs('n3')).toEqual({ x: 7, y: 8 });
  store.take({ arrange: true });
  expect(store.unplaced).toHaveLength(11);
  expect(store.present('n3')).toEqual({ x: 7, y: 8 });
  expect(store.present('n4')).toBeUndefined();
  // The old picture stands until the new one is there.
  expect(store.graph.nodes).toHaveLength(12);
  expect(store.graph.nodes.find((node) => node.key === 'n3')?.pinned).toBe(true);
});

test('an arrow keeps its route only as long as both its ends stay', () => {
  const store = stored({
    whole: true,
    put: [{ key: 'a' }, { key: 'b' }],
    join: [{ id: 'ab', from: 'a', to: 'b' }],
    places: { a: { x: 0, y: 0 }, b: { x: 400, y: 100 } },
    routes: { ab: [110, 0, 200, 0, 200, 100, 290, 100] },
  });
  expect(store.graph.edges[0]?.route).toHaveLength(8);
  store.pin({ b: { x: 400, y: 300 } });
  expect(store.graph.edges[0]?.route).toEqual([]);
});

test('the order of what is told does not change where it is asked to stand', () => {
  const drawn = sample(5, 25);
  const [one, other] = [stored(whole(drawn)), stored(whole({ nodes: shuffled(drawn.nodes, 1), edges: shuffled(drawn.edges, 2) }))];
  expect([...one.unplaced].sort()).toEqual([...other.unplaced].sort());
});
