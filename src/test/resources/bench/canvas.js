// What is measured in the page: the same made-up programme for <daumoi-graph> and for bare cytoscape.js.

import { programme } from './canvas-programme.js';

const kinds = { task: 'Nhiệm vụ', agency: 'Cơ quan', database: 'Cơ sở dữ liệu', document: 'Văn bản' };
const flags = { goal: 'Đích', choke: 'Khâu bắt buộc', cause: 'Giả định chậm', slips: 'Bị chậm theo', overdue: 'Quá hạn', ready: 'Làm được ngay', blocked: 'Đang chờ', done: 'Đã xong' };
const types = { LEADS: 'Chủ trì', DEPENDS_ON: 'Phải xong trước', CITES: 'Dẫn chiếu' };
const plain = ['zoomIn', 'zoomOut', 'fit', 'legend', 'help', 'arrow', 'tentative', 'more', 'members', 'several', 'arranging', 'drawn', 'warmer', 'larger', 'hide', 'show'];
export const WORDS = { ...Object.fromEntries(plain.map((name) => [name, name])), several: '{0}', kinds, flags, types };
export const SETTINGS = { arrangement: 'force', centre: '', pins: {}, edgeLabels: false, filters: true, hidden: [], counts: {}, menu: false };

export const change = ({ nodes, edges }, more = {}) => ({
  whole: true,
  title: 'Chương trình',
  caption: `${nodes.length} nút, ${edges.length} quan hệ`,
  put: nodes,
  join: edges,
  settings: SETTINGS,
  ...more,
});

const frame = () => new Promise((done) => requestAnimationFrame(done));
const once = (target, name, fits = () => true) =>
  new Promise((done) => {
    const heard = (event) => {
      if (fits(event)) {
        target.removeEventListener(name, heard);
        done(event);
      }
    };
    target.addEventListener(name, heard);
  });

/** The longest task of the page that begins from now until it is asked, in ms; browsers report tasks from 50 ms on. */
async function longest() {
  let most = 0;
  // In a task of its own: what is asked now began before.
  await new Promise((done) => setTimeout(done));
  const since = performance.now();
  const observer = new PerformanceObserver((list) =>
    list.getEntries().forEach((entry) => entry.startTime >= since && (most = Math.max(most, entry.duration))),
  );
  observer.observe({ entryTypes: ['longtask'] });
  await new Promise((done) => setTimeout(done));
  return async () => {
    await new Promise((done) => setTimeout(done, 100));
    observer.disconnect();
    return most;
  };
}

let held = '';

/** What the server sends, which the page has before the clock starts. */
export function prepare(count, rival) {
  const made = programme(count);
  held = rival
    ? JSON.stringify([
        ...made.nodes.map(({ key, ...data }) => ({ group: 'nodes', data: { id: key, ...data } })),
        ...made.edges.map(({ id, from, to, ...data }) => ({ group: 'edges', data: { id, source: from, target: to, ...data } })),
      ])
    : JSON.stringify(change(made));
  return held;
}

async function element() {
  await import('/daumoi/graph.js');
  await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 12px "Be Vietnam Pro"`, 'Đầu mối')));
  const graph = document.createElement('daumoi-graph');
  graph.id = 'ours';
  graph.words = WORDS;
  document.body.replaceChildren(graph);
  graph.changes = [{ whole: true }];
  graph.take();
  await frame();
  await frame();
  return graph;
}

/** Nobody has places: the worker finds them first. */
export async function ours() {
  const graph = await element();
  // The worker's own start is not the layout's.
  graph.changes = [{ whole: true, put: [{ key: 'a' }], settings: SETTINGS }];
  graph.take();
  await once(graph, 'graph-drawn', (event) => event.detail.nodes === 1);
  const begin = performance.now();
  graph.changes = [JSON.parse(held)];
  graph.take();
  const asked = performance.now();
  const placed = once(graph, 'graph-placed');
  const drawn = once(graph, 'graph-drawn', (event) => event.detail.nodes > 1);
  // Reading the data is over; from here on it is the layout, and painting what it found.
  const block = await longest();
  await placed;
  const layout = performance.now() - asked;
  await drawn;
  await frame();
  const first = performance.now() - begin;
  return { first, layout, block: await block() };
}

/** The places came along, from the server or from a saved view. */
export async function oursPlaced() {
  const places = {};
  const said = document.querySelector('daumoi-graph').places().split(' ');
  for (let i = 0; i < said.length; i += 3) {
    places[said[i]] = { x: Number(said[i + 1]), y: Number(said[i + 2]) };
  }
  held = JSON.stringify({ ...JSON.parse(held), places });
  const graph = await element();
  const block = await longest();
  const begin = performance.now();
  graph.changes = [JSON.parse(held)];
  graph.take();
  await once(graph, 'graph-drawn', (event) => event.detail.nodes > 0);
  await frame();
  return { first: performance.now() - begin, block: await block() };
}

/** Twenty neighbours come to what is there. */
export async function oursGrows() {
  const graph = document.querySelector('daumoi-graph');
  const anchor = graph.graph.nodes[0].key;
  const more = Array.from({ length: 20 }, (_, i) => i);
  const said = JSON.stringify({
    title: 'Chương trình',
    caption: 'thêm 20',
    put: more.map((i) => ({ key: `task-new${i}`, label: `C.${i}`, title: 'Nhiệm vụ mới', members: 1 })),
    join: more.map((i) => ({ id: `new${i}`, from: anchor, to: `task-new${i}`, type: 'LEADS' })),
  });
  const block = await longest();
  const begin = performance.now();
  graph.changes = [JSON.parse(said)];
  graph.take();
  const nodes = graph.graph.nodes.length + 20;
  await once(graph, 'graph-drawn', (event) => event.detail.nodes === nodes);
  return { bytes: new Blob([said]).size, grown: performance.now() - begin, block: await block() };
}

/** Bare cytoscape.js: its own style, and its own layout unless another is named. */
export async function bare(layout) {
  const { default: cytoscape } = await import('/cytoscape.js');
  const holder = document.createElement('div');
  holder.id = 'bare';
  document.body.replaceChildren(holder);
  await frame();
  await frame();
  const block = await longest();
  const begin = performance.now();
  const cy = cytoscape({ container: holder, elements: JSON.parse(held), ...(layout ? { layout: { name: layout, animate: false } } : {}) });
  await new Promise((done) => cy.one('render', done));
  await frame();
  window.cy = cy;
  return { first: performance.now() - begin, block: await block() };
}

let counter;

/** Frames from now until the next call, for each second. */
export function frames() {
  if (counter) {
    const { count, since } = counter;
    counter = undefined;
    return (1000 * count) / (performance.now() - since);
  }
  const own = { count: 0, since: performance.now() };
  counter = own;
  const tick = () => {
    if (counter === own) {
      own.count++;
      requestAnimationFrame(tick);
    }
  };
  requestAnimationFrame(tick);
  return 0;
}

/** From a press of the mouse to the selection, and to the frame that shows it. */
export function answers() {
  return new Promise((done) => {
    let pressed = 0;
    document.addEventListener('pointerdown', () => (pressed = performance.now()), { capture: true });
    const heard = async () => {
      const told = performance.now() - pressed;
      await frame();
      await frame();
      done({ told, seen: performance.now() - pressed });
    };
    document.addEventListener('graph-select', (event) => event.detail.keys.length > 0 && heard());
    window.cy?.on('tap', 'node', heard);
  });
}

Object.assign(window, { prepare, ours, oursPlaced, oursGrows, bare, frames, answers, programme, change, WORDS, SETTINGS, element });
window.ready = true;
