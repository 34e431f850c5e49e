import { type Cue, cues, findCue } from '../cue/cues.ts';
import { cueNumbers } from '../cue/numbers.ts';
import { cueAfter, cueBefore, currentCue, goesWith, standbyCue } from '../cue/position.ts';
import { isRunning } from '../model/run.ts';
import type { Show } from '../model/show.ts';
import { scriptOf } from '../script/script.ts';
import { folded, matches } from '../words/search.ts';
import type { Translate } from '../words/translate.ts';
import { type CueCard, cueCard, stepName } from './cueCard.ts';

/** A line of the running order beside NOW and STANDBY: what one GO fires, a beat or a wave. */
export interface CueRow {
  readonly id: string;
  readonly number: string;
  readonly label: string;
  /** Presentation, and wave where its beats begin; null inside of it and for segments without beats. */
  readonly opens: string | null;
  readonly state: 'done' | 'live' | 'standby' | 'ahead';
}

/** What GO will fire, in full. */
export interface StandbyCard extends CueCard {
  /** How the MC begins; null: there are no words. */
  readonly firstWords: string | null;
}

/** All that RUN shows, from one state: never a new "now" beside an old "next". */
export interface RunView {
  readonly now: CueCard | null;
  readonly standby: StandbyCard | null;
  readonly stageWaveId: string | null;
  /** Whether that wave is on, so that its names can be called. */
  readonly isCalled: boolean;
}

/** The wave whose people are on the stage or come up next; null when there is none. */
export function stageWaveOf(show: Show): string | null {
  return currentCue(show)?.waveId ?? standbyCue(show)?.waveId ?? null;
}

export function runView(show: Show, t: Translate): RunView {
  const now = currentCue(show);
  const standby = standbyCue(show);
  return {
    now: now === null ? null : stepCard(show, now, t),
    standby:
      standby === null
        ? null
        : { ...stepCard(show, standby, t), firstWords: firstWords(show, standby) },
    stageWaveId: stageWaveOf(show),
    isCalled: isRunning(show.run) && now?.waveId != null,
  };
}

const stepCard = (show: Show, cue: Cue, t: Translate): CueCard => ({
  ...cueCard(show, cue, t),
  ...stepName(show, cue, t),
});

/** As much as tells a caller that the MC is at the right place. */
const FIRST_WORDS = 140;

/** Whole words, "…" where more follow. */
function firstWords(show: Show, cue: Cue): string | null {
  const said = scriptOf(show, cue).find((block) => block.kind === 'say');
  if (said?.kind !== 'say') return null;
  const text = said.text.replace(/\s+/gu, ' ').trim();
  if (text.length <= FIRST_WORDS) return text;
  return `${text.slice(0, text.lastIndexOf(' ', FIRST_WORDS))} …`;
}

/**
 * The running order around the position: `before` steps behind and `after` ahead, so that the cost
 * does not grow with the show.
 */
export function cueRows(
  show: Show,
  around: { readonly before: number; readonly after: number },
  t: Translate,
): readonly CueRow[] {
  const current = currentCue(show);
  const standby = standbyCue(show);
  let above: string | null = null;
  return stepsAround(show, current ?? standby, around).map((cue) => {
    const { id, number, heading, context } = stepName(show, cue, t);
    const under = cue.beat === null ? null : context;
    const opens = under === above ? null : under;
    above = under;
    return { id, number, label: heading, opens, state: stateOf(show, cue, { current, standby }) };
  });
}

function stepsAround(
  show: Show,
  middle: Cue | null,
  { before, after }: { readonly before: number; readonly after: number },
): readonly Cue[] {
  const first = middle ?? cues(show.plan)[0];
  if (first === undefined) return [];
  const steps = [first];
  const byWave = show.plan.calling.step === 'wave';
  for (let cue = cueBefore(show, first.id); cue !== null && steps.length <= before; ) {
    // When the way of calling has changed in the middle of a wave, its beginning is no step of its own.
    if (!byWave || !goesWith(cue, first)) steps.unshift(cue);
    cue = cueBefore(show, cue.id);
  }
  const wanted = steps.length + after;
  for (let cue = cueAfter(show, first); cue !== null && steps.length < wanted; ) {
    steps.push(cue);
    cue = cueAfter(show, cue);
  }
  return steps;
}

interface Position {
  readonly current: Cue | null;
  readonly standby: Cue | null;
}

function stateOf({ plan, run }: Show, cue: Cue, { current, standby }: Position): CueRow['state'] {
  const isOne = (other: Cue | null) =>
    other !== null &&
    (cue.id === other.id || (plan.calling.step === 'wave' && goesWith(cue, other)));
  if (isOne(current)) return run.phase === 'ended' ? 'done' : 'live';
  if (isOne(standby)) return 'standby';
  return current !== null && cue.index < current.index ? 'done' : 'ahead';
}

/** Whether a jump to this cue would leave the segment that is on. */
export function leavesSegment(show: Show, cueId: string): boolean {
  const current = currentCue(show);
  const cue = findCue(show.plan, cueId);
  return current !== null && cue !== undefined && cue.segmentId !== current.segmentId;
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
    // By wave a GO begins at the first cue of it.
    if (show.plan.calling.step === 'wave' && !beginsStep(show, cue)) continue;
    const number = numbers.get(cue.id) ?? '';
    if (wanted !== '' && number === wanted) found.unshift(stepCard(show, cue, t));
    else {
      const card = stepCard(show, cue, t);
      const text = [card.heading, card.context, ...card.presenters.map(({ name }) => name)];
      if (matches(folded(text.join(' ')), wanted)) found.push(card);
    }
  }
  return found;
}

function beginsStep({ plan }: Show, cue: Cue): boolean {
  const before = cues(plan)[cue.index - 1];
  return before === undefined || !goesWith(before, cue);
}
