// What is measured in the page: the same made-up programme for <daumoi-graph> and for bare cytoscape.js.

import { programme } from './canvas-programme.js';

const kinds = { task: 'Nhiệm vụ', agency: 'Cơ quan', database: 'Cơ sở dữ liệu', document: 'Văn bản' };
const flags = { goal: 'Đích', choke: 'Khâu bắt buộc', cause: 'Giả định chậm', slips: 'Bị chậm theo', overdue: 'Quá hạn', ready: 'Làm được ngay', blocked: 'Đang chờ', done: 'Đã xong' };
const types = { LEADS: 'Chủ trì', DEPENDS_ON: 'Phải xong trước', CITES: 'Dẫn chiếu' };
const plain = ['zoomIn', 'zoomOut', 'fit', 'legend', 'help', 'arrow', 'tentative', 'more', 'members', 'several', 'arranging', 'hide', 'show'];
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

function frame() {
  return new Promise((done) => requestAnimationFrame(done));
}

/** Longest stretch in which the page did nothing else, as tasks of ours that want to run at once see it. */
export function probe() {
  let longest = 0;
  let running = true;
  const channel = new MessageChannel();
  let last = performance.now();
  channel.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (running) {
      setTimeout(() => channel.port2.postMessage(0));
    }
  };
  channel.port2.postMessage(0);
  return () => {
    running = false;
    return longest;
  };
}

export async function ours(count, { places } = {}) {
  document.body.replaceChildren();
  await import('/daumoi/graph.js');
  await document.fonts.ready;
  const graph = document.createElement('daumoi-graph');
  graph.id = 'ours';
  graph.words = WORDS;
  document.body.append(graph);
  await frame();
  await frame();
  const data = JSON.stringify(change(programme(count), places ? { places } : {}));
  const blocked = probe();
  const drawn = new Promise((done) => graph.addEventListener('graph-drawn', (event) => event.detail.nodes > 0 && done(), { signal: undefined }));
  const begin = performance.now();
  graph.changes = [JSON.parse(data)];
  graph.take();
  await drawn;
  await frame();
  return { bytes: new Blob([data]).size, first: performance.now() - begin, blocked: blocked() };
}

Object.assign(window, { ours, programme, change, WORDS, SETTINGS, probe });
window.ready = true;
