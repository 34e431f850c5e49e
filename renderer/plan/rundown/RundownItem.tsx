import { duration } from '@shared/timing/format.ts';
import { kindCountsLabel } from '@shared/view/cueCard.ts';
import type { RundownRow, SegmentRow, WaveRow } from '@shared/view/rundown.ts';
import type { Translate } from '@shared/words/translate.ts';
import { memo } from 'react';
import { shallow } from 'zustand/shallow';
import type { ReorderProps } from '../../ui/useReorder.ts';
import { SeverityMark } from '../side/SeverityMark.tsx';
import styles from './Rundown.module.css';

export type Severity = 'error' | 'notice' | null;

interface RundownItemProps {
  readonly item: RundownRow;
  readonly isSelected: boolean;
  /** The worst finding here. */
  readonly severity: Severity;
  readonly reorder: ReorderProps | null;
  readonly onSelect: (item: RundownRow) => void;
  readonly t: Translate;
}

export const itemId = (id: string) => `rundown-${id}`;

/** One line of the programme. Rows whose text has not changed are not rendered again. */
export const RundownItem = memo(function RundownItem(props: RundownItemProps) {
  const { item, isSelected, severity, reorder, onSelect, t } = props;
  return (
    // The tree holds the focus and the keys (aria-activedescendant).
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      id={itemId(item.id)}
      role="treeitem"
      tabIndex={-1}
      aria-level={item.row === 'segment' ? 1 : 2}
      aria-selected={isSelected}
      className={item.row === 'segment' ? styles.segment : styles.wave}
      {...reorder}
      onClick={() => onSelect(item)}
    >
      {item.row === 'segment' ? (
        <SegmentLine item={item} severity={severity} t={t} />
      ) : (
        <WaveLine item={item} severity={severity} t={t} />
      )}
    </div>
  );
}, isSameItem);

/** Handlers read the newest state when they are called, so they don't count. */
function isSameItem(before: RundownItemProps, after: RundownItemProps): boolean {
  return (
    shallow(before.item, after.item) &&
    before.isSelected === after.isSelected &&
    before.severity === after.severity &&
    before.t === after.t &&
    before.reorder?.draggable === after.reorder?.draggable &&
    before.reorder?.['data-drop'] === after.reorder?.['data-drop'] &&
    before.reorder?.['data-dragged'] === after.reorder?.['data-dragged']
  );
}

interface LineProps<R> {
  readonly item: R;
  readonly severity: Severity;
  readonly t: Translate;
}

function SegmentLine({ item, severity, t }: LineProps<SegmentRow>) {
  return (
    <>
      <span className={styles.start}>{item.start}</span>
      <span className={styles.body}>
        <span className={styles.title}>
          <span className={styles.number}>{item.number}.</span> {item.title}
        </span>
        <span className={styles.kind}>
          {t(`kind.${item.kind}`)}
          {item.waves > 1 && ` · ${t('plan.waves', { n: item.waves })}`}
        </span>
      </span>
      <span className={styles.end}>
        <span data-estimated={item.isEstimated || undefined} className={styles.seconds}>
          {duration(item.seconds * 1000)}
        </span>
        <SeverityMark severity={severity} t={t} />
      </span>
    </>
  );
}

function WaveLine({ item, severity, t }: LineProps<WaveRow>) {
  return (
    <>
      <span className={styles.body}>
        <span className={styles.presenters}>
          {item.of > 1 && <span className={styles.waveNumber}>{item.number}</span>}
          {item.presenters === '' ? t('plan.noPresenter') : item.presenters}
        </span>
        <span className={styles.kind}>{kindCountsLabel(item, t)}</span>
      </span>
      <SeverityMark severity={severity} t={t} />
    </>
  );
}
