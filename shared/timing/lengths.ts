import { type Cue, cues, cuesOf } from '../cue/cues.ts';
import { findWave } from '../model/lookup.ts';
import type { Plan, TimingSettings } from '../model/plan.ts';
import type { Segment } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import type { ScriptBlock } from '../script/blocks.ts';
import { scriptOfShow } from '../script/script.ts';

/** How long the MC reads a text, in seconds, with the pause behind it. In Vietnamese each syllable is a word. */
export function readingSeconds(
  text: string,
  { wordsPerMinute, perParagraph }: TimingSettings,
): number {
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return words === 0 ? 0 : (words * 60) / wordsPerMinute + perParagraph;
}

/** How long the MC takes for a paragraph, in seconds; nothing for a direction. */
export function blockSeconds(block: ScriptBlock, timing: TimingSettings): number {
  switch (block.kind) {
    case 'say':
      return readingSeconds(block.text, timing);
    case 'mark':
      return 0;
    case 'names': {
      // A name has a pause of its own. Who is absent today is in the plan nevertheless.
      const pace = { ...timing, perParagraph: timing.perName };
      return block.names.reduce(
        (sum, { text, detail }) => sum + readingSeconds(`${text} ${detail}`, pace),
        0,
      );
    }
  }
}

/** Planned seconds of the cue: its share of what somebody typed for the wave or segment, else estimated. */
export function secondsOf(show: Show, cue: Cue): number {
  return cueLengths(show)[cue.index] ?? 0;
}

let last: { readonly show: Show; readonly lengths: readonly number[] } | null = null;

/** Planned seconds of each cue, in their order. The same array as long as no length has changed. */
export function cueLengths(show: Show): readonly number[] {
  const before = last;
  if (before !== null && isSamePlan(before.show, show)) return before.lengths;
  const found: number[] = [];
  for (const [index, script] of scriptOfShow(show).entries()) {
    const segment = show.plan.segments[index];
    if (segment !== undefined) found.push(...lengthsIn(show, segment, script));
  }
  const isKnown =
    before?.lengths.length === found.length &&
    found.every((seconds, at) => seconds === before.lengths[at]);
  const lengths = isKnown ? before.lengths : found;
  last = { show, lengths };
  return lengths;
}

const isSamePlan = (a: Show, b: Show) =>
  a.plan === b.plan && a.info === b.info && a.run.attendance === b.run.attendance;

type Script = ReadonlyMap<string, readonly ScriptBlock[]>;

/** The lengths of a segment, kept with its script: that is another as soon as anything that it depends on changes. */
const known = new WeakMap<
  Script,
  { readonly timing: TimingSettings; readonly lengths: readonly number[] }
>();

/** Seconds of each cue of a segment. */
function lengthsIn(show: Show, segment: Segment, script: Script): readonly number[] {
  const { timing } = show.plan;
  const before = known.get(script);
  if (before?.timing === timing) return before.lengths;
  const list = cuesOf(show.plan, segment.id);
  const estimated = list.map((cue) =>
    Math.round(
      (script.get(cue.id) ?? []).reduce(
        (sum, block) => sum + blockSeconds(block, timing),
        actionSeconds(show.plan, segment, cue),
      ),
    ),
  );
  const typed = stretchedWaves(list, estimated, segment);
  const lengths = segment.plannedSeconds === null ? typed : stretch(typed, segment.plannedSeconds);
  known.set(script, { timing, lengths });
  return lengths;
}

/** What happens beside the MC's words. */
function actionSeconds(plan: Plan, segment: Segment, cue: Cue): number {
  const { timing } = plan;
  const people = findWave(plan, cue.waveId)?.wave.recipientIds.length ?? 0;
  switch (cue.beat) {
    case 'announce':
      return timing.announce;
    case 'call-up':
      return timing.callUp + timing.walkUp;
    case 'present':
      return timing.perHandOver * people;
    case 'photo':
      return timing.photo;
    case 'leave':
      return timing.leave;
    case null:
      return wholeSeconds(segment, timing);
  }
}

/** A segment without beats: its words alone where only the MC speaks. */
function wholeSeconds(segment: Segment, timing: TimingSettings): number {
  switch (segment.kind) {
    case 'opening':
      return segment.flagSalute ? timing.anthem : 0;
    case 'introduction':
    case 'closing':
      return 0;
    default:
      return timing.otherSegment;
  }
}

/** Waves whose length somebody has typed take that. */
function stretchedWaves(
  list: readonly Cue[],
  estimated: readonly number[],
  segment: Segment,
): readonly number[] {
  if (segment.kind !== 'presentation') return estimated;
  const lengths = [...estimated];
  for (const { id, plannedSeconds } of segment.waves) {
    if (plannedSeconds === null) continue;
    const from = list.findIndex(({ waveId }) => waveId === id);
    const count = list.filter(({ waveId }) => waveId === id).length;
    lengths.splice(from, count, ...stretch(lengths.slice(from, from + count), plannedSeconds));
  }
  return lengths;
}

/** Shares `total` seconds out in proportion to the estimates; the sum is exact. */
function stretch(estimated: readonly number[], total: number): readonly number[] {
  const sum = estimated.reduce((all, seconds) => all + seconds, 0);
  let given = 0;
  let seen = 0;
  return estimated.map((seconds) => {
    seen += sum === 0 ? 1 : seconds;
    const upTo = Math.round((total * seen) / (sum === 0 ? estimated.length : sum));
    const share = upTo - given;
    given += share;
    return share;
  });
}

/** Planned seconds of all cues that pass. */
export function secondsWhere(show: Show, passes: (cue: Cue) => boolean): number {
  const lengths = cueLengths(show);
  return cues(show.plan).reduce(
    (sum, cue) => sum + (passes(cue) ? (lengths[cue.index] ?? 0) : 0),
    0,
  );
}
