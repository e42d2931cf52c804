// A made-up programme, the same for the same number of nodes.

const AGENCIES = 0.03;

/** The same numbers for the same seed. */
function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** `count` nodes and twice as many arrows: tasks under leads, waiting for others of the same part of the programme. */
export function programme(count) {
  const random = numbers(count);
  const agencies = Math.max(2, Math.round(count * AGENCIES));
  const nodes = [];
  const edges = [];
  for (let i = 0; i < count; i++) {
    const agency = i < agencies;
    nodes.push({
      key: agency ? `agency-${i}` : `task-${i}`,
      kind: agency ? 'agency' : i % 17 === 0 ? 'database' : i % 23 === 0 ? 'document' : 'task',
      label: agency ? `Bộ ${i}` : `B.${i}`,
      title: agency ? `Bộ Kế hoạch và Đầu tư số ${i}` : `Kết nối, chia sẻ cơ sở dữ liệu quốc gia về dân cư với cơ sở dữ liệu đất đai, phần việc ${i}`,
      note: i % 3 === 0 ? 'Quá hạn 43 ngày' : '',
      flags: i % 3 === 0 ? ['overdue'] : i % 5 === 0 ? ['ready'] : i % 7 === 0 ? ['done'] : ['blocked'],
      group: agency ? '' : `agency-${i % agencies}`,
      more: i % 11 === 0 ? 41 : 0,
    });
    if (!agency) {
      edges.push({ id: `l${i}`, from: `agency-${i % agencies}`, to: `task-${i}`, type: 'LEADS' });
      const tasks = count - agencies;
      const near = agencies + ((i - agencies + agencies * (1 + Math.floor(3 * random()))) % tasks);
      if (near !== i) {
        edges.push({ id: `d${i}`, from: `task-${Math.min(i, near)}`, to: `task-${Math.max(i, near)}`, type: 'DEPENDS_ON', tentative: i % 4 === 0 });
      }
    }
  }
  for (let i = 0; edges.length < 2 * count; i++) {
    const [from, to] = [agencies + Math.floor(random() * (count - agencies)), agencies + Math.floor(random() * (count - agencies))];
    if (from !== to) {
      edges.push({ id: `x${i}`, from: `task-${from}`, to: `task-${to}`, type: 'CITES' });
    }
  }
  return { nodes, edges };
}
