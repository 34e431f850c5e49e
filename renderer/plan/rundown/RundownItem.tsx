import { duration } from '@shared/timing/format.ts';
import { kindCountsLabel } from '@shared/view/cueCard.ts';
import type { RundownRow, SegmentRow, WaveRow } from '@shared/view/rundown.ts';
import type { Translate } from '@shared/words/translate.ts';
import { IconFlagFilled, IconPin, IconPinFilled } from '@tabler/icons-react';
import { memo } from 'react';
import { shallow } from 'zustand/shallow';
import { SeverityMark } from '../side/SeverityMark.tsx';
import styles from './Rundown.module.css';
import { fixedStartText, hardEndText } from './rowWords.ts';
import type { Severity } from './useSeverities.ts';

interface RundownItemProps {
  readonly item: RundownRow;
  /** 0-based, among all rows. */
  readonly index: number;
  /** Px below the top of the first row. */
  readonly top: number;
  /** How many rows of its level there are. */
  readonly setSize: number;
  /** The row that is worked in. */
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly isLifted: boolean;
  /** The worst finding here. */
  readonly severity: Severity;
  readonly measure: (row: HTMLElement | null) => void;
  readonly onPress: (event: React.MouseEvent, id: string) => void;
  readonly t: Translate;
}

export const itemId = (id: string) => `rundown-${id}`;

/** One line of the programme. Rows whose text has not changed are not rendered again. */
export const RundownItem = memo(function RundownItem(props: RundownItemProps) {
  const { item, index, top, setSize, isActive, isChosen, isLifted, severity } = props;
  const { measure, onPress, t } = props;
  return (
    // The tree holds the focus and the keys (aria-activedescendant).
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      ref={measure}
      id={itemId(item.id)}
      data-index={index}
      data-row-id={item.id}
      role="treeitem"
      tabIndex={-1}
      aria-level={item.row === 'segment' ? 1 : 2}
      aria-posinset={item.number}
      aria-setsize={setSize}
      aria-selected={isChosen}
      data-active={isActive || undefined}
      data-lifted={isLifted || undefined}
      className={item.row === 'segment' ? styles.segment : styles.wave}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => onPress(event, item.id)}
    >
      {item.row === 'segment' ? (
        <SegmentLine item={item} severity={severity} t={t} />
      ) : (
        <WaveLine item={item} severity={severity} t={t} />
      )}
    </div>
  );
}, isSameItem);

function isSameItem(before: RundownItemProps, after: RundownItemProps): boolean {
  const { item: itemBefore, ...restBefore } = before;
  const { item: itemAfter, ...restAfter } = after;
  return shallow(itemBefore, itemAfter) && shallow(restBefore, restAfter);
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
          {item.pinned && (
            <span className={styles.pinned}>
              {' · '}
              <IconPin className={styles.pin} aria-hidden /> {t('segment.pinnedMark')}
            </span>
          )}
        </span>
        {item.startsAt !== null && (
          <span className={styles.fixed} data-late={(item.wait ?? 0) < 0 || undefined}>
            <IconPinFilled className={styles.pin} aria-hidden /> {fixedStartText(item, t)}
          </span>
        )}
        {item.endsBy !== null && (
          <span className={styles.fixed} data-late={(item.spare ?? 0) < 0 || undefined}>
            <IconFlagFilled className={styles.pin} aria-hidden /> {hardEndText(item, t)}
          </span>
        )}
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
