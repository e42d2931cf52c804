import { expect, test } from 'vitest';
import './matrix';

const nextFrame = () => new Promise((done) => requestAnimationFrame(done));

test('one link is in the Tab order; arrow keys go on, past the square of a database with itself', async () => {
  document.body.innerHTML = `<daumoi-matrix><table><tbody>
    <tr><th>1</th><td></td><td><a href="#ab">1/1</a></td><td><a href="#ac">·</a></td></tr>
    <tr><th>2</th><td><a href="#ba">1/1</a></td><td></td><td><a href="#bc">2/3</a></td></tr>
    <tr><th>3</th><td><a href="#ca">·</a></td><td><a href="#cb">2/3</a></td><td></td></tr></tbody></table></daumoi-matrix>`;
  await nextFrame();
  const links = [...document.querySelectorAll('a')];
  const at = () => document.activeElement?.getAttribute('href');
  const press = (key: string) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  expect(links.filter((link) => link.getAttribute('tabindex') === '0').map((link) => link.getAttribute('href'))).toEqual(['#ab']);
  links[0]?.focus();
  press('ArrowDown');
  expect(at()).toBe('#cb');
  press('ArrowUp');
  press('ArrowRight');
  expect(at()).toBe('#ac');
  press('ArrowRight');
  expect(at()).toBe('#ac');
  press('Home');
  expect(at()).toBe('#ab');
  press('End');
  expect(at()).toBe('#ac');
  expect(links.filter((link) => link.getAttribute('tabindex') === '0').map((link) => link.getAttribute('href'))).toEqual(['#ac']);
});
