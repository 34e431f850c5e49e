/** Rises when a payload changes so that an old reader would misread it; it stands in every topic and every payload. */
export const BROKER_VERSION = 1;

/** What anybody may read: nothing that was not announced in the hall. Kept by the broker: `state` … `clock` and `status`. */
export const PUBLIC_TOPICS = {
  /** All of it in one message. */
  state: 'public/state',
  now: 'public/now',
  hold: 'public/hold',
  clock: 'public/clock',
  /** One for each cue; not kept. */
  cue: 'public/cue',
  /** What the show's clock says; not kept. */
  beat: 'public/beat',
  /** Whether the show is on; the broker itself says here that the machine is lost. */
  status: 'public/status',
} as const;

/** What the crews may read: the next steps and notes as well, without anybody who receives and was not announced. */
export const CREW_TOPICS = {
  state: 'crew/state',
  now: 'crew/now',
  next: 'crew/next',
  lineup: 'crew/lineup',
  hold: 'crew/hold',
  clock: 'crew/clock',
  cue: 'crew/cue',
} as const;

/** The journal for machines in other halls, encrypted. */
export const JOURNAL_TOPICS = {
  lines: 'journal/lines',
  /** The whole show; kept. */
  snapshot: 'journal/snapshot',
  /** From another hall: what it is missing. */
  want: 'journal/want',
} as const;

export type TopicName =
  | (typeof PUBLIC_TOPICS)[keyof typeof PUBLIC_TOPICS]
  | (typeof CREW_TOPICS)[keyof typeof CREW_TOPICS]
  | (typeof JOURNAL_TOPICS)[keyof typeof JOURNAL_TOPICS];

/** Topics that are not kept: who comes later does not get them. */
const PASSING: ReadonlySet<TopicName> = new Set([
  PUBLIC_TOPICS.cue,
  PUBLIC_TOPICS.beat,
  CREW_TOPICS.cue,
  JOURNAL_TOPICS.lines,
  JOURNAL_TOPICS.want,
]);

/** Whether the broker keeps the last message of a topic for those who come later. */
export const isKept = (name: TopicName): boolean => !PASSING.has(name);

/** All topics whose last message the broker keeps. */
export const KEPT_TOPICS: readonly TopicName[] = [
  ...Object.values(PUBLIC_TOPICS),
  ...Object.values(CREW_TOPICS),
  ...Object.values(JOURNAL_TOPICS),
].filter(isKept);

/** The topic in full: `rostrum/v1/<show>/public/state`. */
export const topicOf = (prefix: string, showId: string, name: TopicName): string =>
  `${prefix}/v${BROKER_VERSION}/${showId}/${name}`;
