import type { Batch } from '../command/batch.ts';
import type { ImportedList } from '../model/importedList.ts';
import type { Show } from '../model/show.ts';
import type { RecognisedList } from './list.ts';
import type { Making } from './steps.ts';

/** The one batch that takes the chosen changes of `compareList`; null when none is taken. */
export function reimportBatch(
  _show: Show,
  _earlier: ImportedList,
  _list: RecognisedList,
  _taken: ReadonlySet<string>,
  _making: Making,
): Batch | null {
  return null;
}
