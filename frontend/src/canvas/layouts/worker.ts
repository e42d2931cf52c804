/** Finds places apart from the page's thread. */

import { solve } from './layouts';
import type { Problem } from './problem';

/** The part that is done, or what was found. */
export type Told = number | Float64Array;

const here = self as unknown as { onmessage: (event: MessageEvent<Problem>) => void; postMessage(told: Told, moved?: Transferable[]): void };

here.onmessage = ({ data }) => {
  const answer = solve(data, (part) => here.postMessage(part));
  here.postMessage(answer, [answer.buffer]);
};
