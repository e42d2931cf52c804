/** Made-up graphs for tests: the same for the same seed. */

import type { Change, EdgeData, GraphEdge, GraphNode, Kind, NodeData, Words } from './model';
import { FLAGS, KINDS } from './model';

export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

export const node = (key: string, more: Partial<GraphNode> = {}): GraphNode => ({
  key,
  kind: 'task',
  label: key,
  title: `Nhiệm vụ ${key}`,
  note: '',
  flags: [],
  expandable: false,
  more: 0,
  size: undefined,
  heat: undefined,
  group: '',
  members: 1,
  dimmed: false,
  pinned: false,
  x: 0,
  y: 0,
  width: 220,
  height: 68,
  ...more,
});

export const edge = (from: string, to: string, more: Partial<GraphEdge> = {}): GraphEdge => ({
  id: `${from}-${to}`,
  from,
  to,
  type: 'DEPENDS_ON',
  label: '',
  tentative: false,
  route: [],
  ...more,
});

export interface Sample {
  readonly nodes: readonly NodeData[];
  readonly edges: readonly EdgeData[];
}

/** Nodes in `groups` groups with about twice as many arrows, circles, loops and double arrows among them. */
export function sample(seed: number, count: number, groups = 4): Sample {
  const random = numbers(seed);
  const pick = (most: number) => Math.floor(random() * most);
  const nodes = Array.from({ length: count }, (_, i) =>
    node(`n${i}`, {
      kind: KINDS[pick(4)] as Kind,
      flags: FLAGS.filter(() => random() < 0.2),
      group: pick(groups + 1) === 0 ? '' : `g${pick(groups)}`,
      size: random() < 0.2 ? random() : undefined,
      note: random() < 0.3 ? 'Quá hạn' : '',
    }),
  );
  const edges = Array.from({ length: 2 * count }, (_, i) => ({
    ...edge(`n${pick(count)}`, `n${pick(count)}`, { id: `e${i}`, tentative: random() < 0.2, type: random() < 0.5 ? 'DEPENDS_ON' : 'CITES' }),
  }));
  return { nodes, edges };
}

export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const random = numbers(seed);
  return list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** What Java sends first. */
export const whole = ({ nodes, edges }: Sample, more: Partial<Change> = {}): Change => ({
  whole: true,
  title: 'Đất đai',
  caption: `${nodes.length} nút`,
  put: nodes.map(({ key, kind, label, title, note, flags, group, size }) => ({ key, kind, label, title, note, flags, group, size })),
  join: edges.map(({ id, from, to, type, tentative }) => ({ id, from, to, type, tentative })),
  ...more,
});

const same = <K extends string>(names: readonly K[]) => Object.fromEntries(names.map((name) => [name, `[${name}]`])) as Record<K, string>;

export const WORDS: Words = {
  zoomIn: '',
  zoomOut: '',
  fit: '',
  legend: '',
  help: '',
  arrow: 'việc trước',
  tentative: 'chưa xác nhận',
  more: 'còn {0}',
  members: '{0} gộp lại',
  several: 'đã chọn {0}',
  arranging: '',
  drawn: 'vẽ ngày {0}',
  warmer: 'màu đậm: nhiều',
  larger: 'ô to: nhiều',
  hide: 'ẩn',
  show: 'hiện',
  kinds: same(KINDS),
  flags: same(FLAGS),
  types: { CITES: 'dẫn chiếu' },
};
