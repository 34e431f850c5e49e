import {
  shownColumns,
  type TableColumn,
  tableColumns,
  tableRows,
} from '@shared/view/rundownTable.ts';
import { useMemo } from 'react';
import { useWindow } from '../../show/store.ts';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { ColumnChooser } from '../columns/ColumnChooser.tsx';
import { RemovedLine } from '../RemovedLine.tsx';
import { RundownTools } from '../rundown/RundownTools.tsx';
import { DepartmentsButton } from './DepartmentsDialog.tsx';
import styles from './Table.module.css';
import { TableGrid } from './TableGrid.tsx';

/** The programme as a table with a column for each thing that is planned, edited in its cells. */
export function RundownTable() {
  const t = useWords();
  const show = useShow((state) => state);
  const rows = useMemo(() => tableRows(show), [show]);
  const { all, shown } = useColumns();
  const names = new Map(all.map(({ id, name }) => [id, name]));
  return (
    <div className={styles.pane}>
      <div className={styles.bar}>
        <RundownTools />
        <ColumnChooser
          setting="rundownColumns"
          columns={withoutNumber(all)}
          shown={withoutNumber(shown)}
          required="title"
          labelOf={(id) => names.get(id) ?? id}
        />
        <DepartmentsButton />
      </div>
      {rows.length === 0 ? (
        <p className={styles.empty}>{t('plan.empty')}</p>
      ) : (
        <TableGrid rows={rows} columns={shown} />
      )}
      <RemovedLine />
    </div>
  );
}

/** The number is the first column always: rows are taken hold of there. */
const withoutNumber = (columns: readonly TableColumn[]) =>
  columns.map(({ id }) => id).filter((id) => id !== 'number');

/** All columns and the shown ones; the same lists as long as nothing about them has changed, so that rows need not be rendered again. */
function useColumns() {
  const t = useWords();
  const plan = useShow((show) => show.plan);
  const choice = useWindow(({ settings }) => settings.rundownColumns);
  const columns = { all: tableColumns(plan, t), shown: shownColumns(plan, choice, t) };
  const key = JSON.stringify(columns);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the columns say
  return useMemo(() => columns, [key]);
}
