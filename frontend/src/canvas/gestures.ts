/** What fingers, mouse and wheel mean on the canvas. */

import type { Camera } from './camera';
import { moved, zoomed } from './camera';
import type { GraphNode, Point } from './model';

/** All points are on the screen, from the canvas's upper left corner. */
export interface Meaning {
  camera(): Camera;
  move(camera: Camera): void;
  nodeAt(point: Point, touch: boolean): GraphNode | undefined;
  isSelected(node: GraphNode): boolean;
  /** A click; `add` to what is selected already. */
  tap(node: GraphNode | undefined, point: Point, add: boolean): void;
  open(node: GraphNode): void;
  hover(point: Point | undefined): void;
  /** Dragging has begun, goes on so far from where it began, and ends. */
  drag(node: GraphNode, dx: number, dy: number): void;
  drop(): void;
  /** A box is drawn from one corner to another; at its end what lies in it is selected. */
  frame(from: Point, to: Point): void;
  framed(add: boolean): void;
  /** Whether somebody shows menus. */
  menus(): boolean;
  /** Asks for one; whether somebody shows it. */
  menu(node: GraphNode | undefined, x: number, y: number): boolean;
}

type Doing =
  | { readonly what: 'nothing' }
  | { readonly what: 'press'; readonly at: Point; readonly node: GraphNode | undefined; readonly frames: boolean }
  | { readonly what: 'pan' }
  | { readonly what: 'drag'; readonly at: Point; readonly node: GraphNode }
  | { readonly what: 'frame'; readonly at: Point }
  | { readonly what: 'pinch' };

/** A finger or hand trembles by so many pixels. */
const TREMBLE = { mouse: 3, touch: 8 };
const LONG_PRESS = 500;
const DOUBLE = 400;

export class Gestures {
  #doing: Doing = { what: 'nothing' };
  readonly #pointers = new Map<number, Point>();
  #long = 0;
  #last: { readonly key: string; readonly at: number } | undefined;

  constructor(
    readonly stage: HTMLElement,
    readonly meaning: Meaning,
    /** Whether the wheel is meant for the picture and not for the page. */
    readonly wheelMeant: () => boolean,
  ) {
    stage.addEventListener('pointerdown', (event) => this.#down(event));
    stage.addEventListener('pointermove', (event) => this.#move(event));
    stage.addEventListener('pointerup', (event) => this.#up(event));
    stage.addEventListener('pointercancel', (event) => this.#cancel(event));
    stage.addEventListener('pointerleave', () => meaning.hover(undefined));
    stage.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    stage.addEventListener('contextmenu', (event) => {
      if (meaning.menus()) {
        event.preventDefault();
        // A long touch and the keyboard come here too, and have been answered where they were noticed.
        if (event.button === 2 || event.ctrlKey) {
          meaning.menu(meaning.nodeAt(this.#point(event), false), event.clientX, event.clientY);
        }
      }
    });
  }

  #point(event: { clientX: number; clientY: number }): Point {
    const box = this.stage.getBoundingClientRect();
    return { x: event.clientX - box.left - this.stage.clientLeft, y: event.clientY - box.top - this.stage.clientTop };
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) {
      return;
    }
    const at = this.#point(event);
    this.#pointers.set(event.pointerId, at);
    this.stage.setPointerCapture?.(event.pointerId);
    clearTimeout(this.#long);
    if (this.#pointers.size === 2) {
      if (this.#doing.what === 'drag') {
        this.meaning.drop();
      }
      this.#doing = { what: 'pinch' };
      return;
    }
    const touch = event.pointerType === 'touch';
    const node = this.meaning.nodeAt(at, touch);
    this.#doing = { what: 'press', at, node, frames: event.shiftKey && !node };
    if (touch) {
      const { clientX, clientY } = event;
      this.#long = window.setTimeout(() => {
        if (this.#doing.what === 'press' && this.meaning.menu(node, clientX, clientY)) {
          this.#doing = { what: 'nothing' };
        }
      }, LONG_PRESS);
    }
  }

  #move(event: PointerEvent): void {
    const at = this.#point(event);
    const before = this.#pointers.get(event.pointerId);
    if (!before) {
      this.meaning.hover(at);
      return;
    }
    if (this.#doing.what === 'pinch') {
      this.#pinch(event.pointerId, before, at);
      return;
    }
    const touch = event.pointerType === 'touch';
    const doing = this.#doing;
    if (doing.what === 'press' && Math.hypot(at.x - doing.at.x, at.y - doing.at.y) > (touch ? TREMBLE.touch : TREMBLE.mouse)) {
      clearTimeout(this.#long);
      // On a small screen nodes are everywhere: a finger moves the picture unless it has selected the node before.
      const { node } = doing;
      this.#doing = doing.frames
        ? { what: 'frame', at: doing.at }
        : node && (!touch || this.meaning.isSelected(node))
          ? { what: 'drag', at: doing.at, node }
          : { what: 'pan' };
    }
    switch (this.#doing.what) {
      case 'pan':
        this.#pointers.set(event.pointerId, at);
        this.meaning.move(moved(this.meaning.camera(), at.x - before.x, at.y - before.y));
        break;
      case 'drag':
        this.meaning.drag(this.#doing.node, at.x - this.#doing.at.x, at.y - this.#doing.at.y);
        break;
      case 'frame':
        this.meaning.frame(this.#doing.at, at);
        break;
    }
  }

  #pinch(id: number, before: Point, at: Point): void {
    const other = [...this.#pointers].find(([pointer]) => pointer !== id)?.[1];
    this.#pointers.set(id, at);
    if (other) {
      const factor = Math.hypot(at.x - other.x, at.y - other.y) / (Math.hypot(before.x - other.x, before.y - other.y) || 1);
      const camera = moved(this.meaning.camera(), (at.x - before.x) / 2, (at.y - before.y) / 2);
      this.meaning.move(zoomed(camera, factor, { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 }));
    }
  }

  #up(event: PointerEvent): void {
    clearTimeout(this.#long);
    if (!this.#pointers.delete(event.pointerId)) {
      return;
    }
    const doing = this.#doing;
    const add = event.shiftKey || event.ctrlKey || event.metaKey;
    // One finger of two lifted is not a click of the other.
    this.#doing = this.#pointers.size > 0 ? { what: 'pan' } : { what: 'nothing' };
    if (doing.what === 'press') {
      this.#tap(doing.node, doing.at, add);
    } else if (doing.what === 'drag') {
      this.meaning.drop();
    } else if (doing.what === 'frame') {
      this.meaning.framed(add);
    }
  }

  #tap(node: GraphNode | undefined, at: Point, add: boolean): void {
    const now = performance.now();
    const twice = node && this.#last?.key === node.key && now - this.#last.at < DOUBLE;
    this.#last = node && !twice ? { key: node.key, at: now } : undefined;
    if (twice && !add) {
      this.meaning.open(node);
    } else {
      this.meaning.tap(node, at, add);
    }
  }

  #cancel(event: PointerEvent): void {
    clearTimeout(this.#long);
    this.#pointers.delete(event.pointerId);
    if (this.#doing.what === 'drag') {
      this.meaning.drop();
    }
    this.#doing = { what: 'nothing' };
  }

  #wheel(event: WheelEvent): void {
    if (this.wheelMeant() || event.ctrlKey) {
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      // A touchpad pinches in small steps, a wheel turns in large ones.
      const factor = Math.exp(-Math.max(-240, Math.min(240, event.deltaY * lines)) * (event.ctrlKey ? 0.01 : 0.002));
      this.meaning.move(zoomed(this.meaning.camera(), factor, this.#point(event)));
    }
  }
}
