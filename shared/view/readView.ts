import { type Cue, cues, findCue } from '../cue/cues.ts';
import { currentCue, standbyCue } from '../cue/position.ts';
import type { Show } from '../model/show.ts';
import type { ScriptBlock } from '../script/blocks.ts';
import { scriptOf } from '../script/script.ts';
import type { Translate } from '../words/translate.ts';
import { cueCard } from './cueCard.ts';

/** One cue of the MC's words. */
export interface ReadCue {
  readonly id: string;
  readonly number: string;
  readonly heading: string;
  readonly context: string;
  readonly blocks: readonly ScriptBlock[];
}

/** What the MC's screen shows. */
export interface ReadView {
  readonly cue: ReadCue | null;
  /** What comes after it, faded. */
  readonly next: ReadCue | null;
  /** Whether `cue` is the one that is live (or, before the first GO, the first). */
  readonly isLive: boolean;
  readonly beforeId: string | null;
  readonly afterId: string | null;
}

/** The cue that the MC's screen follows: the live one, or the first before the show begins. */
function followedCue(show: Show): Cue | null {
  return currentCue(show) ?? standbyCue(show);
}

/** The words at the followed cue, or at `cueId` when the MC looks around; an id that is gone falls back to the followed one. */
export function readView(show: Show, cueId: string | null, t: Translate): ReadView {
  const followed = followedCue(show);
  const cue = findCue(show.plan, cueId) ?? followed;
  if (cue === null) return { cue: null, next: null, isLive: true, beforeId: null, afterId: null };
  const list = cues(show.plan);
  const isLive = cue.id === followed?.id;
  const current = currentCue(show);
  const after = list[cue.index + 1] ?? null;
  // Where a jump has changed what comes next, the live screen shows that.
  const next = isLive && current !== null ? standbyCue(show) : after;
  return {
    cue: readCue(show, cue, t),
    next: next === null ? null : readCue(show, next, t),
    isLive,
    beforeId: list[cue.index - 1]?.id ?? null,
    afterId: after?.id ?? null,
  };
}

function readCue(show: Show, cue: Cue, t: Translate): ReadCue {
  const card = cueCard(show, cue, t);
  return {
    id: cue.id,
    number: card.number,
    heading: card.heading,
    context: card.context,
    blocks: scriptOf(show, cue),
  };
}
