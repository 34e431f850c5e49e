import { Button, Checkbox } from '@mantine/core';
import {
  CHANGE_KINDS,
  type ChangeKind,
  type ComparedChange,
  type ListComparison,
} from '@shared/view/importComparison.ts';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useWords } from '../../show/useWords.ts';
import { Change } from './Change.tsx';
import styles from './CompareStep.module.css';
import { take, takenOf, useJob } from './importJob.ts';
import { sendUpdate } from './importSend.ts';
import { RowFaults } from './RowFaults.tsx';
import { useRemPixels } from './useRemPixels.ts';

interface CompareStepProps {
  readonly comparison: ListComparison;
  readonly onCancel: () => void;
}

/** Heights in rem until they are measured. */
const CHANGE_REM = 6;
const HEADING_REM = 3.5;

type Item =
  | { readonly is: 'heading'; readonly kind: ChangeKind; readonly ids: readonly string[] }
  | { readonly is: 'change'; readonly change: ComparedChange };

/** The new version of a list beside the one that was imported: what to take is chosen change by change. */
export function CompareStep({ comparison, onCancel }: CompareStepProps) {
  const t = useWords();
  const taken = takenOf(useJob());
  const isSending = useJob((job) => job.stage === 'sending');
  const ids = comparison.changes.map(({ id }) => id);
  const n = ids.filter((id) => taken.has(id)).length;
  return (
    <section className={styles.step} aria-label={t('importing.mode.update')}>
      <div className={styles.tools}>
        <p className={styles.counts}>
          {CHANGE_KINDS.map((kind) => (
            <span key={kind} className={styles.count} data-kind={kind}>
              {t(`importing.changes.${kind}`, { n: idsOf(comparison, kind).length })}
            </span>
          ))}
          <span className={styles.count}>
            {t('importing.changes.same', { n: comparison.same })}
          </span>
        </p>
        <Button size="sm" variant="default" onClick={() => take(ids, true)}>
          {t('importing.takeAll')}
        </Button>
        <Button size="sm" variant="default" onClick={() => take(ids, false)}>
          {t('importing.takeNone')}
        </Button>
      </div>
      {ids.length === 0 ? (
        <p className={styles.none}>{t('importing.noChanges')}</p>
      ) : (
        <ChangeList comparison={comparison} taken={taken} />
      )}
      <div className={styles.foot}>
        <p role="status" className={styles.sum}>
          {t('importing.takenSum', { n, of: ids.length })}
        </p>
        <Button variant="default" size="md" disabled={isSending} onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button size="md" loading={isSending} disabled={n === 0} onClick={() => void sendUpdate()}>
          {t('importing.update')}
        </Button>
      </div>
    </section>
  );
}

const idsOf = ({ changes }: ListComparison, kind: ChangeKind) =>
  changes.flatMap((change) => (change.kind === kind ? [change.id] : []));

function ChangeList({
  comparison,
  taken,
}: {
  readonly comparison: ListComparison;
  readonly taken: ReadonlySet<string>;
}) {
  const t = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const items = itemsOf(comparison);
  const rem = useRemPixels();
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => rem * (items[index]?.is === 'heading' ? HEADING_REM : CHANGE_REM),
    overscan: 8,
  });
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.item}
              style={{ transform: `translateY(${start}px)` }}
            >
              {item?.is === 'heading' && (
                <Heading
                  kind={item.kind}
                  ids={item.ids}
                  taken={taken}
                  label={t(`importing.kind.${item.kind}`)}
                />
              )}
              {item?.is === 'change' && (
                <Change change={item.change} isTaken={taken.has(item.change.id)} />
              )}
            </li>
          );
        })}
      </ul>
      <RowFaults onRow={null} />
    </div>
  );
}

function itemsOf(comparison: ListComparison): readonly Item[] {
  return CHANGE_KINDS.flatMap((kind): Item[] => {
    const ids = idsOf(comparison, kind);
    if (ids.length === 0) return [];
    const own = comparison.changes.filter((change) => change.kind === kind);
    return [{ is: 'heading', kind, ids }, ...own.map((change): Item => ({ is: 'change', change }))];
  });
}

interface HeadingProps {
  readonly kind: ChangeKind;
  readonly ids: readonly string[];
  readonly taken: ReadonlySet<string>;
  readonly label: string;
}

/** Takes or leaves all changes of one kind. */
function Heading({ kind, ids, taken, label }: HeadingProps) {
  const count = ids.filter((id) => taken.has(id)).length;
  return (
    <div className={styles.heading} data-kind={kind}>
      <Checkbox
        label={`${label} (${ids.length})`}
        checked={count === ids.length}
        indeterminate={count > 0 && count < ids.length}
        onChange={() => take(ids, count < ids.length)}
      />
    </div>
  );
}
