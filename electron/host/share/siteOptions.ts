import type { IncidentCode, SharingChoice } from '@shared/contract/sharing.ts';
import type { Certificate } from './certificate.ts';
import type { Doors } from './doors.ts';
import type { Guests } from './guests.ts';
import type { Limits } from './limits.ts';
import type { Pass, Passes } from './passes.ts';

export interface SiteOptions {
  readonly choice: SharingChoice;
  /** Folder of the built page. */
  readonly root: string;
  /** Null: not encrypted. */
  readonly certificate: Certificate | null;
  readonly doors: Doors;
  readonly passes: Passes;
  readonly guests: Guests;
  /** A device was let in: it has to be remembered. */
  readonly admitted: (pass: Pass) => void;
  readonly incident: (code: IncidentCode, from: string) => void;
  readonly log: (line: string) => void;
  /** Other limits than the usual ones. */
  readonly limits?: Partial<Limits>;
}
