import { beforeEach, expect, test } from 'vitest';
import type { Data, Item } from './layout';
import { Timeline } from './timeline';

const item = (key: string, part: Partial<Item> = {}): Item => ({
  key,
  code: key.toUpperCase(),
  title: `Nhiệm vụ ${key}`,
  lane: 'DATED',
  state: 'OPEN',
  start: '2023-02-01',
  end: '2023-03-31',
  note: '',
  statusWords: 'Chưa có báo cáo',
  reports: [],
  needs: [],
  ...part,
});

function shown(rows: Data['rows']): Timeline {
  const element = document.createElement('daumoi-timeline') as Timeline;
  document.body.append(element);
  element.data = {
    asOf: '2023-05-01',
    from: '2023-02-01',
    to: '2023-12-31',
    locale: 'vi-VN',
    words: { OVERDUE: 'Quá hạn', OPEN: 'Đang mở', needs: 'Phải chờ:' },
    rows,
  };
  element.draw();
  return element;
}

beforeEach(() => {
  document.body.innerHTML = '';
});

test('every task is a row with its link, its shape and its words', () => {
  const element = shown([
    { group: 'Bộ Công an', count: 2 },
    item('a', { state: 'OVERDUE', reports: [{ on: '2023-03-01', status: 'IN_PROGRESS', words: '01/03/2023: Đang thực hiện' }] }),
    item('b', { lane: 'CONDITIONAL', note: 'Khi có Nghị định', start: null, end: null }),
    item('c', { lane: 'UNDATED', note: 'Không có thời hạn', start: null, end: null }),
    item('d', { lane: 'OPEN_ENDED', end: null }),
  ]);
  expect([...element.querySelectorAll('.tl-label')].map((label) => label.textContent)).toEqual([
    'Bộ Công an (2)',
    'A Nhiệm vụ a',
    'B Nhiệm vụ b',
    'C Nhiệm vụ c',
    'D Nhiệm vụ d',
  ]);
  expect(element.querySelector('a')?.getAttribute('href')).toBe('tasks/a');
  const late = element.querySelector('.s-OVERDUE')!;
  expect(late.querySelector('.sign')?.textContent).toBe('▲');
  expect(late.querySelector('.lateness')).not.toBeNull();
  expect(late.querySelector('title')?.textContent).toBe(
    'A Nhiệm vụ a\nQuá hạn · 01/02/2023 – 31/03/2023\nChưa có báo cáo\n01/03/2023: Đang thực hiện',
  );
  expect(element.querySelectorAll('.report')).toHaveLength(1);
  expect([...element.querySelectorAll('.note')].map((note) => note.textContent)).toEqual(['Khi có Nghị định', 'Không có thời hạn']);
  expect(element.querySelector('rect.open')).not.toBeNull();
});

test('arrow keys go from task to task, past headings, and tell each', () => {
  const element = shown([{ group: 'x', count: 1 }, item('a'), { group: 'y', count: 1 }, item('b', { needs: ['a'] })]);
  const scroll = element.querySelector('.tl-scroll')!;
  const press = (key: string) => scroll.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
  press('ArrowDown');
  expect(element.querySelector('.tl-said')?.textContent).toContain('A Nhiệm vụ a');
  press('ArrowDown');
  press('ArrowDown');
  expect(element.querySelector('.tl-said')?.textContent).toContain('B Nhiệm vụ b');
  element.draw();
  expect(element.querySelectorAll('.needs.mine')).toHaveLength(1);
  let opened = '';
  element.addEventListener('click', (event) => {
    event.preventDefault();
    opened = (event.target as HTMLAnchorElement).getAttribute('href') ?? '';
  });
  press('Enter');
  expect(opened).toBe('tasks/b');
});

test('of thousands of rows only those in sight are in the page', () => {
  const element = shown(Array.from({ length: 3000 }, (_, i) => item(`t${i}`)));
  expect(element.querySelectorAll('.tl-label').length).toBeLessThan(60);
  expect((element.querySelector('.tl-body') as HTMLElement).style.height).toBe('90000px');
});

test('titles are text, never markup', () => {
  const element = shown([item('a', { title: '<img src=x onerror=alert(1)>' })]);
  expect(element.querySelector('img')).toBeNull();
  expect(element.querySelector('a')?.textContent).toContain('<img');
});
