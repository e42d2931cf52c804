/** The layouts by name. */

import { byGroup } from './bygroup';
import { force } from './force';
import { layered } from './layered';
import { type Answer, isPlaced, type Problem } from './problem';
import { radial } from './radial';

export function solve(problem: Problem, progress: (part: number) => void = () => {}): Answer {
  switch (problem.arrangement) {
    case 'force':
      return force(problem, progress);
    case 'radial':
      return settled(problem, radial(problem));
    case 'by_group':
      return settled(problem, byGroup(problem));
    case 'layered':
      return settled(problem, layered(problem));
  }
}

/** Moves everything together so that those who were there have moved as little as may be. */
export function settled(problem: Problem, answer: Answer): Answer {
  const old = problem.keys.flatMap((_, node) => (isPlaced(problem, node) ? [node] : []));
  if (old.length > 0) {
    for (const i of [0, 1]) {
      const moves = old.map((node) => (problem.present[2 * node + i] as number) - (answer[2 * node + i] as number)).sort((a, b) => a - b);
      const shift = moves[Math.floor(moves.length / 2)] as number;
      for (let node = 0; node < problem.keys.length; node++) {
        answer[2 * node + i] = (answer[2 * node + i] as number) + shift;
      }
    }
  }
  return answer;
}
