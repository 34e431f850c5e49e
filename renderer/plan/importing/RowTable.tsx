import type { RowProblem } from '@shared/import/list.ts';
import type { PreviewField, PreviewRow } from '@shared/view/importPreview.ts';
import { IconInfoCircle } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../show/useWords.ts';
import { RowProblems } from './RowProblems.tsx';
import styles from './RowTable.module.css';
import { useRemPixels } from './useRemPixels.ts';

/** A row to which the person was led; `at` tells two equal ones apart. */
export interface Spot {
  readonly table: number;
  readonly row: number;
  readonly at: number;
}

interface RowTableProps {
  readonly rows: readonly PreviewRow[];
  /** Fields that some row of the sheet fills. */
  readonly filled: readonly PreviewField[];
  /** The row to which the person was led. */
  readonly spot: Spot | null;
}

/** Height of a row of one line in rem, until it is measured. */
const ROW_REM = 2.5;
const PAGE = 10;

/** The rows as they will enter the show; only those in sight exist on the page. */
export function RowTable({ rows, filled, spot }: RowTableProps) {
  const t = useWords();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState(-1);
  const rowHeight = ROW_REM * useRemPixels();
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.row ?? index,
    overscan: 12,
    scrollPaddingStart: rowHeight,
  });
  const go = (index: number) => {
    const to = Math.max(0, Math.min(rows.length - 1, index));
    setActive(to);
    virtualizer.scrollToIndex(to, { align: 'auto' });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new spot is gone to once, whatever else changes.
  useEffect(() => {
    const index = rows.findIndex(({ row }) => row === spot?.row);
    if (index < 0) return;
    setActive(index);
    virtualizer.scrollToIndex(index, { align: 'center' });
    table.current?.focus({ preventScroll: true });
  }, [spot]);
  const items = virtualizer.getVirtualItems();
  const shown = Math.min(active, rows.length - 1);
  const isShown = items.some(({ index }) => index === shown);
  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  const columns = ['row', 'kind', 'name', ...filled] as const;
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the rows are chosen by keys.
        role="grid"
        tabIndex={0}
        aria-label={t('importing.table.label')}
        aria-rowcount={rows.length + 1}
        aria-activedescendant={isShown ? `${id}-${shown}` : undefined}
        className={styles.table}
        onFocus={() => setActive((before) => Math.max(0, before))}
        onKeyDown={(event) => takeKey(event, shown, rows.length, go)}
      >
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((field) => (
              <th key={field} scope="col" style={{ width: widthOf(field, filled.length) }}>
                {t(`importing.field.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={above} columns={columns.length} />
          {items.map(({ index, key }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <tr
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                id={`${id}-${index}`}
                aria-rowindex={index + 2}
                aria-selected={index === shown}
                onPointerDown={() => setActive(index)}
              >
                <Cells row={row} filled={filled} />
              </tr>
            );
          })}
          <Spacer height={below} columns={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows that are out of sight. */
function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={columns} className={styles.spacer} style={{ height }} />
    </tr>
  );
}

const Cells = memo(function Cells({
  row,
  filled,
}: {
  readonly row: PreviewRow;
  readonly filled: readonly PreviewField[];
}) {
  const t = useWords();
  const isGuessed = row.problems.some(isKindGuess);
  return (
    <>
      <td className={styles.number}>{row.row}</td>
      <td className={styles.kind}>
        {t(`recipient.${row.kind}`)}
        {isGuessed && (
          <small className={styles.guessed}>
            <IconInfoCircle size="1.1em" aria-hidden />
            {t('importing.guessed')}
          </small>
        )}
      </td>
      <td className={styles.name}>
        {row.name === '' ? <i>{t('importing.nameless')}</i> : row.name}
        <RowProblems problems={row.problems.filter((problem) => !isKindGuess(problem))} />
      </td>
      {filled.map((field) => (
        <td key={field}>{row[field]}</td>
      ))}
    </>
  );
});

/** Often half a list has this one: it stands with the kind itself, in two words. */
const isKindGuess = ({ code }: RowProblem) => code === 'kind-guessed';

/** Names get most; the other texts share the rest. */
function widthOf(field: PreviewField | 'row' | 'kind' | 'name', fields: number): string {
  switch (field) {
    case 'row':
      return '4.5rem';
    case 'kind':
      return '6.5rem';
    case 'name':
      return fields === 0 ? 'auto' : fields > 3 ? '25%' : '32%';
    case 'decision':
      return '8.5rem';
    default:
      return 'auto';
  }
}

function takeKey(
  event: KeyboardEvent,
  at: number,
  count: number,
  go: (index: number) => void,
): void {
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: count - 1,
  }[event.key];
  if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  go(to);
}
