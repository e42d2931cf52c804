import { beforeEach, expect, test } from 'vitest';
import './keys';

beforeEach(() => {
  document.body.innerHTML = `
    <vaadin-text-field id="global-search"><input slot="input"></vaadin-text-field>
    <textarea id="note"></textarea>
    <button id="other"></button>`;
});

const search = () => document.querySelector<HTMLInputElement>('#global-search input')!;

function press(target: Element, key: string, modifiers: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...modifiers });
  target.dispatchEvent(event);
  return event;
}

test('a slash goes to the search box and is not typed into it', () => {
  const event = press(document.body, '/');
  expect(document.activeElement).toBe(search());
  expect(event.defaultPrevented).toBe(true);
});

test('a slash typed into a field stays there', () => {
  const note = document.querySelector<HTMLElement>('#note')!;
  note.focus();
  const event = press(note, '/');
  expect(document.activeElement).toBe(note);
  expect(event.defaultPrevented).toBe(false);
});

test('a slash with a modifier is left to the browser', () => {
  press(document.body, '/', { ctrlKey: true });
  expect(document.activeElement).not.toBe(search());
});

test('Escape leaves the search box', () => {
  search().focus();
  press(search(), 'Escape');
  expect(document.activeElement).not.toBe(search());
});

test('Escape elsewhere moves nothing', () => {
  const other = document.querySelector<HTMLElement>('#other')!;
  other.focus();
  press(other, 'Escape');
  expect(document.activeElement).toBe(other);
});

test('a page without the search box is left alone', () => {
  document.body.innerHTML = '<p>…</p>';
  expect(press(document.body, '/').defaultPrevented).toBe(false);
});
