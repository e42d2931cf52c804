/** How each relation's arrow looks. No two share line and head, so that colour never says it alone. */

import type { Tone } from './palette';

export type Head = 'triangle' | 'triangleOpen' | 'vee' | 'diamond' | 'diamondOpen' | 'square' | 'squareOpen' | 'dot' | 'dotOpen' | 'bar';

export interface RelationLook {
  readonly tone: Tone;
  readonly head: Head;
  /** Lengths of strokes and gaps; empty for an unbroken line. */
  readonly dash: readonly number[];
  readonly width: number;
}

const UNBROKEN: readonly number[] = [];
const DOTS = [2, 3];
const DASHES = [9, 4];
const DASH_DOT = [9, 3, 2, 3];
const TENTATIVE = [5, 4];

export const RELATIONS: Readonly<Record<string, RelationLook>> = {
  DEPENDS_ON: { tone: 'edge', head: 'triangle', dash: UNBROKEN, width: 1.3 },
  LEADS: { tone: 'leads', head: 'dot', dash: UNBROKEN, width: 2 },
  CO_LEADS: { tone: 'leads', head: 'dotOpen', dash: DASHES, width: 1.3 },
  CONCERNS: { tone: 'concerns', head: 'triangle', dash: DOTS, width: 1.3 },
  CONCERNS_BUILDS: { tone: 'concerns', head: 'square', dash: DOTS, width: 1.3 },
  CONCERNS_CLEANS: { tone: 'concerns', head: 'dotOpen', dash: DOTS, width: 1.3 },
  CONCERNS_CONNECTS: { tone: 'concerns', head: 'diamond', dash: DOTS, width: 1.3 },
  CONCERNS_USES: { tone: 'concerns', head: 'vee', dash: DOTS, width: 1.3 },
  CONCERNS_SECURES: { tone: 'concerns', head: 'bar', dash: DOTS, width: 1.3 },
  CONCERNS_GOVERNS: { tone: 'concerns', head: 'squareOpen', dash: DOTS, width: 1.3 },
  CITES: { tone: 'cites', head: 'vee', dash: DASHES, width: 1.3 },
  ASSIGNED_BY: { tone: 'cites', head: 'vee', dash: UNBROKEN, width: 1.3 },
  MANAGES: { tone: 'belongs', head: 'square', dash: UNBROKEN, width: 1.3 },
  PART_OF: { tone: 'belongs', head: 'diamondOpen', dash: UNBROKEN, width: 1.3 },
  MEMBER_OF: { tone: 'belongs', head: 'diamondOpen', dash: DASHES, width: 1.3 },
  SUCCEEDED_BY: { tone: 'follows', head: 'triangle', dash: DASH_DOT, width: 1.3 },
  CONTINUES: { tone: 'follows', head: 'vee', dash: DASH_DOT, width: 1.3 },
  AMENDS: { tone: 'cites', head: 'diamond', dash: DASHES, width: 1.3 },
  REPLACES: { tone: 'cites', head: 'bar', dash: UNBROKEN, width: 1.3 },
  BASED_ON: { tone: 'cites', head: 'square', dash: DASHES, width: 1.3 },
};

const OTHER: RelationLook = { tone: 'edge', head: 'vee', dash: [3, 2], width: 1.3 };

export function relationLook(type: string, tentative: boolean): RelationLook {
  const look = RELATIONS[type] ?? OTHER;
  return tentative ? { ...look, dash: TENTATIVE, head: 'triangleOpen' } : look;
}

/** The head as a path whose tip is at 0, 0 and points to the right; an open one shows the ground. */
export const HEADS: Readonly<Record<Head, { readonly path: string; readonly fill: 'line' | 'ground' | 'none' }>> = {
  triangle: { path: 'M0 0L-9 -4.5V4.5z', fill: 'line' },
  triangleOpen: { path: 'M0 0L-9 -4.5V4.5z', fill: 'ground' },
  vee: { path: 'M-8 -4.5L0 0L-8 4.5', fill: 'none' },
  diamond: { path: 'M0 0L-6 -4.5L-12 0L-6 4.5z', fill: 'line' },
  diamondOpen: { path: 'M0 0L-6 -4.5L-12 0L-6 4.5z', fill: 'ground' },
  square: { path: 'M0 -3.5V3.5H-7V-3.5z', fill: 'line' },
  squareOpen: { path: 'M0 -3.5V3.5H-7V-3.5z', fill: 'ground' },
  dot: { path: 'M0 0a3.5 3.5 0 1 1 -7 0a3.5 3.5 0 1 1 7 0z', fill: 'line' },
  dotOpen: { path: 'M0 0a3.5 3.5 0 1 1 -7 0a3.5 3.5 0 1 1 7 0z', fill: 'ground' },
  bar: { path: 'M-1.5 -6V6', fill: 'none' },
};
