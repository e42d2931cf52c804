/**
 * Neighbours near each other, by d3-force. It begins from rings around the best connected node, so that little is left to
 * do; where some nodes stand already, they are held and only the new ones move.
 */

import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import { HEIGHT, WIDTH } from '../model';
import { type Answer, GAP, isPlaced, neighbours, type Problem } from './problem';
import { mostConnected, rings } from './radial';
import { separate } from './separate';

/** A screen is wider than high, and so are boxes: forces work in a world stretched downwards. */
const STRETCH = 1.7;
const REACH = (WIDTH + GAP) / 2;

interface Body extends SimulationNodeDatum {
  readonly node: number;
  x: number;
  y: number;
}

export function force(problem: Problem, progress: (part: number) => void): Answer {
  const lists = neighbours(problem);
  const held = problem.keys.map((_, node) => isPlaced(problem, node));
  const bodies = held.includes(true) ? newcomers(problem, lists, held) : everybody(problem, lists);
  simulate(problem, lists, bodies, held.includes(true), progress);
  const answer = Float64Array.from(problem.present);
  for (const { node, x, y } of bodies) {
    if (!held[node]) {
      answer[2 * node] = x;
      answer[2 * node + 1] = y / STRETCH;
    }
  }
  separate(problem, answer, held);
  return answer;
}

function simulate(problem: Problem, lists: readonly (readonly number[])[], bodies: Body[], anyHeld: boolean, progress: (part: number) => void): void {
  const count = bodies.length;
  const steps = count <= 300 ? 220 : Math.max(40, Math.round((220 * 300) / count));
  const places = new Map(bodies.map(({ node }, i) => [node, i]));
  const links = bodies.flatMap(({ node }, source) =>
    (lists[node] ?? []).flatMap((other) => {
      const target = places.get(other);
      return target !== undefined && node < other ? [{ source, target }] : [];
    }),
  );
  const collide = forceCollide<Body>(({ node }) => 0.95 * REACH * (problem.scales[node] ?? 1)).strength(0);
  // Newcomers are drawn to those they know, not to the middle.
  const middle = anyHeld ? 0 : 0.04;
  const simulation = forceSimulation(bodies)
    .stop()
    .alphaDecay(1 - 0.002 ** (1 / steps))
    .force('link', forceLink<Body, (typeof links)[number]>(links).distance(2.4 * REACH))
    .force('charge', forceManyBody<Body>().strength(-5 * REACH).theta(1.5).distanceMax(6000))
    .force('x', forceX<Body>(0).strength(middle))
    .force('y', forceY<Body>(0).strength(middle))
    .force('collide', collide);
  for (let step = 0; step < steps; step++) {
    if (step === Math.floor(0.6 * steps)) {
      collide.strength(0.7);
    }
    simulation.tick();
    if (step % 10 === 0) {
      progress(step / steps);
    }
  }
}

/** Rings so wide that every node has as much room as another. */
function everybody(problem: Problem, lists: readonly (readonly number[])[]): Body[] {
  if (lists.length === 0) {
    return [];
  }
  const { ring, angle, most } = rings(lists, mostConnected(lists));
  const inner = new Float64Array(most + 2);
  ring.forEach((r) => (inner[r + 1] = (inner[r + 1] as number) + 1));
  for (let r = 1; r < inner.length; r++) {
    inner[r] = (inner[r] as number) + (inner[r - 1] as number);
  }
  return problem.keys.map((_, node) => {
    const radius = 1.3 * REACH * Math.sqrt(inner[ring[node] as number] as number);
    return { node, x: radius * Math.cos(angle[node] as number), y: radius * Math.sin(angle[node] as number) };
  });
}

/** The new ones, and those they know, who do not move. */
function newcomers(problem: Problem, lists: readonly (readonly number[])[], held: readonly boolean[]): Body[] {
  const all = [...held.keys()];
  const fresh = all.filter((node) => !held[node]);
  const known = new Set(fresh.flatMap((node) => lists[node] ?? []).filter((node) => held[node]));
  return [
    ...[...known].map((node) => {
      const [x, y] = [problem.present[2 * node] as number, (problem.present[2 * node + 1] as number) * STRETCH];
      return { node, x, y, fx: x, fy: y };
    }),
    ...fresh.map((node) => beside(problem, lists[node] ?? [], held, node)),
  ];
}

/** A new node begins at its neighbours that stand already, each in a direction of its own. */
function beside(problem: Problem, list: readonly number[], held: readonly boolean[], node: number): Body {
  const known = list.filter((other) => held[other]);
  const from = known.length > 0 ? known : [...held.keys()].filter((other) => held[other]);
  const mean = (i: number) => from.reduce((sum, other) => sum + (problem.present[2 * other + i] as number), 0) / from.length;
  // The golden angle: never twice the same direction.
  const turn = node * 2.399963;
  const away = known.length > 0 ? 1.6 * REACH : 6 * REACH;
  return { node, x: mean(0) + away * Math.cos(turn), y: (mean(1) + (HEIGHT / WIDTH) * away * Math.sin(turn)) * STRETCH };
}
