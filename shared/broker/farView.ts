import { compareEpochs } from '../model/epoch.ts';
import type { HallState } from '../share/hall.ts';
import { type RankEpoch, UNKNOWN_RANK } from '../share/rank.ts';
import { type PublicPayloads, publicPayloads } from './payloads.ts';
import { PUBLIC_TOPICS } from './topics.ts';

/** What a far viewer listens to. */
export const FAR_TOPICS = [PUBLIC_TOPICS.state, PUBLIC_TOPICS.status, PUBLIC_TOPICS.beat] as const;

/** What a far viewer knows from what it has heard. */
export interface FarView {
  /** The latest takeover that it has heard of: nothing of an earlier one is taken. */
  readonly epoch: RankEpoch;
  /** Which state it shows: number of the last command in it, and when it was made by the show's clock. */
  readonly shown: { readonly seq: number; readonly at: number } | null;
  readonly hall: Pick<HallState, 'frame' | 'clock' | 'screen'> | null;
  /** What is said of the machine that publishes; `unknown`: nothing yet. */
  readonly machine: 'unknown' | PublicPayloads['public/status']['state'];
}

export const NOTHING_HEARD: FarView = {
  epoch: UNKNOWN_RANK.epoch,
  shown: null,
  hall: null,
  machine: 'unknown',
};

/** One message as it came: the topic's name without its root, and what stood in it. */
export interface FarMessage {
  readonly name: string;
  readonly json: string;
  /** The broker had kept it: it says nothing of this moment. */
  readonly isKept: boolean;
}

/** What has become of the view, and what the show's clock said with it, ms since 1970; null: nothing. */
export interface Heard {
  readonly view: FarView;
  readonly now: number | null;
}

/** Takes one message in. What is none of ours, of an earlier takeover or older than what is shown changes nothing. */
export function heard(view: FarView, { name, json, isKept }: FarMessage): Heard {
  const nothing = { view, now: null };
  const payload = parsed(name, json);
  if (payload === null || compareEpochs(payload.value.epoch, view.epoch) < 0) return nothing;
  const epoch = payload.value.epoch;
  // Another machine calls: how far the one before had come says nothing of it.
  const known = compareEpochs(epoch, view.epoch) > 0 ? { ...view, epoch, shown: null } : view;
  switch (payload.name) {
    case PUBLIC_TOPICS.state: {
      const { seq, at, frame, clock, screen } = payload.value;
      if (isOlder({ seq, at }, known.shown)) return nothing;
      return { view: { ...known, shown: { seq, at }, hall: { frame, clock, screen } }, now: null };
    }
    case PUBLIC_TOPICS.status:
      return { view: { ...known, machine: payload.value.state }, now: null };
    case PUBLIC_TOPICS.beat:
      if (isKept) return nothing;
      // The will of a line that was cut may come after the machine is back by another. A show that is over goes on beating.
      return {
        view: { ...known, machine: known.machine === 'ended' ? 'ended' : 'on' },
        now: payload.value.now,
      };
  }
}

/**
 * Older in both: a machine that came back after a crash may have lost a number that it had published, and says the same
 * one again later with something else in it.
 */
function isOlder(one: NonNullable<FarView['shown']>, shown: FarView['shown']): boolean {
  return shown !== null && one.at < shown.at && one.seq <= shown.seq;
}

type Parsed = {
  [N in (typeof FAR_TOPICS)[number]]: { readonly name: N; readonly value: PublicPayloads[N] };
}[(typeof FAR_TOPICS)[number]];

/** A message that is one of those that a far viewer listens to; null: it is none. */
function parsed(name: string, json: string): Parsed | null {
  const topic = FAR_TOPICS.find((one) => one === name);
  if (topic === undefined) return null;
  try {
    const result = publicPayloads[topic].safeParse(JSON.parse(json));
    // The payload was parsed by the schema of this very topic.
    return result.success ? ({ name: topic, value: result.data } as Parsed) : null;
  } catch {
    return null;
  }
}
