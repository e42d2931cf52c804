/**
 * Shows a scene through a camera. The scene is painted in slices onto a sheet that nobody sees; when the sheet is done it is
 * shown, moved and stretched with the camera until the next one is. So the page answers however much there is to paint.
 */

import { type Box, type Camera, seen, type Size } from './camera';
import { type Pen, painting, type Studio } from './paint';
import { NOTHING, type Scene } from './scene';

interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly pen: CanvasRenderingContext2D;
  region: Box;
  zoom: number;
  ratio: number;
}

interface Job {
  readonly sheet: Sheet;
  readonly steps: Generator<void, void, void>;
  spent: number;
}

/** Milliseconds of painting in one frame while the camera moves, and while it rests. */
const SLICE_MOVING = 4;
const SLICE = 12;
/** The camera rests when it has not moved for so long. */
const REST = 120;
/** What is painted within so many milliseconds is painted anew in every frame. */
const QUICK = 6;
/** How much more than is seen a sheet holds on each side, as a part of what is seen. */
const MARGIN = 0.25;

export class Screen {
  readonly canvas = document.createElement('canvas');
  readonly #pen = this.canvas.getContext('2d', { alpha: false });
  camera: Camera = { zoom: 1, x: 0, y: 0 };
  size: Size = { width: 0, height: 0 };
  #scene: Scene = NOTHING;
  #studio: Studio | undefined;
  #without: ReadonlySet<string> = new Set();
  #shown: Sheet | undefined;
  #spare: Sheet | undefined;
  #job: Job | undefined;
  #stale = true;
  #quick = true;
  #movedAt = -Infinity;
  #frame = 0;

  /** @param over painted over the scene in every frame; @param done told when a whole scene has been shown */
  constructor(
    readonly over: (pen: Pen, camera: Camera, ratio: number) => void,
    readonly done: () => void,
  ) {}

  get studio(): Studio | undefined {
    return this.#studio;
  }

  /** Another scene, or other colours. */
  show(scene: Scene, studio: Studio, without: ReadonlySet<string> = new Set()): void {
    if (scene !== this.#scene || studio !== this.#studio || without !== this.#without) {
      if (scene.items.length > 2 * this.#scene.items.length) {
        this.#quick = scene.items.length < 300;
      }
      this.#scene = scene;
      this.#studio = studio;
      this.#without = without;
      this.#stale = true;
      this.#job = undefined;
    }
    this.refresh();
  }

  move(camera: Camera): void {
    this.camera = camera;
    this.#movedAt = performance.now();
    this.refresh();
  }

  /** Another camera that nobody moves by hand: there is nothing to wait for. */
  jump(camera: Camera): void {
    this.camera = camera;
    this.#movedAt = -Infinity;
    this.refresh();
  }

  resize(size: Size): void {
    if (size.width !== this.size.width || size.height !== this.size.height || this.canvas.width !== Math.round(size.width * ratio())) {
      this.size = size;
      this.canvas.width = Math.round(size.width * ratio());
      this.canvas.height = Math.round(size.height * ratio());
      this.#job = undefined;
      // A canvas that changes its size is empty until it is painted.
      this.#blit();
      this.refresh();
    }
  }

  refresh(): void {
    if (this.#frame === 0) {
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        this.#turn();
      });
    }
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#job = undefined;
    this.#shown = undefined;
    this.#spare = undefined;
    this.#stale = true;
  }

  #turn(): void {
    const studio = this.#studio;
    if (!studio || this.size.width === 0 || this.size.height === 0) {
      return;
    }
    const moving = performance.now() - this.#movedAt < REST;
    if (!this.#job && this.#wants(moving)) {
      this.#job = this.#begin(studio);
    }
    if (this.#job) {
      this.#paint(this.#job, moving ? SLICE_MOVING : SLICE);
    }
    this.#blit();
    if (this.#job || moving || this.#wants(false)) {
      this.refresh();
    }
  }

  #wants(moving: boolean): boolean {
    const shown = this.#shown;
    if (this.#stale || !shown) {
      return true;
    }
    const need = seen(this.camera, this.size);
    if (this.#quick || !moving) {
      return shown.zoom !== this.camera.zoom || !holds(shown.region, need);
    }
    return !holds(shown.region, need);
  }

  #begin(studio: Studio): Job {
    const view = seen(this.camera, this.size);
    const margin = this.#quick ? 0 : MARGIN;
    const region = {
      x: view.x - margin * view.width,
      y: view.y - margin * view.height,
      width: view.width * (1 + 2 * margin),
      height: view.height * (1 + 2 * margin),
    };
    const { zoom } = this.camera;
    const fine = ratio();
    const sheet = this.#spare ?? newSheet();
    this.#spare = undefined;
    const wider = fine * (1 + 2 * margin);
    const [width, height] = [Math.ceil(this.size.width * wider), Math.ceil(this.size.height * wider)];
    if (sheet.canvas.width !== width || sheet.canvas.height !== height) {
      sheet.canvas.width = width;
      sheet.canvas.height = height;
    }
    Object.assign(sheet, { region, zoom, ratio: fine });
    sheet.pen.setTransform(1, 0, 0, 1, 0, 0);
    sheet.pen.globalAlpha = 1;
    sheet.pen.fillStyle = studio.palette.surface;
    sheet.pen.fillRect(0, 0, width, height);
    this.#stale = false;
    const camera = { zoom, x: -zoom * region.x, y: -zoom * region.y };
    return { sheet, steps: painting(sheet.pen, this.#scene, camera, fine, region, studio, this.#without), spent: 0 };
  }

  #paint(job: Job, slice: number): void {
    const start = performance.now();
    let spent = 0;
    let step = job.steps.next();
    while (!step.done) {
      // Browsers only note down what is to be painted; reading makes them do it, so that the clock tells the truth.
      job.sheet.pen.getImageData(0, 0, 1, 1);
      spent = performance.now() - start;
      if (spent > slice) {
        break;
      }
      step = job.steps.next();
    }
    job.spent += spent;
    if (step.done) {
      this.#quick = job.spent < QUICK || (this.#quick && job.spent < 1.5 * QUICK);
      this.#spare = this.#shown;
      this.#shown = job.sheet;
      this.#job = undefined;
      this.done();
    }
  }

  #blit(): void {
    const pen = this.#pen;
    const studio = this.#studio;
    if (!pen || !studio) {
      return;
    }
    const fine = ratio();
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.globalAlpha = 1;
    pen.fillStyle = studio.palette.surface;
    pen.fillRect(0, 0, this.canvas.width, this.canvas.height);
    const sheet = this.#shown;
    if (sheet) {
      const { zoom, x, y } = this.camera;
      const stretch = (zoom / sheet.zoom) * (fine / sheet.ratio);
      const [left, top] = [fine * (zoom * sheet.region.x + x), fine * (zoom * sheet.region.y + y)];
      if (stretch === 1) {
        pen.drawImage(sheet.canvas, Math.round(left), Math.round(top));
      } else {
        // Smoothing costs more than all else, and nobody sees it in a picture that moves.
        pen.imageSmoothingEnabled = this.#quick;
        pen.drawImage(sheet.canvas, left, top, sheet.canvas.width * stretch, sheet.canvas.height * stretch);
      }
    }
    this.over(pen, this.camera, fine);
  }
}

export function ratio(): number {
  return Math.min(2, Math.max(1, globalThis.devicePixelRatio || 1));
}

function newSheet(): Sheet {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!pen) {
    throw new Error('no canvas');
  }
  return { canvas, pen, region: { x: 0, y: 0, width: 0, height: 0 }, zoom: 1, ratio: 1 };
}

function holds(outer: Box, inner: Box): boolean {
  const slack = 1e-6 * outer.width;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}
