/** What a person points at: selects, drags, frames, walks to with the keyboard; and what is told of it. */

import { type Box, toPicture, toScreen } from './camera';
import type { Meaning } from './gestures';
import type { Command } from './keyboard';
import type { GraphNode, Point } from './model';
import { next } from './moves';
import type { Pointed } from './overlay';
import { onMore } from './paintnode';
import type { Line, Scene } from './scene';
import type { Screen } from './screen';
import type { Store } from './store';

/** The element around it. */
export interface Surroundings {
  readonly store: Store;
  readonly screen: Screen;
  scene(): Scene;
  redraw(): void;
  /** The camera is a person's from now on. */
  taken(): void;
  tell(name: string, detail: unknown): void;
  selected(keys: readonly string[]): void;
  tip(node: GraphNode | undefined, line: Line | undefined, at: Point | undefined): void;
  show(key: string): void;
  zoom(factor: number): void;
  fit(): void;
  /** The upper left corner of the canvas in the window. */
  corner(): Point;
}

export const NONE: ReadonlySet<string> = new Set();

export class Pointing {
  #hoverNode: GraphNode | undefined;
  #hoverLine: Line | undefined;
  #dragged: ReadonlySet<string> = NONE;
  #by: Point = { x: 0, y: 0 };
  #frame: Box | undefined;

  constructor(readonly around: Surroundings) {}

  get dragged(): ReadonlySet<string> {
    return this.#dragged;
  }

  get pointed(): Pointed {
    return {
      view: this.around.store.view,
      hoverNode: this.#hoverNode?.key,
      hoverLine: this.#hoverLine,
      dragged: this.#dragged,
      by: this.#by,
      frame: this.#frame,
    };
  }

  get meaning(): Meaning {
    const { screen } = this.around;
    const at = (point: Point) => toPicture(screen.camera, point);
    return {
      camera: () => screen.camera,
      move: (camera) => {
        this.around.taken();
        screen.move(camera);
      },
      nodeAt: (point, touch) => this.around.scene().nodeAt(at(point), (touch ? 8 : 2) / screen.camera.zoom),
      isSelected: (node) => this.#selected.includes(node.key),
      tap: (node, point, add) => this.#tap(node, at(point), add),
      open: (node) => this.around.tell('graph-open', { key: node.key }),
      hover: (point) => this.#hover(point),
      drag: (node, dx, dy) => this.#drag(node, dx / screen.camera.zoom, dy / screen.camera.zoom),
      drop: () => this.#drop(),
      frame: (from, to) => {
        this.#frame = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) };
        screen.refresh();
      },
      framed: (add) => this.#framed(add),
      menus: () => this.around.store.settings.menu,
      menu: (node, x, y) => this.#menu(node, x, y),
    };
  }

  /** Whether the key meant something here. */
  obey(meant: Command): boolean {
    const selected = this.#selected.at(-1);
    const node = selected === undefined ? undefined : this.around.scene().item(selected)?.node;
    switch (meant.what) {
      case 'go': {
        const reached = next(this.around.scene().graph.nodes, selected, meant.arrow);
        if (reached) {
          this.select(meant.add ? [...this.#selected.filter((key) => key !== reached.key), reached.key] : [reached.key]);
          this.around.show(reached.key);
        }
        return true;
      }
      case 'zoom':
        this.around.zoom(meant.factor);
        return true;
      case 'fit':
        this.around.fit();
        return true;
      case 'all':
        this.select(this.around.scene().graph.nodes.map((one) => one.key));
        return true;
      case 'none': {
        const any = this.#selected.length > 0;
        if (any) {
          this.select([]);
        }
        return any;
      }
      case 'menu': {
        const { x, y } = this.around.corner();
        const { width, height } = this.around.screen.size;
        const at = node ? toScreen(this.around.screen.camera, node) : { x: width / 2, y: height / 2 };
        return this.#menu(node, x + at.x, y + at.y);
      }
      case 'open':
      case 'expand':
        if (!node || (meant.what === 'expand' && !node.expandable)) {
          return false;
        }
        this.around.tell(`graph-${meant.what}`, { key: node.key });
        return true;
    }
  }

  select(keys: readonly string[]): void {
    this.around.store.look({ ...this.around.store.view, selected: keys });
    this.around.screen.refresh();
    this.around.tell('graph-select', { keys });
    this.around.selected(keys);
  }

  get #selected(): readonly string[] {
    return this.around.store.view.selected;
  }

  #tap(node: GraphNode | undefined, point: Point, add: boolean): void {
    if (node && onMore(node, point.x - node.x, point.y - node.y, this.around.screen.camera.zoom)) {
      this.around.tell('graph-expand', { key: node.key });
    } else if (!node) {
      if (!add) {
        this.select([]);
      }
    } else if (add && this.#selected.includes(node.key)) {
      this.select(this.#selected.filter((key) => key !== node.key));
    } else {
      this.select(add ? [...this.#selected, node.key] : [node.key]);
    }
  }

  #drag(node: GraphNode, dx: number, dy: number): void {
    if (this.#dragged === NONE) {
      this.#dragged = new Set(this.#selected.includes(node.key) ? this.#selected : [node.key]);
      this.#hover(undefined);
      this.around.redraw();
    }
    this.#by = { x: dx, y: dy };
    this.around.screen.refresh();
  }

  #drop(): void {
    const moved = this.around.scene().graph.nodes.filter((node) => this.#dragged.has(node.key));
    const places = moved.map(({ key, x, y }) => ({ key, x: Math.round(x + this.#by.x), y: Math.round(y + this.#by.y) }));
    this.around.store.pin(Object.fromEntries(places.map(({ key, x, y }) => [key, { x, y }])));
    this.#dragged = NONE;
    this.#by = { x: 0, y: 0 };
    this.around.taken();
    this.around.redraw();
    this.around.tell('graph-move', { places: said(places) });
  }

  #framed(add: boolean): void {
    const box = this.#frame;
    this.#frame = undefined;
    if (box) {
      const { camera } = this.around.screen;
      const { x, y } = toPicture(camera, box);
      const within = this.around.scene().within({ x, y, width: box.width / camera.zoom, height: box.height / camera.zoom });
      const keys = within.map((node) => node.key);
      this.select(add ? [...new Set([...this.#selected, ...keys])] : keys);
    }
  }

  #hover(point: Point | undefined): void {
    const { camera } = this.around.screen;
    const at = point && toPicture(camera, point);
    const node = at && this.around.scene().nodeAt(at);
    const line = at && !node ? this.around.scene().lineAt(at, 5 / camera.zoom) : undefined;
    if (node !== this.#hoverNode || line !== this.#hoverLine) {
      [this.#hoverNode, this.#hoverLine] = [node, line];
      this.around.screen.refresh();
    }
    this.around.tip(node, line, point);
  }

  #menu(node: GraphNode | undefined, x: number, y: number): boolean {
    if (this.around.store.settings.menu) {
      if (node && !this.#selected.includes(node.key)) {
        this.select([node.key]);
      }
      this.around.tell('graph-menu', { key: node?.key ?? '', x: Math.round(x), y: Math.round(y) });
    }
    return this.around.store.settings.menu;
  }
}

/** "key x y key x y …", as Java reads it. */
export function said(places: readonly { readonly key: string; readonly x: number; readonly y: number }[]): string {
  return places.map(({ key, x, y }) => `${key} ${Math.round(x)} ${Math.round(y)}`).join(' ');
}
