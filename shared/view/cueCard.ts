import type { Cue } from '../cue/cues.ts';
import { cueNumbers } from '../cue/numbers.ts';
import { countKinds, KINDS, type KindCounts, total } from '../lineup/lineup.ts';
import { findById, findWave, pickById } from '../model/lookup.ts';
import { inLanguage } from '../model/primitives.ts';
import type { Attendance } from '../model/run.ts';
import type { Show } from '../model/show.ts';
import { secondsOf } from '../timing/lengths.ts';
import type { Translate } from '../words/translate.ts';
import { departments } from './departments.ts';

/** The few words that name a cue. */
export interface CueName {
  readonly id: string;
  readonly number: string;
  /** What happens: the beat of a wave, else the segment's title. The largest words on the screen. */
  readonly heading: string;
  /** Where that belongs: the segment's title and the wave, else the kind of segment. */
  readonly context: string;
  readonly title: string;
}

/** What a screen says of one cue. */
export interface CueCard extends CueName {
  readonly waveId: string | null;
  readonly award: string | null;
  readonly presenters: readonly { readonly name: string; readonly post: string | null }[];
  /** "1 tập thể, 8 cá nhân"; null where nobody receives. */
  readonly recipients: string | null;
  /** How many of them are marked absent. */
  readonly absent: number;
  /** How many are not here yet but expected, and for how many somebody else receives. */
  readonly late: number;
  readonly proxies: number;
  /** `department` is its name. */
  readonly notes: readonly { readonly department: string; readonly text: string }[];
  /** Planned length in seconds. */
  readonly seconds: number;
}

/** "1 tập thể, 8 cá nhân"; says so when there is nobody. */
export function kindCountsLabel(counts: KindCounts, t: Translate): string {
  if (total(counts) === 0) return t('count.none');
  return KINDS.filter((kind) => counts[kind] > 0)
    .map((kind) => t(`count.${kind}`, { n: counts[kind] }))
    .join(', ');
}

/** The name of a cue. Titles stay in the show's language; labels are in the language of the screens. */
export function cueName(show: Show, cue: Cue, t: Translate): CueName {
  const segment = findById(show.plan.segments, cue.segmentId);
  const title = segment?.title ?? '';
  const number = cueNumbers(show).get(cue.id) ?? '';
  if (cue.beat === null) {
    const context = t(`kind.${segment?.kind ?? 'other'}`);
    return { id: cue.id, number, heading: title, context, title };
  }
  const place = findWave(show.plan, cue.waveId);
  const waves = place?.segment.waves.length ?? 0;
  const context =
    place !== undefined && waves > 1
      ? `${title} · ${t('wave.label', { i: place.waveIndex + 1, n: waves })}`
      : title;
  return { id: cue.id, number, heading: t(`beat.${cue.beat}`), context, title };
}

/** The name of what one GO fires: by wave the wave is the larger word, and its beats are not named. */
export function stepName(show: Show, cue: Cue, t: Translate): CueName {
  const name = cueName(show, cue, t);
  const place = findWave(show.plan, cue.waveId);
  if (show.plan.calling.step === 'beat' || cue.beat === null || place === undefined) return name;
  const [i, n] = [place.waveIndex + 1, place.segment.waves.length];
  return {
    ...name,
    heading: n > 1 ? t('wave.label', { i, n }) : t('wave.single'),
    context: name.title,
  };
}

/** The whole card of a cue. */
export function cueCard(show: Show, cue: Cue, t: Translate): CueCard {
  const { plan, run, info } = show;
  const segment = findById(plan.segments, cue.segmentId);
  const place = findWave(plan, cue.waveId);
  const awardId = segment?.kind === 'presentation' ? segment.awardId : null;
  const award = findById(plan.awards, awardId);
  const saidOf = (state: Attendance['state']) =>
    place?.wave.recipientIds.filter((id) => run.attendance[id]?.state === state).length ?? 0;
  const people = place?.wave.presenterIds ?? speakersOf(segment);
  return {
    ...cueName(show, cue, t),
    waveId: cue.waveId,
    award: award === undefined ? null : inLanguage(award.name, info.scriptLanguage),
    presenters: pickById(plan.people, people).map(({ name, posts, shortPost }) => ({
      name,
      post: shortPost ?? posts[0] ?? null,
    })),
    recipients: place === undefined ? null : kindCountsLabel(countKinds(plan, [place.wave]), t),
    absent: saidOf('absent'),
    late: saidOf('late'),
    proxies: saidOf('proxy'),
    notes: departments(plan, t).flatMap(({ id, name }) => {
      const text = segment?.notes[id] ?? '';
      return text === '' ? [] : [{ department: name, text }];
    }),
    seconds: secondsOf(show, cue),
  };
}

function speakersOf(segment: Show['plan']['segments'][number] | undefined): readonly string[] {
  return segment !== undefined && 'speakerIds' in segment ? segment.speakerIds : [];
}
