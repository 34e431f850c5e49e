import { findById, indexById } from '@shared/model/lookup.ts';
import type { SortColumn } from '@shared/view/recipientSort.ts';
import {
  duplicates,
  placeholderOf,
  type RecipientColumn,
  type Standing,
  standings,
} from '@shared/view/recipientTable.ts';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type ClipboardEvent, type CSSProperties, useDeferredValue, useMemo, useRef } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { useVirtualRows } from '../../ui/useVirtualRows.ts';
import { useReadOnly } from '../planState.ts';
import { rowOf } from '../wave/gridFocus.ts';
import { takeGridKey } from '../wave/gridKeys.ts';
import { gridOf, HEAD_CELL, HEAD_ROW } from '../wave/gridRoles.ts';
import type { RowChoice } from '../wave/useRowChoice.ts';
import { gridTemplate, leastWidth } from './columnWidths.ts';
import { RecipientRow } from './RecipientRow.tsx';
import styles from './Recipients.module.css';
import { rowsText } from './recipientActions.ts';
import { sortBy, useRecipients } from './recipientsState.ts';

const ROW_REM = 2.6;
const HEAD_REM = 2.75;
const NOWHERE: readonly Standing[] = [];

interface RecipientGridProps {
  readonly ids: readonly string[];
  readonly columns: readonly RecipientColumn[];
  readonly choice: RowChoice;
  readonly onDetails: () => void;
}

/** The rows that are in sight of all that are shown. */
export function RecipientGrid({ ids, columns, choice, onDetails }: RecipientGridProps) {
  const t = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const view = useVirtualRows({
    ids,
    scroller,
    estimate: () => ROW_REM,
    keptId: choice.activeId,
    headRem: HEAD_REM,
  });
  const layout = useMemo(
    () =>
      ({
        '--columns': gridTemplate(columns),
        '--least-width': `${leastWidth(columns)}rem`,
      }) as CSSProperties,
    [columns],
  );
  const copy = (event: ClipboardEvent) => {
    const { target } = event;
    const hasText =
      target instanceof HTMLInputElement && target.selectionStart !== target.selectionEnd;
    if (hasText || choice.chosen.size === 0) return;
    event.preventDefault();
    event.clipboardData.setData(
      'text/plain',
      rowsText(
        ids.filter((id) => choice.chosen.has(id)),
        columns,
      ),
    );
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is in `gridOf`
    <div
      ref={scroller}
      {...gridOf(t('plan.section.recipients'), ids.length)}
      className={styles.grid}
      style={layout}
      onFocus={(event) => {
        const id = rowOf(event.target)?.dataset.rowId;
        if (id !== undefined && id !== choice.activeId) choice.setActive(id);
      }}
      onKeyDown={(event) => takeGridKey(event, { ids, choice, view, onDetails })}
      onCopy={copy}
    >
      <Head ids={ids} columns={columns} choice={choice} />
      <Rows ids={ids} columns={columns} choice={choice} view={view} />
    </div>
  );
}

interface RowsProps extends Pick<RecipientGridProps, 'ids' | 'columns' | 'choice'> {
  readonly view: ReturnType<typeof useVirtualRows>;
}

function Rows({ ids, columns, choice, view }: RowsProps) {
  const t = useWords();
  const readOnly = useReadOnly();
  const plan = useShow((show) => show.plan);
  const attendance = useShow((show) => show.run.attendance);
  const language = useShow((show) => show.info.scriptLanguage);
  // Who is there twice is said a moment after an edit, which doesn't wait for it.
  const twice = duplicates(useDeferredValue(plan.recipients));
  const places = standings(plan.segments);
  const tabStop = choice.activeId ?? ids[0];
  const newest = useRef(choice);
  newest.current = choice;
  const onToggle = useRef((id: string) => newest.current.toggle(id)).current;
  return (
    <div role="presentation" className={styles.rows} style={{ height: `${view.height}px` }}>
      {view.rows.map(({ id, index, start }) => {
        const recipient = findById(plan.recipients, id);
        return (
          recipient !== undefined && (
            <RecipientRow
              key={id}
              recipient={recipient}
              number={indexById(plan.recipients, id) + 1}
              columns={columns}
              places={places.get(id) ?? NOWHERE}
              twin={twice.get(id) ?? null}
              attendance={attendance[id] ?? null}
              placeholder={recipient.name === null ? placeholderOf(plan, recipient, language) : ''}
              index={index}
              start={start}
              measure={view.measure}
              isActive={id === choice.activeId}
              isChosen={choice.chosen.has(id)}
              isTabStop={id === tabStop}
              isReadOnly={readOnly}
              onToggle={onToggle}
              t={t}
            />
          )
        );
      })}
    </div>
  );
}

type HeadProps = Pick<RecipientGridProps, 'ids' | 'columns' | 'choice'>;

function Head({ ids, columns, choice }: HeadProps) {
  const t = useWords();
  const chosen = choice.chosen.size;
  return (
    <div {...HEAD_ROW} className={styles.head}>
      <span {...HEAD_CELL} className={styles.number}>
        <input
          type="checkbox"
          className={styles.check}
          aria-label={t('recipients.chooseAll')}
          checked={chosen > 0 && chosen === ids.length}
          ref={(box) => {
            if (box !== null) box.indeterminate = chosen > 0 && chosen < ids.length;
          }}
          onChange={() => choice.choose(chosen === ids.length ? [] : ids)}
        />
        {t('recipients.column.number')}
      </span>
      {columns.map((column) =>
        column === 'remarks' ? (
          <span key={column} {...HEAD_CELL} className={styles.plainHead}>
            {t('recipients.column.remarks')}
          </span>
        ) : (
          <SortHead key={column} column={column} />
        ),
      )}
    </div>
  );
}

/** Sorts for reading: upwards, downwards, and back to the order of the list. */
function SortHead({ column }: { readonly column: SortColumn }) {
  const t = useWords();
  const sort = useRecipients((state) => state.sort);
  const isSorted = sort?.column === column;
  const Arrow = sort?.isDescending === true ? IconArrowDown : IconArrowUp;
  const next = () => {
    if (!isSorted) sortBy({ column, isDescending: false });
    else if (sort.isDescending) sortBy(null);
    else sortBy({ column, isDescending: true });
  };
  const direction = sort?.isDescending === true ? 'descending' : 'ascending';
  return (
    <span {...HEAD_CELL} {...(isSorted ? { 'aria-sort': direction } : {})}>
      <button type="button" className={styles.sort} onClick={next}>
        {t(`recipients.column.${column}`)}
        {isSorted && <Arrow size="0.9rem" aria-hidden />}
      </button>
    </span>
  );
}
