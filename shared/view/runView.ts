import { type Cue, cues } from '../cue/cues.ts';
import { cueNumbers } from '../cue/numbers.ts';
import { currentCue, standbyCue } from '../cue/position.ts';
import type { Show } from '../model/show.ts';
import { folded, matches } from '../words/search.ts';
import type { Translate } from '../words/translate.ts';
import { type CueCard, cueCard, cueName } from './cueCard.ts';

/** A line of the running order beside NOW and STANDBY. */
export interface CueRow {
  readonly id: string;
  readonly number: string;
  readonly label: string;
  /** Presentation and wave where its beats begin; null inside of it and for segments without beats. */
  readonly opens: string | null;
  readonly state: 'done' | 'live' | 'standby' | 'ahead';
}

/** All that RUN shows, from one state: never a new "now" beside an old "next". */
export interface RunView {
  readonly now: CueCard | null;
  readonly standby: CueCard | null;
  /** The wave whose people are on the stage or come up next; null when there is none. */
  readonly stageWaveId: string | null;
}

export function runView(show: Show, t: Translate): RunView {
  const now = currentCue(show);
  const standby = standbyCue(show);
  return {
    now: now === null ? null : cueCard(show, now, t),
    standby: standby === null ? null : cueCard(show, standby, t),
    stageWaveId: now?.waveId ?? standby?.waveId ?? null,
  };
}

/**
 * The running order around the position: `before` cues behind and `after` ahead, so that the cost
 * does not grow with the show.
 */
export function cueRows(
  show: Show,
  around: { readonly before: number; readonly after: number },
  t: Translate,
): readonly CueRow[] {
  const list = cues(show.plan);
  const standby = standbyCue(show);
  const at = (currentCue(show) ?? standby)?.index ?? 0;
  const from = Math.max(0, at - around.before);
  const shown = list.slice(from, at + around.after + 1);
  let above: string | null = null;
  return shown.map((cue) => {
    const { id, number, heading, context } = cueName(show, cue, t);
    const under = cue.beat === null ? null : context;
    const opens = under === above ? null : under;
    above = under;
    return { id, number, label: heading, opens, state: stateOf(show, cue, standby) };
  });
}

function stateOf(show: Show, cue: Cue, standby: Cue | null): CueRow['state'] {
  const current = currentCue(show);
  if (cue.id === current?.id) return 'live';
  if (cue.id === standby?.id) return 'standby';
  return current !== null && cue.index < current.index ? 'done' : 'ahead';
}

/** Cues whose number or title fits what a person typed, for a jump; at most `limit`. */
export function findCues(
  show: Show,
  query: string,
  limit: number,
  t: Translate,
): readonly CueCard[] {
  const wanted = query.trim();
  const found: CueCard[] = [];
  const numbers = cueNumbers(show);
  for (const cue of cues(show.plan)) {
    if (found.length >= limit) break;
    const number = numbers.get(cue.id) ?? '';
    if (wanted !== '' && number === wanted) found.unshift(cueCard(show, cue, t));
    else {
      const card = cueCard(show, cue, t);
      const text = [card.heading, card.context, ...card.presenters.map(({ name }) => name)];
      if (matches(folded(text.join(' ')), wanted)) found.push(card);
    }
  }
  return found;
}
