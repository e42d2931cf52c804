import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { beforeEach, expect, test, vi } from 'vitest';
import { DaumoiCypher } from './editor';
import { completions, formatted } from './language';
import { type Schema, stretch } from './model';

// Node 20 lacks what every browser of ours has and the library uses.
const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
iterators.toArray ??= function (this: Iterable<unknown>) {
  return [...this];
};

const SCHEMA: Schema = {
  labels: ['Task', 'Agency'],
  relations: ['LEADS', 'DEPENDS_ON'],
  properties: ['code', 'dueDate'],
  functions: [{ name: 'count', signature: 'count(input :: ANY) :: INTEGER', description: 'How many.' }],
  parameters: ['agency'],
  graph: [
    { from: 'Agency', relation: 'LEADS', to: 'Task' },
    { from: 'Task', relation: 'DEPENDS_ON', to: 'Task' },
  ],
};

const WORDS = { label: 'Câu truy vấn', help: 'Ctrl+Enter chạy', placeholder: '', problems: 'Lỗi', place: 'Dòng [0], cột [1]' };

function offered(text: string): string[] {
  const found = completions(SCHEMA)(new CompletionContext(EditorState.create({ doc: text }), text.length, true));
  return found?.options.map((option) => String(option.apply)) ?? [];
}

function shown(value: string): DaumoiCypher {
  const editor = document.createElement('daumoi-cypher') as DaumoiCypher;
  editor.words = WORDS;
  editor.schema = SCHEMA;
  editor.value = value;
  document.body.append(editor);
  return editor;
}

const content = (editor: DaumoiCypher) => editor.shadowRoot!.querySelector<HTMLElement>('.cm-content')!;
const press = (editor: DaumoiCypher, key: string, more: KeyboardEventInit = {}) =>
  content(editor).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));

beforeEach(() => {
  document.body.innerHTML = '';
});

test('offers what fits where the caret stands', () => {
  expect(offered('MATCH (n:')).toEqual(['Task', 'Agency']);
  expect(offered('MATCH (a:Agency)-[:')).toEqual(['LEADS', 'DEPENDS_ON']);
  expect(offered('MATCH (n) WHERE n.')).toEqual(['code', 'dueDate']);
  expect(offered('MATCH (n) WHERE n.code = $')).toEqual(['agency']);
  expect(offered('MATCH (n) RETURN cou')).toContain('count');
});

test('never offers to write', () => {
  const words = offered('MATCH (n) ');
  expect(words).toContain('RETURN');
  expect(words.filter((word) => /^(CREATE|MERGE|DELETE|DETACH|SET|REMOVE|LOAD|FOREACH)/.test(word))).toEqual([]);
});

test('lays out by the style guide, and leaves alone what it cannot read', () => {
  expect(formatted('match (n:Task) where n.code="A" return n', 0).text).toBe('MATCH (n:Task)\nWHERE n.code = "A"\nRETURN n');
  expect(formatted('', 0)).toEqual({ text: '', caret: 0 });
});

test('a problem is underlined at its word and told below with its place', async () => {
  const editor = shown('MATCH (n)\nRETURNN n');
  editor.problems = [{ message: 'Sai cú pháp', line: 2, column: 1 }];
  expect(editor.shadowRoot!.querySelector('.cm-lintRange-error')?.textContent).toBe('RETURNN');
  const told = editor.shadowRoot!.querySelector('.problems button')!;
  expect(told.textContent).toBe('Dòng 2, cột 1Sai cú pháp');
  editor.problems = [];
  expect(editor.shadowRoot!.querySelector('.cm-lintRange-error')).toBeNull();
  expect(editor.shadowRoot!.querySelector('.problems')!.children).toHaveLength(0);
});

test('a problem of the whole query is told without a place', () => {
  const editor = shown('MATCH (n) RETURN n');
  editor.problems = [{ message: 'Không được phép ghi', line: 0, column: 0 }];
  expect(editor.shadowRoot!.querySelector('.problems')!.textContent).toBe('Không được phép ghi');
});

test('Ctrl-Enter runs with what is written; Tab is left to the page', () => {
  const editor = shown('RETURN 1');
  const ran: string[] = [];
  document.body.addEventListener('cypher-run', (event) => ran.push((event as CustomEvent).detail.value));
  press(editor, 'Enter', { ctrlKey: true });
  expect(ran).toEqual(['RETURN 1']);
  expect(press(editor, 'Tab')).toBe(true);
});

test('says its name and how it is used', () => {
  const editor = shown('');
  expect(content(editor).getAttribute('aria-label')).toBe('Câu truy vấn');
  expect(editor.shadowRoot!.querySelector(`#${content(editor).getAttribute('aria-describedby')}`)?.textContent).toBe('Ctrl+Enter chạy');
});

test('tells a change once, after a pause, and keeps the text when it is moved', () => {
  vi.useFakeTimers();
  const editor = shown('RETURN 1');
  const told: string[] = [];
  editor.addEventListener('cypher-change', (event) => told.push((event as CustomEvent).detail.value));
  editor.value = 'RETURN 2';
  vi.advanceTimersByTime(2000);
  expect(told).toEqual([]);
  editor.remove();
  document.body.append(editor);
  expect(content(editor).textContent).toContain('RETURN 2');
  vi.useRealTimers();
});

test('the stretch of a problem is never empty, and never outside the text', () => {
  const at = (text: string, line: number, column: number) => {
    const { from, to } = stretch(text, { message: '', line, column });
    return text.slice(from, to);
  };
  expect(at('MATCH (n)\nRETURN nhiệm_vụ', 2, 8)).toBe('nhiệm_vụ');
  expect(at('RETURN', 1, 7)).toBe('N');
  expect(at('RETURN ', 1, 8)).toBe('N ');
  expect(at('RETURN 1', 30, 500)).toBe('1');
  expect(at('MATCH (n)\nRETURN n', 1, 500)).toBe(')');
});
