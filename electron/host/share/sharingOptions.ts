import type { FarAccess } from '@shared/broker/farAccess.ts';
import type { Failure, HostEvent, Rank, Settings } from '@shared/contract/contract.ts';
import type { Show } from '@shared/model/show.ts';
import type { MemoryOptions } from '../files/ownFile.ts';
import type { MachineEnd, MachineLine } from '../machines/machineOptions.ts';
import type { Session } from '../show/session.ts';
import type { Pass } from './passes.ts';

export interface SharingOptions extends MemoryOptions {
  readonly version: string;
  /** Folder of the built page. */
  readonly pageRoot: string;
  /** Ms since 1970. */
  readonly now: () => number;
  readonly settings: () => Settings;
  /** The session of a show, opened when it is not yet. */
  readonly open: (showId: string) => Promise<Session | Failure>;
  /** Tells all windows of the operator's machine. */
  readonly tell: (event: HostEvent) => void;
  /** Which machine devices hear. */
  readonly rank: (show: Show) => Rank;
  /** Addresses of the other machines that have the show. */
  readonly urls: () => readonly string[];
  /** Where far viewers find a show at a broker; null: nowhere. */
  readonly far?: (showId: string) => FarAccess | null;
  /** Takes a line in that another machine has opened. */
  readonly accept: (pass: Pass, line: MachineLine) => MachineEnd;
  /** Who may come in has changed, or sharing was turned on or off. */
  readonly machinesChanged: () => void;
  /** How long devices stay after the show has ended, in ms; ten minutes when left out. */
  readonly afterEndMs?: number;
}
