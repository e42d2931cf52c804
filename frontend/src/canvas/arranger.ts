/** Has places found in a worker, one picture at a time: another one makes the last pointless. */

import { byGroup } from './layouts/bygroup';
import { answered, type Problem } from './layouts/problem';
import type { Told } from './layouts/worker';
import type { Point } from './model';

export class Arranger {
  #worker: Worker | undefined;
  #busy = false;

  constructor(
    readonly progress: (part: number) => void,
    readonly begin: () => Worker = () => new Worker(new URL('./layouts/worker.ts', import.meta.url), { type: 'module', name: 'layout' }),
  ) {}

  /** Tells the places, unless something else is asked for before. */
  arrange(problem: Problem, found: (places: Map<string, Point>) => void): void {
    if (this.#busy) {
      this.stop();
    }
    const worker = (this.#worker ??= this.begin());
    this.#busy = true;
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      if (typeof data === 'number') {
        this.progress(data);
      } else {
        this.#busy = false;
        found(answered(problem, data));
      }
    };
    worker.onerror = () => {
      // Its script cannot be had: rows and columns are better than nothing.
      this.stop();
      found(answered(problem, byGroup(problem)));
    };
    worker.postMessage(problem);
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#busy = false;
  }
}
