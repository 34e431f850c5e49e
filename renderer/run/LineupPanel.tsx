import { lineup } from '@shared/lineup/lineup.ts';
import { recipientName } from '@shared/script/names.ts';
import { showTemplates } from '@shared/script/template.ts';
import { namesView } from '@shared/view/namesView.ts';
import { memo, useEffect, useMemo, useRef } from 'react';
import { useLineupSource } from '../show/useLineupSource.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { afterPaint } from '../ui/afterPaint.ts';
import { useVirtualRows } from '../ui/useVirtualRows.ts';
import { CallNext } from './CallNext.tsx';
import styles from './LineupPanel.module.css';
import { LineupRow } from './LineupRow.tsx';

interface LineupPanelProps {
  readonly waveId: string | null;
  /** Whether the wave is on, so that its names can be called. */
  readonly isCalled: boolean;
}

/** Rem of a row whose name fits into one line. */
const ROW = 2.75;

/** The names of the wave in their order with the pointer over them; below the button that calls the next. */
export const LineupPanel = memo(function LineupPanel({ waveId, isCalled }: LineupPanelProps) {
  const t = useWords();
  const source = useLineupSource();
  const names = useShow(({ run }) => run.names);
  const text = useShow(showTemplates);
  const places = useMemo(() => (waveId === null ? [] : lineup(source, waveId)), [source, waveId]);
  const ids = useMemo(() => places.map(({ recipient }) => recipient.id), [places]);
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, height, measure, reveal } = useVirtualRows({
    ids,
    scroller,
    estimate: () => ROW,
    keptId: null,
    isFlow: true,
  });
  const view =
    waveId === null
      ? null
      : namesView({ ...source, run: { ...source.run, names } }, waveId, isCalled);
  const pointer = ids.indexOf((view?.onDeck ?? view?.current)?.recipient.id ?? '');
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the pointer, not the rows; another wave begins at its top.
  useEffect(() => afterPaint(() => reveal(Math.max(0, pointer))), [waveId, pointer]);
  if (waveId === null || view === null || places.length === 0) return null;
  const nameOf = (place: (typeof places)[number]) => recipientName(place, text);
  return (
    <section className={styles.panel} aria-label={t('run.lineup')}>
      <h2 className={styles.title}>
        {t('run.lineup')}
        {isCalled && <span className={styles.left}>{t('run.namesLeft', { n: view.left })}</span>}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div className={styles.scroller} ref={scroller} tabIndex={0}>
        <ol className={styles.names} style={{ minHeight: height, paddingTop: rows[0]?.start ?? 0 }}>
          {rows.map(({ id, index }) => {
            const place = places[index];
            return place === undefined ? null : (
              <LineupRow
                key={id}
                ref={measure}
                index={index}
                waveId={waveId}
                place={place}
                name={nameOf(place)}
                state={view.stateOf(place)}
              />
            );
          })}
        </ol>
      </div>
      {isCalled && (
        <CallNext
          waveId={waveId}
          onDeck={view.onDeck}
          name={view.onDeck === null ? '' : nameOf(view.onDeck)}
        />
      )}
    </section>
  );
});
