import type { Failure, HostEvent, Reply } from '@shared/contract/contract.ts';
import type { Door, SharingChoice } from '@shared/contract/sharing.ts';
import type { Show } from '@shared/model/show.ts';
import type { MemoryOptions } from '../files/ownFile.ts';
import type { AccessReplica } from '../share/access.ts';
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
    /** How a standby machine comes in. */
    readonly door: Door<'standby'>;
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

export interface MachinesOptions extends MemoryOptions {
  readonly version: string;
  readonly clock: ShowClock;
  readonly sharing: MachineSharing;
  /** What goes through a broker, which goes on after a takeover. */
  readonly broker: { replica(): unknown; take(replica: unknown): void };
  /** The session of a show, opened when it is not yet; the failure `file-missing` when it is not in the library. */
  readonly open: (showId: string) => Promise<Session | Failure>;
  /** Puts a show into the library that is not there yet. */
  readonly put: (show: Show) => Promise<void>;
  /** Tells all windows of this machine. */
  readonly tell: (event: HostEvent) => void;
}
