import type { Draft } from 'immer';
import type { LogEntry } from '../../model/run.ts';
import type { Show } from '../../model/show.ts';
import type { Stamp } from '../define.ts';

type Movement = Exclude<
  LogEntry['event'],
  'hold' | 'name' | 'resync' | 'attendance' | 'take-over' | 'change'
>;

/** Writes down what has happened at the position as it is now. */
export function log(draft: Draft<Show>, { at }: Stamp, event: Movement): void {
  draft.run.log.push({ at, event, cueId: draft.run.current });
}
