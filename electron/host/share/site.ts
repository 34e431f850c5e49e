import type { IncidentCode, SharingChoice } from '@shared/contract/sharing.ts';
import type { Doors } from './doors.ts';
import type { Guests } from './guests.ts';
import type { Pass, Passes } from './passes.ts';

/** The key and the certificate of an encrypted site, both PEM, and the certificate's SHA-256 ("AB:CD:…"). */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  readonly fingerprint: string;
}

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
}

/** What listens on the network. */
export interface Site {
  close(): Promise<void>;
}

/** Serves pages, lines, feeds and the API on the chosen address. Rejects with EADDRINUSE or EADDRNOTAVAIL. */
export function openSite(_options: SiteOptions): Promise<Site> {
  return Promise.reject(new Error('ENOTBUILT'));
}
