import type { LineupSource } from '../lineup/lineup.ts';
import { type StagePlan, stagePlan } from '../lineup/stagePlan.ts';
import { type Tray, trays } from '../lineup/trays.ts';
import { findWave, pickById } from '../model/lookup.ts';
import type { Recipient } from '../model/recipient.ts';
import type { Translate } from '../words/translate.ts';

/** The stage of a wave with everybody and everything that stands on it. */
export interface StageView extends StagePlan {
  /** Names of the presenters, who stand in the middle of the front and look into the hall. */
  readonly presenters: readonly string[];
  /**
   * The helper never turns the back to the hall and stands behind the presenter, to the right of him
   * (Nghị định 145/2013 Điều 28): seen from the hall, that is the left.
   */
  readonly helperStands: 'left';
  /** In the order in which they are carried. */
  readonly trays: readonly Tray[];
}

/** Null: an unknown wave or one without recipients. */
export function stageView(show: LineupSource, waveId: string): StageView | null {
  const drawn = stagePlan(show, waveId);
  if (drawn === null) return null;
  const { people } = show.plan;
  const presenterIds = findWave(show.plan, waveId)?.wave.presenterIds ?? [];
  return {
    ...drawn,
    presenters: pickById(people, presenterIds).map(({ name }) => name),
    helperStands: 'left',
    trays: trays(show, waveId),
  };
}

/** A name that stands in a field and not yet in the show. */
export interface TypedName {
  readonly recipientId: string;
  readonly name: string;
}

/** The stage with a name as it is being typed. */
export function withTypedName(view: StageView, typed: TypedName | null): StageView {
  if (typed === null) return view;
  const name = typed.name.trim() === '' ? null : typed.name.trim();
  return {
    ...view,
    places: view.places.map((one) =>
      one.place.recipient.id === typed.recipientId
        ? { ...one, place: { ...one.place, recipient: { ...one.place.recipient, name } } }
        : one,
    ),
  };
}

/** Ways of writing a name on the drawing, the longest first; a person may be called by the last words alone. */
export function nameForms({ kind, name }: Pick<Recipient, 'kind' | 'name'>): readonly string[] {
  if (name === null) return [];
  const words = name.split(/\s+/);
  return kind === 'individual' ? [name, words.slice(-2).join(' '), words.at(-1) ?? name] : [name];
}

/** The drawing in words, for those who don't see it. */
export function stageText(view: StageView, t: Translate): string {
  const { stage, places, presenters } = view;
  return [
    t('stage.text.row', {
      n: places.length,
      side: t(`plan.side.${stage.firstStands}`),
    }),
    presenters.length === 0
      ? t('plan.noPresenter')
      : t('stage.text.presenters', { names: presenters.join(', ') }),
    t('stage.text.helper'),
    t('stage.text.ways', {
      entry: t(`plan.side.${stage.entry}`),
      exit: t(`plan.side.${stage.exit}`),
    }),
  ].join('. ');
}

/** "Khay 1: số 1–10"; where they don't follow each other all are named: "số 1, 2, 2a, 4". */
export function trayText({ number, places }: Tray, t: Translate): string {
  const [from = '', to = from] = [places[0], places.at(-1)];
  if (places.length === 1) return t('stage.tray.one', { number, from });
  const isRow = places.every((place, index) => Number(place) === Number(from) + index);
  return t('stage.tray', { number, places: isRow ? `${from}–${to}` : places.join(', ') });
}
