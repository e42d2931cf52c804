import { expect, test } from 'vitest';
import { Arranger } from './arranger';
import { solve } from './layouts/layouts';
import { problem, type Problem } from './layouts/problem';
import type { Point } from './model';
import { sample } from './samples';

class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | undefined;
  onerror: (() => void) | undefined;
  asked: Problem | undefined;
  stopped = false;

  postMessage(asked: Problem): void {
    this.asked = asked;
  }

  terminate(): void {
    this.stopped = true;
  }
}

const asked = (count: number) => {
  const { nodes, edges } = sample(count, count);
  return problem('radial', '', nodes, edges, [], () => 1, () => undefined);
};

function begin() {
  const workers: FakeWorker[] = [];
  const parts: number[] = [];
  const arranger = new Arranger(
    (part) => parts.push(part),
    () => {
      workers.push(new FakeWorker());
      return workers.at(-1) as unknown as Worker;
    },
  );
  return { workers, parts, arranger };
}

test('tells how far it is, then the places; the same worker goes on', () => {
  const { workers, parts, arranger } = begin();
  const found: Map<string, Point>[] = [];
  arranger.arrange(asked(9), (places) => found.push(places));
  workers[0]?.onmessage?.({ data: 0.5 });
  workers[0]?.onmessage?.({ data: solve(asked(9)) });
  arranger.arrange(asked(4), (places) => found.push(places));
  expect(parts).toEqual([0.5]);
  expect(found.map((places) => places.size)).toEqual([9]);
  expect(workers).toHaveLength(1);
  expect(workers[0]?.asked?.keys).toHaveLength(4);
});

test('another picture makes the last one pointless: its places never come', () => {
  const { workers, arranger } = begin();
  const found: string[] = [];
  arranger.arrange(asked(9), () => found.push('old'));
  arranger.arrange(asked(4), () => found.push('new'));
  expect(workers[0]?.stopped).toBe(true);
  workers[1]?.onmessage?.({ data: solve(asked(4)) });
  expect(found).toEqual(['new']);
});

test('without a worker everything is in rows and columns rather than nowhere', () => {
  const { workers, arranger } = begin();
  let found: Map<string, Point> | undefined;
  arranger.arrange(asked(9), (places) => (found = places));
  workers[0]?.onerror?.();
  expect(found?.size).toBe(9);
  expect(new Set([...(found?.values() ?? [])].map(({ x, y }) => `${x} ${y}`)).size).toBe(9);
});
