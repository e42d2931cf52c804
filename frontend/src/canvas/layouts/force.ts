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
  x: number;
  y: number;
}

export function force(problem: Problem, progress: (part: number) => void): Answer {
  const count = problem.keys.length;
  const lists = neighbours(problem);
  const held = problem.keys.map((_, node) => isPlaced(problem, node));
  const bodies = begin(problem, lists, held);
  const steps = count <= 300 ? 220 : Math.max(40, Math.round((220 * 300) / count));
  const links: { source: number; target: number }[] = [];
  lists.forEach((list, node) => list.forEach((other) => node < other && links.push({ source: node, target: other })));
  const size = (node: number) => REACH * (problem.scales[node] ?? 1);
  const collide = forceCollide<Body>((_, node) => 0.95 * size(node)).strength(0);
  const simulation = forceSimulation(bodies)
    .stop()
    .alphaDecay(1 - 0.002 ** (1 / steps))
    .force('link', forceLink<Body, (typeof links)[number]>(links).distance(2.4 * REACH))
    .force('charge', forceManyBody<Body>().strength(-5 * REACH).theta(1.5).distanceMax(6000))
    .force('x', forceX<Body>(0).strength(0.04))
    .force('y', forceY<Body>(0).strength(0.04))
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
  const answer = new Float64Array(2 * count);
  bodies.forEach((body, node) => {
    answer[2 * node] = body.x;
    answer[2 * node + 1] = body.y / STRETCH;
  });
  separate(problem, answer, held);
  return answer;
}

function begin(problem: Problem, lists: readonly (readonly number[])[], held: readonly boolean[]): Body[] {
  const { ring, angle, most } = lists.length > 0 ? rings(lists, mostConnected(lists)) : { ring: [], angle: [], most: 0 };
  // Rings so wide that every node has as much room as another.
  const inner = new Float64Array(most + 2);
  problem.keys.forEach((_, node) => (inner[(ring[node] as number) + 1] = (inner[(ring[node] as number) + 1] as number) + 1));
  for (let r = 1; r < inner.length; r++) {
    inner[r] = (inner[r] as number) + (inner[r - 1] as number);
  }
  const anyHeld = held.includes(true);
  return problem.keys.map((_, node) => {
    if (held[node]) {
      const [x, y] = [problem.present[2 * node] as number, (problem.present[2 * node + 1] as number) * STRETCH];
      return { x, y, fx: x, fy: y };
    }
    if (anyHeld) {
      return beside(problem, lists[node] ?? [], held, node);
    }
    const radius = 1.3 * REACH * Math.sqrt(inner[ring[node] as number] as number);
    return { x: radius * Math.cos(angle[node] as number), y: radius * Math.sin(angle[node] as number) };
  });
}

/** A new node begins at its neighbours that stand already, each in a direction of its own. */
function beside(problem: Problem, list: readonly number[], held: readonly boolean[], node: number): Body {
  const known = list.filter((other) => held[other]);
  const from = known.length > 0 ? known : [...held.keys()].filter((other) => held[other]);
  const mean = (i: number) => from.reduce((sum, other) => sum + (problem.present[2 * other + i] as number), 0) / from.length;
  // The golden angle: never twice the same direction.
  const turn = node * 2.399963;
  const away = known.length > 0 ? 1.6 * REACH : 6 * REACH;
  return { x: mean(0) + away * Math.cos(turn), y: (mean(1) + (HEIGHT / WIDTH) * away * Math.sin(turn)) * STRETCH };
}
