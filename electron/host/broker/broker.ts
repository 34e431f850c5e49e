import type { BrokerCallParams, BrokerCallResults, BrokerState } from '@shared/contract/broker.ts';
import { NO_BROKER } from '@shared/contract/broker.ts';
import type { Failure, HostEvent, Rank, Reply } from '@shared/contract/contract.ts';
import type { Show } from '@shared/model/show.ts';
import { done, failed } from '../replies.ts';
import type { JournalLine } from '../show/journal.ts';
import type { Session } from '../show/session.ts';

export interface BrokerOptions {
  readonly dataDir: string;
  /** The show's clock, ms since 1970. */
  readonly now: () => number;
  readonly log: (line: string) => void;
  /** The session of a show, opened when it is not yet. */
  readonly open: (showId: string) => Promise<Session | Failure>;
  /** Puts a show into the library that is not there yet. */
  readonly put: (show: Show) => Promise<void>;
  /** Which machine calls a show. Only that one publishes. */
  readonly rank: (show: Show) => Rank;
  /** Tells all windows of this machine. */
  readonly tell: (event: HostEvent) => void;
}

/** Publishes the show through a broker of the house's, for many halls; or follows one that is published there. */
export class Broker {
  readonly #options: BrokerOptions;

  constructor(options: BrokerOptions) {
    this.#options = options;
  }

  /** Reads what was remembered. Connects to nothing. */
  async read(): Promise<void> {
    void this.#options;
  }

  get state(): BrokerState {
    return NO_BROKER;
  }

  /** What a session has told its windows; published after them, in a later turn. */
  heard(_showId: string, _event: HostEvent): void {}

  /** A line that this machine has added or taken; published to follower machines in a later turn. */
  line(_showId: string, _line: JournalLine): void {}

  async close(): Promise<void> {}

  readonly handlers: {
    [N in keyof BrokerCallParams]: (
      params: BrokerCallParams[N],
    ) => Promise<Reply<BrokerCallResults[N]>>;
  } = {
    'broker.state': async () => done(this.state),
    'broker.start': async () => failed('not-allowed'),
    'broker.stop': async () => done(null),
    'broker.follow': async () => failed('not-allowed'),
    'broker.leave': async () => done(null),
  };
}
