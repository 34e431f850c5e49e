import { below } from '../fixtures/random.ts';
import type { Aim } from './evening.ts';
import { MOMENTS } from './world.ts';

/** How one process lives and is killed. */
export interface Plan {
  /** Decides what it does. */
  readonly seed: number;
  readonly aim: Aim;
  /** So many deeds before the kill, or before what it is aimed at is waited for. */
  readonly enough: number;
  /** When in the deed that is aimed at: 0 at its start, 1 when one like it would be over. */
  readonly instant: number;
  /** Sheets are laid out by a real Chromium. */
  readonly pdf: boolean;
}

/** Of ten kills four come anywhere, the others in the middle of something. */
const AIMS: readonly Aim[] = [
  'any',
  'any',
  'any',
  'any',
  ...MOMENTS.filter((m) => m !== 'command'),
];
const LONGEST = { any: 70, aimed: 25 };

export function nextPlan(random: () => number): Plan {
  const seed = below(random, 2 ** 31);
  const aim = AIMS[below(random, AIMS.length)] ?? 'any';
  const enough = below(random, aim === 'any' ? LONGEST.any : LONGEST.aimed);
  return { seed, aim, enough, instant: random() * 1.1, pdf: random() < 0.06 };
}
