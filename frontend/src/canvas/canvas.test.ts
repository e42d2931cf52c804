import { expect, test } from 'vitest';
import { edgeLook, nodeLook } from './appearance';
import { fileName } from './files';
import { legend } from './legend';
import { lines } from './lines';
import { FLAGS, type Graph, type GraphEdge, type GraphNode, KINDS, NO_SETTINGS, NO_VIEW, type Words } from './model';
import { next } from './moves';
import type { Palette } from './palette';
import { points } from './routes';
import { svg } from './svg';

const node = (key: string, more: Partial<GraphNode> = {}): GraphNode => ({
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
  width: 200,
  height: 60,
  ...more,
});
const edge = (from: string, to: string, more: Partial<GraphEdge> = {}): GraphEdge => ({
  id: `${from}-${to}`,
  from,
  to,
  type: 'DEPENDS_ON',
  label: '',
  tentative: false,
  route: [],
  ...more,
});
const six = (text: string) => 6 * text.length;

test('the four kinds differ by shape and by sign, not by colour alone', () => {
  const looks = KINDS.map((kind) => nodeLook(node('a', { kind }), NO_VIEW));
  expect(new Set(looks.map((look) => look.shape)).size).toBe(4);
  expect(new Set(looks.map((look) => look.icon)).size).toBe(4);
});

test('every state shows a sign of its own, the most pressing first', () => {
  expect(nodeLook(node('a', { flags: ['ready', 'overdue', 'choke'] }), NO_VIEW).badges).toEqual(['choke', 'overdue', 'ready']);
  expect(new Set(FLAGS.map((flag) => nodeLook(node('a', { flags: [flag] }), NO_VIEW).badges.join())).size).toBe(FLAGS.length);
});

test('the goal has a double border, what waits a dashed one, what is late the colour of lateness', () => {
  expect(nodeLook(node('a', { flags: ['goal'] }), NO_VIEW).lineStyle).toBe('double');
  expect(nodeLook(node('a', { flags: ['blocked'] }), NO_VIEW).lineStyle).toBe('dashed');
  expect(nodeLook(node('a', { flags: ['overdue', 'ready'] }), NO_VIEW)).toMatchObject({ line: 'late', fill: 'lateFill' });
  expect(nodeLook(node('a', { flags: ['done'] }), NO_VIEW)).toMatchObject({ line: 'done', fill: 'doneFill' });
});

test('a way stands out: its arrows thick, all else pale', () => {
  const view = { selected: [], trail: ['a', 'b'] };
  expect(edgeLook(edge('a', 'b'), view)).toMatchObject({ line: 'accent', opacity: 1 });
  expect(edgeLook(edge('b', 'a'), view)).toMatchObject({ line: 'edge', opacity: 0.35 });
  expect(nodeLook(node('c'), view).opacity).toBeLessThan(1);
  expect(nodeLook(node('b'), view).opacity).toBe(1);
});

test('what nobody confirmed is dashed', () => {
  expect(edgeLook(edge('a', 'b', { tentative: true }), NO_VIEW).dash).not.toEqual(edgeLook(edge('a', 'b'), NO_VIEW).dash);
});

test('the state in words stands beside the short name', () => {
  expect(nodeLook(node('B.14', { note: 'Quá hạn 43 ngày' }), NO_VIEW).heading).toBe('B.14 · Quá hạn 43 ngày');
});

test('text wraps at words and says where it was cut', () => {
  expect(lines('Kết nối dữ liệu đất đai', 72, 3, six)).toEqual(['Kết nối dữ', 'liệu đất đai']);
  expect(lines('Kết nối dữ liệu đất đai quốc gia', 72, 2, six)).toEqual(['Kết nối dữ', 'liệu đất đa…']);
  expect(lines('Nghĩađịaquádài', 60, 2, six)).toEqual(['Nghĩađịaq…']);
  expect(lines('x'.repeat(2000), 60, 2, six)[0]).toHaveLength(10);
  expect(lines('', 60, 2, six)).toEqual([]);
});

test('arrow keys go to the nearest in their direction; the first press to the goal', () => {
  const nodes = [node('a', { x: 0, y: 0 }), node('b', { x: 0, y: 100 }), node('c', { x: 300, y: 40 }), node('goal', { x: 600, y: 40 })];
  expect(next(nodes, undefined, 'ArrowRight')?.key).toBe('goal');
  expect(next(nodes, 'goal', 'ArrowLeft')?.key).toBe('c');
  expect(next(nodes, 'c', 'ArrowLeft')?.key).toBe('a');
  expect(next(nodes, 'a', 'ArrowDown')?.key).toBe('b');
  expect(next(nodes, 'goal', 'ArrowRight')).toBeUndefined();
});

test('without a route an arrow goes straight from border to border', () => {
  expect(points(edge('a', 'b'), node('a'), node('b', { x: 400 }))).toEqual([
    { x: 100, y: 0 },
    { x: 300, y: 0 },
  ]);
});

test('the legend explains what occurs, and counts it', () => {
  const graph: Graph = { title: '', caption: '', edges: [], groups: [], nodes: [node('a', { flags: ['ready'] }), node('b'), node('c', { kind: 'database' })] };
  expect(legend(graph, WORDS, NO_SETTINGS).map((entry) => `${entry.name} ${entry.count}`)).toEqual(['TASK 2', 'DATABASE 1', 'READY 1']);
});

const same = <K extends string>(names: readonly K[]) => Object.fromEntries(names.map((name) => [name, `[${name}]`])) as Record<K, string>;
const WORDS: Words = {
  zoomIn: '',
  zoomOut: '',
  fit: '',
  legend: '',
  help: '',
  arrow: 'việc trước',
  tentative: '',
  more: '',
  members: '',
  several: '',
  arranging: '',
  hide: '',
  show: '',
  types: {},
  kinds: same(KINDS),
  flags: same(FLAGS),
};
const palette = new Proxy({}, { get: () => '#123456' }) as Palette;

test('the SVG holds every node and arrow, title, counts and legend, and no word that could be markup', () => {
  const graph: Graph = {
    title: 'Đất đai <dân cư>',
    caption: '2 nhiệm vụ; tính đến 01/05/2023',
    nodes: [node('a', { flags: ['overdue'], title: '"A" & <script>' }), node('b', { x: 400, flags: ['goal'] })],
    edges: [edge('a', 'b'), edge('a', 'gone')],
    groups: [],
  };
  const made = new DOMParser().parseFromString(svg(graph, NO_VIEW, WORDS, NO_SETTINGS, palette, six), 'image/svg+xml');
  expect(made.querySelector('parsererror')).toBeNull();
  const text = made.documentElement.textContent ?? '';
  for (const words of ['Đất đai <dân cư>', '2 nhiệm vụ; tính đến 01/05/2023', '"A" & <script>', '[task]', '[overdue]', '[goal]', 'việc trước']) {
    expect(text).toContain(words);
  }
  expect(made.querySelectorAll('g.node').length).toBe(2);
  expect(made.querySelector('script')).toBeNull();
});

test('a file is named after the picture', () => {
  expect(fileName('Điểm nghẽn: đất đai ↔ dân cư', 'svg')).toBe('daumoi-diem-nghen-dat-dai-dan-cu.svg');
  expect(fileName('…', 'png')).toBe('daumoi-graph.png');
});
