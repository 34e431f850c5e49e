import type { FarAccess } from '@shared/broker/farAccess.ts';
import type { IncidentCode, SharingChoice } from '@shared/contract/sharing.ts';
import type { MachineEnd, MachineLine } from '../machines/machineOptions.ts';
import type { Access } from './access.ts';
import type { Certificate } from './certificate.ts';
import type { Guests } from './guests.ts';
import type { Limits } from './limits.ts';
import type { Pass } from './passes.ts';

export interface SiteOptions {
  readonly choice: SharingChoice;
  /** Folder of the built page. */
  readonly root: string;
  /** Null: not encrypted. */
  readonly certificate: Certificate | null;
  readonly access: Access;
  readonly guests: Guests;
  /** Addresses of the other machines that have the show (`http://192.168.1.7:4280`). */
  readonly urls: () => readonly string[];
  /** Where far viewers find the show at a broker; null: nowhere. */
  readonly far?: () => FarAccess | null;
  /** Takes a line in that another machine has opened. */
  readonly accept: (pass: Pass, line: MachineLine) => MachineEnd;
  /** A device was let in: it has to be remembered. */
  readonly admitted: (pass: Pass) => void;
  readonly incident: (code: IncidentCode, from: string) => void;
  readonly log: (line: string) => void;
  /** Other limits than the usual ones. */
  readonly limits?: Partial<Limits>;
}
