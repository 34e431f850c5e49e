import { create } from 'zustand';

/**
 * How a far viewer's page stands to the broker. `asking`: it looks where the show is; `none`: the show is not published;
 * `away`: the broker or the page's own server can't be reached; `refused`: the broker does not let viewers in;
 * `insecure`: the browser lets no page under https go to a broker that is not under TLS; `open`: it listens.
 */
export type FarLink = 'asking' | 'none' | 'away' | 'refused' | 'insecure' | 'open';

export interface FarState {
  readonly link: FarLink;
  /** What was said last of the machine that publishes; `unknown`: nothing. */
  readonly machine: 'unknown' | 'on' | 'lost' | 'ended';
  /** When it was said that the machine is lost, by the show's clock, ms since 1970; null: it is not. */
  readonly machineLostAt: number | null;
}

/** What the page of a far viewer knows of its broker; of no meaning on other pages. */
export const useFar = create<FarState>()(() => ({
  link: 'asking',
  machine: 'unknown',
  machineLostAt: null,
}));
