import type { RowGroup } from './groups.ts';
import type { ImportTarget } from './propose.ts';

/** Where a group goes. */
export interface Assignment {
  readonly group: RowGroup;
  readonly target: ImportTarget;
  /** Names go into the places of their kind that wait for names first, in order. */
  readonly fill: boolean;
}
