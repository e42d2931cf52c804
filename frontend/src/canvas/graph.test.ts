import { beforeEach, expect, test, vi } from 'vitest';
import { DaumoiGraph } from './graph';
import type { Change, Settings } from './model';
import { NO_SETTINGS } from './model';
import { WORDS } from './samples';

// Without a size on the screen the camera stays as it is: a place in the picture is the same on the screen.
const SETTINGS: Settings = { ...NO_SETTINGS, filters: true, menu: true };
const FOUR: Change = {
  whole: true,
  title: 'Đất đai',
  caption: '4 nút',
  put: [
    { key: 'a', label: 'B.1', title: 'Làm sạch', flags: ['ready'], expandable: true, more: 41 },
    { key: 'b', label: 'B.2', title: 'Kết nối', flags: ['overdue'], note: 'Quá hạn 3 ngày' },
    { key: 'c', kind: 'agency', label: 'Bộ Công an' },
    { key: 'd', kind: 'database', label: 'Dân cư', members: 12 },
  ],
  join: [
    { id: 'ab', from: 'a', to: 'b', type: 'DEPENDS_ON' },
    { id: 'cb', from: 'c', to: 'b', type: 'LEADS' },
  ],
  places: { a: { x: 200, y: 200 }, b: { x: 600, y: 200 }, c: { x: 200, y: 400 }, d: { x: 600, y: 400 } },
  settings: SETTINGS,
};

let graph: DaumoiGraph;
let told: [string, unknown][];

beforeEach(() => {
  document.body.replaceChildren();
  graph = new DaumoiGraph();
  told = [];
  for (const name of ['select', 'open', 'expand', 'move', 'legend', 'menu']) {
    graph.addEventListener(`graph-${name}`, (event) => told.push([name, (event as CustomEvent).detail]));
  }
  graph.words = WORDS;
  graph.changes = [FOUR];
  document.body.append(graph);
});

const stage = () => graph.shadowRoot?.querySelector('.canvas') as HTMLElement;
const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
const press = (key: string, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  stage().dispatchEvent(event);
  return event.defaultPrevented;
};
const pointer = (name: string, x: number, y: number, more: PointerEventInit = {}) =>
  stage().dispatchEvent(new PointerEvent(`pointer${name}`, { clientX: x, clientY: y, button: 0, pointerId: 1, pointerType: 'mouse', ...more }));
const click = (x: number, y: number, more: PointerEventInit = {}) => {
  pointer('down', x, y, more);
  pointer('up', x, y, more);
};
const drag = (from: [number, number], to: [number, number], more: PointerEventInit = {}) => {
  pointer('down', ...from, more);
  pointer('move', (from[0] + to[0]) / 2, (from[1] + to[1]) / 2, more);
  pointer('move', ...to, more);
  pointer('up', ...to, more);
};
const selections = () => told.filter(([name]) => name === 'select').map(([, detail]) => (detail as { keys: string[] }).keys);

test('a click selects, with Shift or Ctrl another is added or taken out, beside all nodes nothing is selected', async () => {
  await drawn();
  click(200, 200);
  click(600, 200, { shiftKey: true });
  click(200, 200, { ctrlKey: true });
  click(20, 600);
  expect(selections()).toEqual([['a'], ['a', 'b'], ['b'], []]);
});

test('a double click opens the page; on two different nodes it does not', async () => {
  await drawn();
  click(200, 200);
  click(600, 200);
  click(600, 200);
  expect(told.filter(([name]) => name === 'open')).toEqual([['open', { key: 'b' }]]);
});

test('a click on the figure of what is not shown asks for it', async () => {
  await drawn();
  click(200 + 100, 200 + 28);
  expect(told).toEqual([['expand', { key: 'a' }]]);
});

test('with Shift a box is drawn, and what lies in it wholly is selected', async () => {
  await drawn();
  drag([20, 100], [400, 500], { shiftKey: true });
  expect(selections()).toEqual([['a', 'c']]);
});

test('dragging moves what is selected together, pins it there and tells where; routes and the rest stay', async () => {
  await drawn();
  click(200, 200);
  click(200, 400, { shiftKey: true });
  drag([200, 400], [230, 450]);
  expect(told.at(-1)).toEqual(['move', { places: 'a 230 250 c 230 450' }]);
  expect(graph.places()).toBe('a 230 250 b 600 200 c 230 450 d 600 400');
  expect(graph.graph.nodes.filter((node) => node.pinned).map((node) => node.key)).toEqual(['a', 'c']);
});

test('dragging beside all nodes moves the picture, and nothing in it', async () => {
  await drawn();
  drag([20, 600], [120, 650]);
  expect(told).toEqual([]);
  click(300, 250);
  expect(selections()).toEqual([['a']]);
});

test('a finger moves the picture even on a node, until it has selected the node', async () => {
  await drawn();
  const finger = { pointerType: 'touch' };
  drag([200, 200], [300, 200], finger);
  expect(told).toEqual([]);
  click(300, 200, finger);
  drag([300, 200], [300, 260], finger);
  expect(told.map(([name]) => name)).toEqual(['select', 'move']);
});

test('two fingers zoom about the middle between them', async () => {
  await drawn();
  pointer('down', 100, 300, { pointerId: 1, pointerType: 'touch' });
  pointer('down', 300, 300, { pointerId: 2, pointerType: 'touch' });
  pointer('move', 400, 300, { pointerId: 2, pointerType: 'touch' });
  pointer('move', 0, 300, { pointerId: 1, pointerType: 'touch' });
  pointer('up', 400, 300, { pointerId: 2, pointerType: 'touch' });
  pointer('up', 0, 300, { pointerId: 1, pointerType: 'touch' });
  expect(told).toEqual([]);
  // Twice as large: what was at 200, 200 is 100 further up.
  click(200, 100);
  expect(selections()).toEqual([['a']]);
});

test('the other button asks for a menu where it is pressed, and selects what it is for', async () => {
  await drawn();
  const event = new MouseEvent('contextmenu', { clientX: 600, clientY: 400, button: 2, cancelable: true });
  stage().dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
  expect(told).toEqual([
    ['select', { keys: ['d'] }],
    ['menu', { key: 'd', x: 600, y: 400 }],
  ]);
});

test('a long touch asks for a menu', async () => {
  vi.useFakeTimers();
  try {
    pointer('down', 600, 400, { pointerType: 'touch' });
    vi.advanceTimersByTime(600);
    pointer('up', 600, 400, { pointerType: 'touch' });
  } finally {
    vi.useRealTimers();
  }
  // Before anything is drawn there is no node under the finger.
  expect(told).toEqual([['menu', { key: '', x: 600, y: 400 }]]);
});

test('the keyboard walks, adds, opens, expands, selects all and none, and leaves Tab alone', async () => {
  await drawn();
  press('ArrowRight');
  press('ArrowLeft');
  press('ArrowDown', { shiftKey: true });
  press('a', { ctrlKey: true });
  press('Escape');
  expect(selections()).toEqual([['b'], ['a'], ['a', 'c'], ['a', 'b', 'c', 'd'], []]);
  expect(press('Tab')).toBe(false);
  expect(press('Escape')).toBe(false);
  click(200, 200);
  expect(press('Enter')).toBe(true);
  expect(press('E')).toBe(true);
  expect(press('F10', { shiftKey: true })).toBe(true);
  expect(told.slice(-3)).toEqual([
    ['open', { key: 'a' }],
    ['expand', { key: 'a' }],
    ['menu', { key: 'a', x: 200, y: 200 }],
  ]);
});

test('what is selected is said, with state and what is not shown', async () => {
  await drawn();
  const said = graph.shadowRoot?.querySelector('[aria-live]');
  click(200, 200);
  expect(said?.textContent).toBe('[task]: B.1, Làm sạch. [ready]. còn 41');
  click(600, 400, { shiftKey: true });
  expect(said?.textContent).toBe('đã chọn 2');
  expect(stage().getAttribute('role')).toBe('application');
  expect(stage().getAttribute('aria-label')).toContain('Đất đai. 4 nút.');
});

test('the legend counts, hides on a click, and strikes through what is hidden', async () => {
  graph.changes = [{ title: 'Đất đai', caption: '4 nút', settings: { ...SETTINGS, hidden: ['kind:DOCUMENT', 'type:CITES'], counts: { 'kind:DOCUMENT': 9, 'kind:TASK': 7 } } }];
  graph.take();
  await drawn();
  const entries = [...(graph.shadowRoot?.querySelectorAll('.legend button') ?? [])] as HTMLButtonElement[];
  expect(entries.map((entry) => entry.textContent)).toEqual([
    '[task] (7)',
    '[agency] (1)',
    '[database] (1)',
    '[document] (9)',
    '[overdue] (1)',
    '[ready] (1)',
    'dẫn chiếu (0)',
    'việc trước (1)',
    'LEADS (1)',
  ]);
  expect(entries.filter((entry) => entry.closest('.hidden')).map((entry) => entry.dataset.entry)).toEqual(['kind:DOCUMENT', 'type:CITES']);
  expect(entries[3]?.getAttribute('aria-pressed')).toBe('false');
  entries[0]?.click();
  entries[3]?.click();
  expect(told).toEqual([
    ['legend', { entry: 'kind:TASK', hidden: true }],
    ['legend', { entry: 'kind:DOCUMENT', hidden: false }],
  ]);
});

test('where nobody filters, the legend is text, and the browser keeps its own menu', async () => {
  graph.changes = [{ title: 'Đất đai', caption: '4 nút', settings: NO_SETTINGS }];
  graph.take();
  await drawn();
  expect(graph.shadowRoot?.querySelectorAll('.legend button')).toHaveLength(0);
  expect(press('F10', { shiftKey: true })).toBe(false);
  const event = new MouseEvent('contextmenu', { clientX: 600, clientY: 400, button: 2, cancelable: true });
  stage().dispatchEvent(event);
  expect(event.defaultPrevented).toBe(false);
});

test('what the server points out is pointed out, and tells nobody', async () => {
  await drawn();
  graph.changes = [{ title: 'Đất đai', caption: '4 nút', selected: ['c'] }];
  graph.take();
  expect(graph.view.selected).toEqual(['c']);
  graph.changes = [{ title: 'Đất đai', caption: '4 nút', trail: ['a', 'b'] }];
  graph.take();
  expect(graph.view).toEqual({ selected: ['c'], trail: ['a', 'b'] });
  expect(told).toEqual([]);
});
