/** From the units of the picture to the pixels of the screen and back. */

import type { Point } from './model';

/** A point of the picture is at `zoom * x + this.x` on the screen. */
export interface Camera {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const LEAST_ZOOM = 0.005;
export const MOST_ZOOM = 3;

export function toScreen(camera: Camera, point: Point): Point {
  return { x: camera.zoom * point.x + camera.x, y: camera.zoom * point.y + camera.y };
}

export function toPicture(camera: Camera, point: Point): Point {
  return { x: (point.x - camera.x) / camera.zoom, y: (point.y - camera.y) / camera.zoom };
}

/** Nearer or further, with what is at a point of the screen staying there. */
export function zoomed(camera: Camera, factor: number, at: Point): Camera {
  const zoom = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, camera.zoom * factor));
  const part = zoom / camera.zoom;
  return { zoom, x: at.x - (at.x - camera.x) * part, y: at.y - (at.y - camera.y) * part };
}

export function moved(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x + dx, y: camera.y + dy };
}

/** All of a box in the middle of the screen, never larger than life. */
export function fitted(box: Box, screen: Size, margin: number): Camera {
  const zoom = Math.min(
    1,
    Math.max(
      LEAST_ZOOM,
      Math.min((screen.width - 2 * margin) / Math.max(box.width, 1), (screen.height - 2 * margin) / Math.max(box.height, 1)),
    ),
  );
  return {
    zoom,
    x: screen.width / 2 - zoom * (box.x + box.width / 2),
    y: screen.height / 2 - zoom * (box.y + box.height / 2),
  };
}

/** What of the picture is on the screen. */
export function seen(camera: Camera, screen: Size): Box {
  const { x, y } = toPicture(camera, { x: 0, y: 0 });
  return { x, y, width: screen.width / camera.zoom, height: screen.height / camera.zoom };
}

/** How much can be read of a box at so many pixels for a unit: below, text would be a smear. */
export type Level = 'full' | 'name' | 'shape' | 'dot';

export function levelAt(zoom: number): Level {
  return zoom >= 0.65 ? 'full' : zoom >= 0.16 ? 'name' : zoom >= 0.05 ? 'shape' : 'dot';
}
