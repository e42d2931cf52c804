import { expect, test } from 'vitest';
import { edgeLook, nodeLook } from './appearance';
import { faceLines } from './face';
import { fileName } from './files';
import { dayOf } from './frame';
import { canFilter, legend } from './legend';
import { lines } from './lines';
import { levelAt } from './camera';
import { FLAGS, type Graph, KINDS, NO_SETTINGS, NO_VIEW } from './model';
import { next } from './moves';
import { mixed, type Palette } from './palette';
import { points } from './routes';
import { RELATIONS, relationLook } from './relations';
import { edge, node, sample, whole, WORDS } from './samples';
import { Scene } from './scene';
import { Store } from './store';
import { svg } from './svg';
import { described, tipFor } from './words';

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
  expect(points(edge('a', 'b'), node('a'), node('b', { x: 400 })).map(({ x, y }) => ({ x: Math.round(x), y }))).toEqual([
    { x: 110, y: 0 },
    { x: 290, y: 0 },
  ]);
});

test('the legend explains what occurs, and counts it', () => {
  const graph: Graph = { title: '', caption: '', edges: [], groups: [], nodes: [node('a', { flags: ['ready'] }), node('b'), node('c', { kind: 'database' })] };
  expect(legend(graph, WORDS, NO_SETTINGS).map((entry) => `${entry.name} ${entry.count}`)).toEqual(['TASK 2', 'DATABASE 1', 'READY 1']);
});

const palette = new Proxy({}, { get: () => '#123456' }) as Palette;

test('the SVG holds every node and arrow, title, counts and legend, and no word that could be markup', () => {
  const graph: Graph = {
    title: 'Đất đai <dân cư>',
    caption: '2 nhiệm vụ; tính đến 01/05/2023',
    nodes: [node('a', { flags: ['overdue'], title: '"A" & <script>' }), node('b', { x: 400, flags: ['goal'] })],
    edges: [edge('a', 'b'), edge('a', 'gone')],
    groups: [],
  };
  const made = new DOMParser().parseFromString(svg(graph, NO_VIEW, WORDS, NO_SETTINGS, palette, six, '25/11/2026'), 'image/svg+xml');
  expect(made.querySelector('parsererror')).toBeNull();
  const text = made.documentElement.textContent ?? '';
  for (const words of ['Đất đai <dân cư>', '2 nhiệm vụ; tính đến 01/05/2023', '"A" & <script>', '[task]', '[overdue]', '[goal]', 'việc trước', 'vẽ ngày 25/11/2026']) {
    expect(text).toContain(words);
  }
  expect(made.querySelectorAll('g.node').length).toBe(2);
  expect(made.querySelector('script')).toBeNull();
});

test('a file is named after the picture', () => {
  expect(fileName('Điểm nghẽn: đất đai ↔ dân cư', 'svg')).toBe('daumoi-diem-nghen-dat-dai-dan-cu.svg');
  expect(fileName('…', 'png')).toBe('daumoi-graph.png');
});

test('relations differ by line and head, not by colour alone, and a proposed one from a confirmed one', () => {
  const looks = Object.keys(RELATIONS).flatMap((type) => {
    const { dash, head, width } = relationLook(type, false);
    return [`${dash} ${head} ${width}`];
  });
  expect(new Set(looks).size).toBe(Object.keys(RELATIONS).length);
  const proposed = relationLook('DEPENDS_ON', true);
  expect(looks).not.toContain(`${proposed.dash} ${proposed.head} ${proposed.width}`);
  expect(relationLook('UNHEARD_OF', false).head).toBe('vee');
});

test('what is not shown, how many it stands for, and a figure are drawn', () => {
  expect(nodeLook(node('a', { more: 41 }), NO_VIEW).more).toBe('+41');
  expect(nodeLook(node('a', { more: 0 }), NO_VIEW).more).toBe('');
  expect(nodeLook(node('a', { members: 12 }), NO_VIEW).members).toBe('12');
  expect(nodeLook(node('a', { members: 1 }), NO_VIEW).members).toBe('');
  expect(nodeLook(node('a', { heat: 7 }), NO_VIEW).heat).toBe(1);
  expect(nodeLook(node('a'), NO_VIEW).heat).toBeUndefined();
  expect(nodeLook(node('a', { pinned: true }), NO_VIEW).badges).toContain('pin');
  expect(nodeLook(node('a', { dimmed: true }), NO_VIEW).opacity).toBeLessThan(1);
});

test('the day is that of Vietnam', () => {
  expect(dayOf(new Date('2026-11-25T18:30:00Z'))).toBe('26/11/2026');
});

test('the legend explains sizes and colours of figures, which nobody can hide', () => {
  const graph: Graph = { title: '', caption: '', edges: [], groups: [], nodes: [node('a', { heat: 0.5 }), node('b', { size: 0.2 })] };
  const entries = legend(graph, WORDS, NO_SETTINGS);
  expect(entries.map((entry) => `${entry.words} ${entry.count} ${canFilter(entry)}`)).toEqual(['[task] 2 true', 'màu đậm: nhiều 1 false', 'ô to: nhiều 1 false']);
});

test('figures become colours between two, which must be colours', () => {
  expect(mixed('#000000', '#ff8040', 0)).toBe('#000000');
  expect(mixed('#000000', '#ff8040', 1)).toBe('#ff8040');
  expect(mixed('#000000', '#ff8040', 0.5)).toBe('#804020');
});

test('the further away, the less is written: never text too small to read', () => {
  expect([2, 0.65, 0.64, 0.16, 0.15, 0.05, 0.04].map(levelAt)).toEqual(['full', 'full', 'name', 'name', 'shape', 'shape', 'dot']);
});

test('several arrows between two boxes lie beside each other, whichever way they lead', () => {
  const graph: Graph = {
    title: '',
    caption: '',
    groups: [],
    nodes: [node('a'), node('b', { x: 600 })],
    edges: [edge('a', 'b', { id: '1' }), edge('b', 'a', { id: '2' }), edge('a', 'b', { id: '3' })],
  };
  const heights = new Scene(graph, [], false).lines.map((line) => line.way[0]?.y);
  expect(new Set(heights).size).toBe(3);
});

test('an arrow from a box to itself can be seen', () => {
  const way = points(edge('a', 'a'), node('a'), node('a'));
  expect(way.some(({ y }) => y < -34)).toBe(true);
  expect(way.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
});

test('a point finds the box and the arrow under it', () => {
  const graph: Graph = { title: '', caption: '', groups: [], nodes: [node('a'), node('b', { x: 600 }), node('c', { x: 20 })], edges: [edge('a', 'b')] };
  const scene = new Scene(graph, [], false);
  expect(scene.nodeAt({ x: 0, y: 0 })?.key).toBe('c');
  expect(scene.nodeAt({ x: 400, y: 0 })).toBeUndefined();
  expect(scene.nodeAt({ x: 600, y: 40 })).toBeUndefined();
  expect(scene.nodeAt({ x: 600, y: 40 }, 8)?.key).toBe('b');
  expect(scene.lineAt({ x: 400, y: 3 }, 5)?.edge.id).toBe('a-b');
  expect(scene.lineAt({ x: 400, y: 30 }, 5)).toBeUndefined();
  expect(scene.touching('b')).toHaveLength(1);
});

test('for any graph the SVG holds exactly the nodes and arrows there are, the groups when they are drawn, and is well formed', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const drawn = sample(seed, 15 * seed);
    const store = new Store();
    store.take(whole(drawn, { settings: { ...NO_SETTINGS, arrangement: 'by_group' } }));
    store.place(new Map(drawn.nodes.map(({ key }, i) => [key, { x: 300 * (i % 8), y: 100 * i }])));
    const made = new DOMParser().parseFromString(svg(store.graph, NO_VIEW, WORDS, store.settings, palette, six, '25/11/2026'), 'image/svg+xml');
    expect(made.querySelector('parsererror')).toBeNull();
    expect([...made.querySelectorAll('g.node')].map((one) => one.getAttribute('id')).sort()).toEqual(drawn.nodes.map((one) => one.key).sort());
    expect(made.querySelectorAll('g.edge')).toHaveLength(drawn.edges.length);
    expect(made.querySelectorAll('g.group')).toHaveLength(new Set(drawn.nodes.map((one) => one.group).filter((group) => group !== '')).size);
  }
});

test('a label of thousands of letters neither breaks the box nor the tip', () => {
  const long = node('a', { label: 'x'.repeat(2000), title: 'Dữ liệu '.repeat(300) });
  const texts = faceLines(long.title, nodeLook(long, NO_VIEW), six);
  texts.forEach((text) => expect(six(text)).toBeLessThanOrEqual(204));
  expect(texts.length).toBeLessThanOrEqual(3);
  expect(tipFor(long, undefined, WORDS)?.length).toBeLessThan(410);
});

test('ears hear what eyes see', () => {
  expect(described(node('a', { label: 'Bộ', title: '', kind: 'agency', members: 3, more: 2 }), WORDS)).toBe('[agency]: Bộ. 3 gộp lại. còn 2');
  expect(tipFor(undefined, edge('a', 'b', { type: 'CITES', tentative: true, label: 'mục 3' }), WORDS)).toBe('dẫn chiếu · chưa xác nhận · mục 3');
  expect(tipFor(undefined, undefined, WORDS)).toBeUndefined();
});
