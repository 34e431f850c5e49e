import { SHOW_VERSION } from '../model/show.ts';
import { toVersion2 } from './toVersion2.ts';
import { toVersion3 } from './toVersion3.ts';
import { toVersion4 } from './toVersion4.ts';
import { toVersion5 } from './toVersion5.ts';
import { toVersion6 } from './toVersion6.ts';
import { toVersion7 } from './toVersion7.ts';
import { toVersion8 } from './toVersion8.ts';

/** One step of the file format. Works on plain parsed JSON and may change it in place. */
export interface Migration {
  /** The version that this step leads to; steps rise by one from 2 on. */
  readonly to: number;
  readonly name: string;
  readonly step: (file: Record<string, unknown>) => void;
}

/** Every step from version 1 up. Each needs a fixture of the version before it and a test. */
export const MIGRATIONS: readonly Migration[] = [
  { to: 2, name: 'fixed starts, departments, trays, lists, names of steps', step: toVersion2 },
  { to: 3, name: 'words, checks that are passed over, totals, reading time', step: toVersion3 },
  {
    to: 4,
    name: 'calling, hard ends, names called, rehearsals, numbers that stay',
    step: toVersion4,
  },
  { to: 5, name: 'how sheets are set, what was printed, who has read what', step: toVersion5 },
  { to: 6, name: 'numbers of certificates', step: toVersion6 },
  { to: 7, name: 'what the MC flags to the caller', step: toVersion7 },
  { to: 8, name: 'which machine calls, where there are several', step: toVersion8 },
];

/** Brings a file of an older version up to `SHOW_VERSION`, one step at a time. */
export function migrate(file: Record<string, unknown>, from: number): void {
  for (const { to, step } of MIGRATIONS) {
    if (to <= from || to > SHOW_VERSION) continue;
    step(file);
    file.version = to;
  }
}
