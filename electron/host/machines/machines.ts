import type { Failure, HostEvent, Rank, Reply } from '@shared/contract/contract.ts';
import type {
  MachinesCallParams,
  MachinesCallResults,
  MachinesState,
} from '@shared/contract/machines.ts';
import { ALONE } from '@shared/contract/machines.ts';
import type { SharingChoice } from '@shared/contract/sharing.ts';
import type { Show } from '@shared/model/show.ts';
import { done, failed } from '../replies.ts';
import type { AccessReplica } from '../share/access.ts';
import type { Pass } from '../share/passes.ts';
import type { JournalLine } from '../show/journal.ts';
import type { Session } from '../show/session.ts';
import type { ShowClock } from '../showClock.ts';

/** A line to another machine, whichever of the two has opened it. */
export interface MachineLine {
  /** Address of the other end. */
  readonly address: string;
  /** Bytes that wait to be sent. */
  readonly waitingBytes: number;
  send(message: string): void;
  close(): void;
}

/** What the holder of a line tells. */
export interface MachineEnd {
  /** Takes one message as it came. */
  receive(text: string): void;
  close(): void;
}

/** What sharing does for several machines. */
export interface MachineSharing {
  /** What is shared from here; null: nothing is. */
  readonly shared: {
    readonly showId: string;
    readonly choice: SharingChoice;
    readonly fingerprint: string | null;
  } | null;
  /** Who may come in here, to be the same on the other machine. */
  readonly replica: AccessReplica;
  /** Lets in whom the machine that calls lets in. */
  takeReplica(replica: AccessReplica): void;
  /** Shares a show that this machine follows, with what the other machine lets in. */
  follow(showId: string, choice: SharingChoice, replica: AccessReplica): Promise<Reply<null>>;
  /** Stops sharing for good. */
  stop(): Promise<void>;
  /** Tells all devices at once which rank this machine has now. */
  tellRank(): void;
  /** Tells all devices which other machines there are. */
  tellReach(): void;
}

export interface MachinesOptions {
  readonly dataDir: string;
  readonly version: string;
  readonly clock: ShowClock;
  /** This computer's own clock, ms since 1970. */
  readonly ownNow: () => number;
  readonly log: (line: string) => void;
  readonly sharing: MachineSharing;
  /** The session of a show, opened when it is not yet. */
  readonly open: (showId: string) => Promise<Session | Failure>;
  /** Puts a show into the library that is not there yet. */
  readonly put: (show: Show) => Promise<void>;
  /** Tells all windows of this machine. */
  readonly tell: (event: HostEvent) => void;
}

/** Several machines of one show: one calls, the others follow and can take over. */
export class Machines {
  readonly #options: MachinesOptions;

  constructor(options: MachinesOptions) {
    this.#options = options;
  }

  /** Reads what was remembered. Connects to nothing. */
  async read(): Promise<void> {
    void this.#options;
  }

  get state(): MachinesState {
    return ALONE;
  }

  /** Why this machine may not change a show; null: it may. */
  readonly access = (_show: Show): Failure | null => null;

  /** Sends a line to the machines that follow; see `Session`. */
  readonly mirror = (_showId: string, _line: JournalLine): Promise<void> | null => null;

  /** Which machine devices hear. */
  rank({ epoch }: Show): Rank {
    return { epoch: { number: epoch.number, machineId: epoch.machineId }, calls: true };
  }

  /** Addresses of the other machines, for devices. */
  get urls(): readonly string[] {
    return [];
  }

  /** Takes a line in that another machine has opened. */
  accept(_pass: Pass, line: MachineLine): MachineEnd {
    line.close();
    return { receive: () => undefined, close: () => undefined };
  }

  /** Who may come in has changed, or sharing was turned on or off. */
  sharingChanged(): void {}

  async close(): Promise<void> {}

  readonly handlers: {
    [N in keyof MachinesCallParams]: (
      params: MachinesCallParams[N],
    ) => Promise<Reply<MachinesCallResults[N]>>;
  } = {
    'machines.state': async () => done(this.state),
    'machines.stand-by': async () => failed('not-allowed'),
    'machines.resume': async () => failed('not-allowed'),
    'machines.leave': async () => done(null),
    'machines.take-over': async () => failed('not-allowed'),
    'machines.hand-over': async () => failed('not-allowed'),
    'machines.seen-strays': async () => done(null),
  };
}
