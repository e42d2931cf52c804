/** What of the picture is in sight: all of it, until a person or a node asked for moves the camera. */

import { fitted, moved, type Size, toScreen, zoomed } from './camera';
import type { Point } from './model';
import type { Scene } from './scene';
import type { Screen } from './screen';

export class Viewfinder {
  /** Whether all of it is in sight, and stays so. */
  whole = true;
  #size: Size = { width: 0, height: 0 };

  constructor(
    readonly screen: Screen,
    readonly scene: () => Scene,
    readonly whereIs: (key: string) => Point | undefined,
  ) {}

  /** The page leaves so much room. */
  resize(size: Size): void {
    this.#size = size;
    this.settle();
  }

  fit(): void {
    this.whole = true;
    this.settle();
  }

  /** Brings screen and camera in line with the room there is and the scene there is. */
  settle(): void {
    // Asking the page for it would make it lay itself out at once.
    const size = this.#size;
    if (size.width === 0) {
      return;
    }
    const before = this.screen.size;
    this.screen.resize(size);
    if (!this.whole && before.width > 0 && before !== this.screen.size) {
      // What was in the middle stays there.
      this.screen.jump(moved(this.screen.camera, (size.width - before.width) / 2, (size.height - before.height) / 2));
    }
    if (this.whole && this.scene().items.length > 0) {
      this.screen.jump(fitted(this.scene().bounds, size, 14));
    }
  }

  zoom(factor: number): void {
    const { width, height } = this.screen.size;
    this.whole = false;
    this.screen.jump(zoomed(this.screen.camera, factor, { x: width / 2, y: height / 2 }));
  }

  sees(key: string): boolean {
    const node = this.scene().item(key)?.node;
    if (!node) {
      return false;
    }
    const { x, y } = toScreen(this.screen.camera, node);
    const { width, height } = this.screen.size;
    return x > 0 && y > 0 && x < width && y < height;
  }

  /** Moves the picture only where the node is out of sight. */
  reach(key: string): void {
    if (!this.sees(key)) {
      this.#show(key);
    }
  }

  /** In the middle, and large enough to be read. */
  #show(key: string): void {
    const at = this.whereIs(key);
    const { width, height } = this.screen.size;
    if (at && width > 0) {
      const zoom = Math.max(this.screen.camera.zoom, 0.75);
      this.whole = false;
      this.screen.jump({ zoom, x: width / 2 - zoom * at.x, y: height / 2 - zoom * at.y });
    }
  }
}
