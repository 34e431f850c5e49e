import type { Cue } from '../cue/cues.ts';
import { cueNumbers } from '../cue/numbers.ts';
import { cueAfter, currentCue, standbyCue } from '../cue/position.ts';
import { countKinds, type KindCounts } from '../lineup/lineup.ts';
import type { Department } from '../model/department.ts';
import { findById, findWave, pickById } from '../model/lookup.ts';
import type { Beat, SignalKind } from '../model/run.ts';
import type { Notes, SegmentKind } from '../model/segment.ts';
import type { Show } from '../model/show.ts';

/** One step for sound, light, camera and stage hands; without anybody who receives. */
export interface CrewCue {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly kind: SegmentKind;
  readonly beat: Beat | null;
  /** 1-based number of the wave and how many its presentation has; null outside of waves. */
  readonly wave: { readonly number: number; readonly of: number } | null;
  /** Who hands over or speaks, each by name with the first post. */
  readonly people: readonly string[];
  /** Recipients of the wave by kind; null outside of waves. */
  readonly counts: KindCounts | null;
  /** What the crews have to know, by department id. */
  readonly notes: Notes;
}

/** What a crew follows: where the show is and what comes next. */
export interface CrewView {
  readonly current: CrewCue | null;
  readonly standby: CrewCue | null;
  /** The steps after `standby`, a few of them. */
  readonly ahead: readonly CrewCue[];
  /** What the MC has flagged. */
  readonly signal: SignalKind | null;
  /** Crews that this show has beyond the usual ones. */
  readonly departments: readonly Department[];
}

/** As many steps ahead as a crew can use. */
const AHEAD = 6;

/** What crews see of a show. */
export function crewView(show: Show): CrewView {
  const current = currentCue(show);
  const standby = standbyCue(show);
  const ahead: Cue[] = [];
  for (let cue = standby && cueAfter(show, standby); cue && ahead.length < AHEAD; ) {
    ahead.push(cue);
    cue = cueAfter(show, cue);
  }
  return {
    current: current && crewCue(show, current),
    standby: standby && crewCue(show, standby),
    ahead: ahead.map((cue) => crewCue(show, cue)),
    signal: show.run.signal?.kind ?? null,
    departments: show.plan.departments,
  };
}

function crewCue(show: Show, cue: Cue): CrewCue {
  const { plan } = show;
  const place = findWave(plan, cue.waveId);
  const segment = findById(plan.segments, cue.segmentId);
  const people =
    place?.wave.presenterIds ??
    (segment !== undefined && 'speakerIds' in segment ? segment.speakerIds : []);
  return {
    id: cue.id,
    number: cueNumbers(show).get(cue.id) ?? '',
    title: segment?.title ?? '',
    kind: segment?.kind ?? 'other',
    beat: cue.beat,
    wave:
      place === undefined ? null : { number: place.waveIndex + 1, of: place.segment.waves.length },
    people: pickById(plan.people, people).map(({ name, posts }) =>
      posts[0] === undefined ? name : `${name} (${posts[0]})`,
    ),
    counts: place === undefined ? null : countKinds(plan, [place.wave]),
    notes: segment?.notes ?? {},
  };
}
