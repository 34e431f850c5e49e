import type { Show } from '../model/show.ts';
import { type ClockFacts, clockFacts } from '../view/clockView.ts';
import { type CrewView, crewView } from '../view/crewView.ts';
import { type ScreenView, screenView } from '../view/screenView.ts';
import { HALL_PARTS, type HallPart } from './roles.ts';

/** What stands around all that is seen in the hall. */
export interface HallFrame {
  readonly showId: string;
  readonly title: string;
  /** IANA time zone of the hall. */
  readonly zone: string;
  /** Language of the ceremony, which the public reads. */
  readonly language: Show['info']['scriptLanguage'];
  readonly phase: Show['run']['phase'];
}

/**
 * What may be seen in the hall, all of it made here and nothing taken over whole: nobody stands in it who was not
 * announced. Plain data, small at any size of the show. A device gets the parts of its role.
 */
export interface HallState {
  readonly frame: HallFrame;
  readonly clock: ClockFacts;
  readonly screen: ScreenView;
  readonly crew: CrewView;
}

const MADE: { readonly [P in HallPart]: (show: Show) => HallState[P] } = {
  frame: ({ id, info, run }) => ({
    showId: id,
    title: info.title,
    zone: info.zone,
    language: info.scriptLanguage,
    phase: run.phase,
  }),
  clock: clockFacts,
  screen: screenView,
  crew: crewView,
};

/** One part of what may be seen. */
export const hallPart = <P extends HallPart>(show: Show, part: P): HallState[P] => MADE[part](show);

/** All of it. */
export const hallState = (show: Show): HallState =>
  Object.fromEntries(
    HALL_PARTS.map((part) => [part, hallPart(show, part)]),
  ) as unknown as HallState;
