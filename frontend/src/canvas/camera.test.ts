import { expect, test } from 'vitest';
import { fitted, LEAST_ZOOM, MOST_ZOOM, moved, seen, toPicture, toScreen, zoomed } from './camera';
import { numbers } from './samples';

test('what is at a point of the screen stays there, however one zooms; and back again', () => {
  const random = numbers(1);
  for (let i = 0; i < 200; i++) {
    const camera = { zoom: 0.1 + random(), x: 500 * random() - 250, y: 500 * random() - 250 };
    const at = { x: 1000 * random(), y: 700 * random() };
    const point = toPicture(camera, at);
    const nearer = zoomed(camera, 0.3 + 2 * random(), at);
    expect(toScreen(nearer, point).x).toBeCloseTo(at.x, 6);
    expect(toScreen(nearer, point).y).toBeCloseTo(at.y, 6);
    expect(toPicture(camera, toScreen(camera, point)).x).toBeCloseTo(point.x, 6);
    expect(toScreen(moved(camera, 30, -20), point).x).toBeCloseTo(at.x + 30, 6);
  }
});

test('zooming ends somewhere', () => {
  const at = { x: 10, y: 10 };
  expect(zoomed({ zoom: 1, x: 0, y: 0 }, 1e9, at).zoom).toBe(MOST_ZOOM);
  expect(zoomed({ zoom: 1, x: 0, y: 0 }, 1e-9, at).zoom).toBe(LEAST_ZOOM);
});

test('a fitted picture is seen whole, in the middle, and never larger than life', () => {
  const screen = { width: 390, height: 600 };
  const box = { x: -1000, y: 50, width: 5000, height: 700 };
  const shown = seen(fitted(box, screen, 14), screen);
  expect(shown.x).toBeLessThan(box.x);
  expect(shown.x + shown.width).toBeGreaterThan(box.x + box.width);
  expect(shown.y + shown.height / 2).toBeCloseTo(400, 6);
  expect(fitted({ x: 0, y: 0, width: 10, height: 10 }, screen, 14).zoom).toBe(1);
  expect(fitted({ x: 0, y: 0, width: 0, height: 0 }, { width: 0, height: 0 }, 14).zoom).toBeGreaterThan(0);
});
