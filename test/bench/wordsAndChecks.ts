import { cues } from '@shared/cue/cues.ts';
import type { Show } from '@shared/model/show.ts';
import { findings } from '@shared/protocol/checks.ts';
import { scriptOfShow } from '@shared/script/script.ts';
import { cueLengths } from '@shared/timing/lengths.ts';
import { generatedShow } from '../fixtures/shows.ts';
import { renamed } from './edits.ts';
import { figures, type Measured } from './report.ts';

const TURNS = 200;
const WARM_UP = 20;

/** The same edit in a show of ten segments, which is the raw limit, and in the largest. */
const SIZES = [
  { segments: 10, recipients: 100, seed: 1 },
  { segments: 1000, recipients: 10_000, seed: 2 },
] as const;

/** What is computed of a show after an edit; each gives something, so that nothing is optimised away. */
const DEEDS = {
  'script of the whole show': (show: Show) =>
    scriptOfShow(show).reduce((sum, script) => sum + script.size, 0),
  'cues and planned times': (show: Show) => cues(show.plan).length + cueLengths(show).length,
  checks: (show: Show) => findings(show).length,
} as const;
type Deed = keyof typeof DEEDS;

/** Script, times and checks after one name was changed, in a small and in the largest show; and all of it for the first time. */
export function wordsAndChecks(): readonly Measured[] {
  const small = afterEdits(generatedShow(SIZES[0]));
  const large = afterEdits(generatedShow(SIZES[1]));
  return (Object.keys(DEEDS) as Deed[]).flatMap((deed) => [
    {
      name: `${deed} after one edit, 1,000 segments, 10,000 recipients`,
      ...figures(large.edited[deed]),
      raw: { name: 'the same in a show of 10', ...figures(small.edited[deed]) },
      timesLarger: 100,
      aim: 'does not grow',
    },
    {
      name: `${deed} for the first time, the same show`,
      ...figures([large.first[deed]]),
      raw: null,
      aim: 'reported',
    },
  ]);
}

type Times = Record<Deed, number[]>;

function afterEdits(start: Show) {
  let show = start;
  const first = measured(show);
  const edited: Times = {
    'script of the whole show': [],
    'cues and planned times': [],
    checks: [],
  };
  for (let turn = 0; turn < WARM_UP + TURNS; turn += 1) {
    show = renamed(show, turn);
    const times = measured(show);
    if (turn < WARM_UP) continue;
    for (const deed of Object.keys(DEEDS) as Deed[]) edited[deed].push(times[deed]);
  }
  return { first, edited };
}

function measured(show: Show): Record<Deed, number> {
  const times = (Object.keys(DEEDS) as Deed[]).map((deed) => {
    const from = performance.now();
    DEEDS[deed](show);
    return [deed, performance.now() - from] as const;
  });
  return Object.fromEntries(times) as Record<Deed, number>;
}
