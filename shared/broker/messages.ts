import { type FeedName, nowFeed, overUnder } from '../share/feed.ts';
import type { HallState } from '../share/hall.ts';
import { signed } from '../timing/format.ts';
import type { RevealedName } from '../view/screenView.ts';
import type { CrewPayloads, PayloadHead, PublicPayloads } from './payloads.ts';
import { CREW_TOPICS, PUBLIC_TOPICS } from './topics.ts';

/** What a message says beside its head, by topic. */
type Bodies<P> = { readonly [K in keyof P]: Omit<P[K], keyof PayloadHead> };
type PublicBodies = Omit<Bodies<PublicPayloads>, 'public/beat' | 'public/status' | 'public/cue'>;
type CrewBodies = Omit<Bodies<CrewPayloads>, 'crew/cue'>;

/** The parts of the hall that anybody may see who looks at the wall or the clock. */
type PublicHall = Pick<HallState, 'frame' | 'clock' | 'screen'>;

/** Nobody of the crew: what is made of it can't tell anything that only the crews may see. */
const NO_CREW: HallState['crew'] = {
  current: null,
  standby: null,
  isJumped: false,
  ahead: [],
  notes: {},
  signal: null,
  departments: [],
};

/** What the kept topics that anybody may read say at `at`, ms since 1970. `number` is the printed one of the cue that is on. */
export function publicBodies(hall: PublicHall, number: string, at: number): PublicBodies {
  const { frame, clock, screen } = hall;
  const { overUnder: _text, overUnderMs: _ms, ...feed } = nowFeed({ ...hall, crew: NO_CREW }, at);
  const isOn = clock.ended === null && clock.segment !== null;
  return {
    [PUBLIC_TOPICS.state]: { frame, clock, screen },
    [PUBLIC_TOPICS.now]: {
      ...feed,
      presenters: feed.presenters.map((one) => ({ ...one })),
      names: [...feed.names],
      cue: isOn ? number : '',
      segment: isOn ? (clock.segment?.title ?? '') : '',
      wave: (isOn ? clock.segment?.step.wave?.number : null) ?? 0,
      waves: (isOn ? clock.segment?.step.wave?.of : null) ?? 0,
      next: clock.next?.title ?? '',
    },
    [PUBLIC_TOPICS.hold]: { hold: clock.hold },
    [PUBLIC_TOPICS.clock]: clockBody(hall, at),
  };
}

function clockBody(
  { frame, clock }: Pick<HallState, 'frame' | 'clock'>,
  at: number,
): PublicBodies['public/clock'] {
  const late = overUnder(clock, at);
  const step = clock.ended === null ? clock.basis.step : null;
  return {
    phase: frame.phase,
    zone: frame.zone,
    start: clock.start,
    segment: clock.ended === null ? (clock.segment?.title ?? '') : '',
    since: step?.since ?? null,
    endsAt: step?.endsAt ?? null,
    plannedEnd: clock.basis.plannedEnd,
    overUnderMs: late ?? 0,
    overUnder: late === null ? '' : signed(late),
  };
}

/** What is on, as the public may know it. */
export function publicCue(
  { frame, clock }: Pick<HallState, 'frame' | 'clock'>,
  number: string,
): Bodies<PublicPayloads>['public/cue'] {
  const segment = clock.ended === null ? clock.segment : null;
  return {
    phase: frame.phase,
    number: segment === null ? '' : number,
    title: segment?.title ?? '',
    step: segment === null || !segment.hasCues ? null : segment.step,
  };
}

/** What the crews' kept topics say at `at`, ms since 1970. */
export function crewBodies(hall: HallState, at: number): CrewBodies {
  const { frame, clock, screen, crew } = hall;
  const { current, standby, notes } = crew;
  const award = screen.kind === 'award' ? screen : null;
  const notesOf = (segmentId: string | undefined) => ({ ...notes[segmentId ?? ''] });
  return {
    [CREW_TOPICS.state]: { frame, clock, screen, crew },
    [CREW_TOPICS.now]: {
      phase: frame.phase,
      cue: current,
      notes: notesOf(current?.segmentId),
      signal: crew.signal,
    },
    [CREW_TOPICS.next]: {
      cue: standby,
      isJumped: crew.isJumped,
      notes: notesOf(standby?.segmentId),
    },
    [CREW_TOPICS.lineup]: {
      award: award?.award ?? '',
      wave: current?.wave ?? null,
      counts: current?.counts ?? null,
      absent: current?.absent ?? null,
      current: award?.current == null ? null : feedName(award.current),
      announced: (award?.names ?? []).map(feedName),
      ahead: [...crew.ahead],
    },
    [CREW_TOPICS.hold]: { hold: clock.hold },
    [CREW_TOPICS.clock]: clockBody(hall, at),
  };
}

/** What is on, for the crews. */
export const crewCue = ({
  frame,
  crew,
}: Pick<HallState, 'frame' | 'crew'>): Bodies<CrewPayloads>['crew/cue'] => ({
  phase: frame.phase,
  cue: crew.current,
});

const feedName = ({ name, detail, remark }: RevealedName): FeedName => ({
  name,
  detail,
  remark: remark ?? '',
});
