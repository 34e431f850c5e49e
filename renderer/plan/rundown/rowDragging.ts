import type { Plan } from '@shared/model/plan.ts';
import type { RundownRow } from '@shared/view/rundown.ts';
import { carried, landing } from '@shared/view/rundownMoves.ts';
import type { Translate } from '@shared/words/translate.ts';
import type { SortableRowsProps } from '../../ui/SortableRows.tsx';
import { rowName } from './rowWords.ts';
import { dropRows } from './rundownActions.ts';

type Dragging = Pick<
  SortableRowsProps,
  'companions' | 'landing' | 'onDrop' | 'nameOf' | 'placeName'
>;

/** How rows of the programme are carried: the chosen ones together, segments between segments, waves inside presentations. */
export function rowDragging(
  plan: Plan,
  rows: readonly RundownRow[],
  chosen: ReadonlySet<string>,
  t: Translate,
): Dragging {
  const named = (row: RundownRow | undefined) => (row === undefined ? '' : rowName(row, t));
  return {
    companions: (id) => carried(plan, id, chosen),
    landing: (moved, gap) => landing(plan, rows, moved, gap),
    onDrop: (moved, gap) => void dropRows(moved, gap),
    nameOf: (id) => named(rows.find((row) => row.id === id)),
    placeName: (gap) =>
      gap < rows.length ? t('drag.before', { name: named(rows[gap]) }) : t('drag.last'),
  };
}
