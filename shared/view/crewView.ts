import { type Cue, cuesOf } from '../cue/cues.ts';
import { cueNumbers } from '../cue/numbers.ts';
import { cueAfter, currentCue, goesWith, standbyCue } from '../cue/position.ts';
import { countKinds, type KindCounts, total } from '../lineup/lineup.ts';
import type { Department } from '../model/department.ts';
import { findById, findWave, pickById } from '../model/lookup.ts';
import type { Beat, SignalKind } from '../model/run.ts';
import type { Notes, Presentation, Segment, SegmentKind } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import type { Translate } from '../words/translate.ts';

/** Who comes to the lectern or hands over. */
export interface CrewPerson {
  readonly name: string;
  /** The post in short; null: not known. */
  readonly post: string | null;
}

/** One step for sound, light, camera and stage hands; without anybody who receives and without the MC's words. */
export interface CrewCue {
  readonly id: string;
  readonly segmentId: string;
  /** Printed number; null: it has none. */
  readonly number: string | null;
  readonly title: string;
  readonly kind: SegmentKind;
  /** Null: the segment is one cue, or one GO takes the whole wave. */
  readonly beat: Beat | null;
  /** 1-based number of the wave and how many its presentation has; null outside of waves. */
  readonly wave: { readonly number: number; readonly of: number } | null;
  /** Who reads, hands over or speaks. */
  readonly people: readonly CrewPerson[];
  /** Recipients of the wave by kind; null outside of waves, and while nobody stands in it. */
  readonly counts: KindCounts | null;
  /** How many of them are marked absent; null where there are no counts. */
  readonly absent: number | null;
}

/** What a crew follows: where the show is and what comes next. */
export interface CrewView {
  /** What is on; null before the first GO and after the end. */
  readonly current: CrewCue | null;
  /** What the next GO fires; null after the last and once ended. */
  readonly standby: CrewCue | null;
  /** A jump has put it on standby: it is not what the programme has next. */
  readonly isJumped: boolean;
  /** The steps after `standby`, a few of them. */
  readonly ahead: readonly CrewCue[];
  /** What the crews have to know of the segments of those steps: by segment id, then by department id. */
  readonly notes: Readonly<Record<string, Notes>>;
  /** What the MC has flagged. */
  readonly signal: SignalKind | null;
  /** Crews that this show has beyond the usual ones. */
  readonly departments: readonly Department[];
}

/** What a step is called, as on the caller's screen. */
export interface CrewCueName {
  /** What happens: the beat of a wave, the wave where one GO takes it, else the segment's title. */
  readonly heading: string;
  /** Where that belongs; null: the heading says it. */
  readonly context: string | null;
  /** "Đợt 2/4"; null: there is one wave or none, or the heading says it. */
  readonly wave: string | null;
}

/** The words for a step. Titles stay in the show's language; labels are in the language of the screens. */
export function crewCueName({ title, kind, beat, wave }: CrewCue, t: Translate): CrewCueName {
  if (wave === null) {
    const context = t(`kind.${kind}`);
    return { heading: title, context: context === title ? null : context, wave: null };
  }
  const label = wave.of > 1 ? t('wave.label', { i: wave.number, n: wave.of }) : null;
  return beat === null
    ? { heading: label ?? t('wave.single'), context: title, wave: null }
    : { heading: t(`beat.${beat}`), context: title, wave: label };
}

/** As many steps ahead as a crew can use. */
const AHEAD = 6;

/**
 * What crews see of a show. Names of recipients and the MC's words are no part of it; titles and notes are what the
 * organiser has written for the programme and for the crews, and stand as they are.
 */
export function crewView(show: Show): CrewView {
  const current = show.run.phase === 'ended' ? null : currentCue(show);
  const standby = standbyCue(show);
  const ahead = stepsAfter(show, standby);
  const known = [current, standby, ...ahead].filter((cue) => cue !== null);
  return {
    current: current && crewCue(show, current),
    standby: standby && crewCue(show, standby),
    isJumped: standby !== null && show.run.jumpedTo !== null,
    ahead: ahead.map((cue) => crewCue(show, cue)),
    notes: notesOf(show, new Set(known.map(({ segmentId }) => segmentId))),
    signal: show.run.signal?.kind ?? null,
    departments: show.plan.departments,
  };
}

function stepsAfter(show: Show, standby: Cue | null): readonly Cue[] {
  const ahead: Cue[] = [];
  for (let cue = standby && cueAfter(show, standby); cue && ahead.length < AHEAD; ) {
    ahead.push(cue);
    cue = cueAfter(show, cue);
  }
  return ahead;
}

/** Each segment's notes once, however many of its steps are near; segments without any are left out. */
function notesOf({ plan }: Show, segmentIds: ReadonlySet<string>): CrewView['notes'] {
  return Object.fromEntries(
    pickById(plan.segments, [...segmentIds]).flatMap(({ id, notes }) => {
      const written = Object.entries(notes).filter(([, text]) => text.trim() !== '');
      return written.length === 0 ? [] : [[id, Object.fromEntries(written)]];
    }),
  );
}

function crewCue(show: Show, cue: Cue): CrewCue {
  const { plan, run } = show;
  const segment = findById(plan.segments, cue.segmentId);
  const place = findWave(plan, cue.waveId);
  const counted = place === undefined ? null : countKinds(plan, [place.wave]);
  const counts = counted !== null && total(counted) > 0 ? counted : null;
  const isAbsent = (id: string) => run.attendance[id]?.state === 'absent';
  return {
    id: cue.id,
    segmentId: cue.segmentId,
    number: cueNumbers(show).get(cue.id) ?? null,
    title: segment?.title ?? '',
    kind: segment?.kind ?? 'other',
    beat: plan.calling.step === 'wave' ? null : cue.beat,
    wave:
      place === undefined ? null : { number: place.waveIndex + 1, of: place.segment.waves.length },
    people: pickById(plan.people, peopleOf(show, segment, cue)).map(
      ({ name, posts, shortPost }) => ({ name, post: shortPost ?? posts[0] ?? null }),
    ),
    counts,
    absent: counts && (place?.wave.recipientIds.filter(isAbsent).length ?? 0),
  };
}

/** Who comes to the lectern or hands over at what one GO takes, by person id. */
function peopleOf(show: Show, segment: Segment | undefined, cue: Cue): readonly string[] {
  if (segment === undefined) return [];
  if (segment.kind !== 'presentation') return 'speakerIds' in segment ? segment.speakerIds : [];
  const presenters = findWave(show.plan, cue.waveId)?.wave.presenterIds ?? [];
  if (show.plan.calling.step === 'beat')
    return cue.beat === 'announce' ? announcerOf(show, segment) : presenters;
  const isRead = cuesOf(show.plan, segment.id).some(
    (one) => goesWith(one, cue) && one.beat === 'announce',
  );
  return isRead ? [...announcerOf(show, segment), ...presenters] : presenters;
}

function announcerOf({ plan }: Show, { decisionId }: Presentation): readonly string[] {
  const announcerId = findById(plan.decisions, decisionId)?.announcerId ?? null;
  return announcerId === null ? [] : [announcerId];
}
