import { currentCue } from '../cue/position.ts';
import { lineup, type Place } from '../lineup/lineup.ts';
import { findById, findWave, pickById } from '../model/lookup.ts';
import { inLanguage } from '../model/primitives.ts';
import type { WaveNames } from '../model/run.ts';
import type { Presentation } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { formulaText } from '../protocol/formula.ts';
import { nameRemark, recipientName } from '../script/names.ts';
import { showTemplates } from '../script/template.ts';
import { joined } from '../words/joined.ts';

/** A name that the hall may see. */
export interface RevealedName {
  readonly id: string;
  readonly name: string;
  /** Post and unit; empty when there are none. */
  readonly detail: string;
  /** Who receives in this place; null: they themselves. */
  readonly remark: string | null;
  readonly isPosthumous: boolean;
}

/** Who hands over, once the MC has said so. */
export interface RevealedPresenter {
  readonly id: string;
  readonly name: string;
  /** The post in short; empty: not known. */
  readonly post: string;
}

/** What the wall shows. Nothing in it has not been announced. */
export type ScreenView =
  | { readonly kind: 'blank' }
  /** The mark of the house and the title of the show. */
  | { readonly kind: 'logo'; readonly title: string }
  /** The title of the show, and of the segment that is on; null before the first, at the opening and after the end. */
  | { readonly kind: 'card'; readonly title: string; readonly segment: string | null }
  | {
      readonly kind: 'award';
      readonly award: string;
      /** Who has been called last and is on the stage; shown largest. */
      readonly current: RevealedName | null;
      /** The others, in the order of the lineup. */
      readonly names: readonly RevealedName[];
      /** The first is named first; empty until the MC has asked them to hand over. */
      readonly presenters: readonly RevealedPresenter[];
      /** On whose behalf the first of them hands over ("Thừa ủy quyền của Chủ tịch nước"); null: on nobody's. */
      readonly formula: string | null;
    };

/** As many names as can be read from the last row of a hall; of more the last that were called are shown. */
export const MOST_NAMES = 20;
/** As many as have room beside one that is shown largest. */
export const MOST_BESIDE = 8;

/** What has been announced, and nothing else. */
export function screenView(show: Show): ScreenView {
  const { run, info, plan } = show;
  const { title } = info;
  if (run.screen === 'blank') return { kind: 'blank' };
  if (run.screen === 'logo') return { kind: 'logo', title };
  const cue = run.phase === 'ended' ? null : currentCue(show);
  const segment = findById(plan.segments, cue?.segmentId ?? null);
  if (segment === undefined || segment.kind === 'opening')
    return { kind: 'card', title, segment: null };
  if (segment.kind !== 'presentation') return { kind: 'card', title, segment: segment.title };
  return {
    kind: 'award',
    award: awardTitle(show, segment),
    ...revealedNames(show),
    ...revealedPresenters(show, segment),
  };
}

/** What is handed over: by its full name, else as the programme calls it. */
function awardTitle({ plan, info }: Show, segment: Presentation): string {
  const award = findById(plan.awards, segment.awardId);
  return award === undefined ? segment.title : inLanguage(award.name, info.scriptLanguage);
}

type Award = Extract<ScreenView, { kind: 'award' }>;

/** The MC asks them to the stage with the handing over (`script/presentation.ts`), not before; one GO by wave says it all. */
function revealedPresenters(
  show: Show,
  segment: Presentation,
): Pick<Award, 'presenters' | 'formula'> {
  const { plan, info } = show;
  const cue = currentCue(show);
  const wave = findWave(plan, cue?.waveId ?? null)?.wave;
  const isAsked = plan.calling.step === 'wave' || AFTER_CALLING.has(cue?.beat ?? '');
  if (wave === undefined || !isAsked) return { presenters: [], formula: null };
  const people = pickById(plan.people, wave.presenterIds);
  const award = findById(plan.awards, segment.awardId);
  return {
    presenters: people.map(({ id, name, posts, shortPost }) => ({
      id,
      name,
      post: shortPost ?? posts[0] ?? '',
    })),
    formula:
      award === undefined || people.length === 0
        ? null
        : formulaText(segment, award, people, info.scriptLanguage, showTemplates(show)),
  };
}

type Names = Pick<Award, 'current' | 'names'>;

function revealedNames(show: Show): Names {
  const cue = currentCue(show);
  if (cue === null || cue.waveId === null) return { current: null, names: [] };
  const called = show.run.names[cue.waveId];
  const all = show.plan.calling.step === 'wave' || AFTER_CALLING.has(cue.beat ?? '');
  const shown = lineup(show, cue.waveId).filter(
    (place) => mayBeShown(place, show) && isAnnounced(place, called, all),
  );
  // When they stand for the photograph and when they leave, they are one group.
  const stands = cue.beat !== 'photo' && cue.beat !== 'leave';
  const current = stands
    ? (shown.find(({ recipient }) => recipient.id === called?.current) ?? null)
    : null;
  const reveal = (place: Place) => revealed(place, show);
  return {
    current: current === null ? null : reveal(current),
    names: lastCalled(shown, current)
      .filter((place) => place !== current)
      .map(reveal),
  };
}

/** From the handing over on the whole wave has been called. */
const AFTER_CALLING: ReadonlySet<string> = new Set(['present', 'photo', 'leave']);

/** Who is absent never is; a placeholder for a name only where nobody but the organisers looks. */
function mayBeShown({ attendance, recipient }: Place, { run }: Show): boolean {
  return attendance?.state !== 'absent' && (recipient.name !== null || run.phase === 'rehearsal');
}

/** Who was passed over has not been announced, even when all others have. */
function isAnnounced({ recipient }: Place, called: WaveNames | undefined, all: boolean): boolean {
  const mark = called?.marks[recipient.id];
  return mark === 'called' || called?.current === recipient.id || (all && mark === undefined);
}

/** The names that fit: those that end with the current one, or with the last. */
function lastCalled(shown: readonly Place[], current: Place | null): readonly Place[] {
  const most = current === null ? MOST_NAMES : MOST_BESIDE + 1;
  const end = current === null ? shown.length : shown.indexOf(current) + 1;
  const from = Math.max(0, end - most);
  return shown.slice(from, from + most);
}

function revealed(place: Place, show: Show): RevealedName {
  const text = showTemplates(show);
  const { id, post, unit, posthumous } = place.recipient;
  return {
    id,
    name: recipientName(place, text),
    detail: joined([post, unit], ', '),
    remark: nameRemark(place, text),
    isPosthumous: posthumous,
  };
}
