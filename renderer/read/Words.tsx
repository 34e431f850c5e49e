import { END, isRead, rowsAround } from '@shared/view/readPlace.ts';
import { IconArrowBack } from '@tabler/icons-react';
import { type MouseEvent, useRef, useState } from 'react';
import { useActions } from '../show/useActions.ts';
import { useWords } from '../show/useWords.ts';
import { EndOfCue } from './EndOfCue.tsx';
import { ReadRowItem, type RowState } from './ReadRowItem.tsx';
import type { Reading } from './useReading.ts';
import { useReadingLine } from './useReadingLine.ts';
import type { ReadSettings } from './useReadSettings.ts';
import styles from './Words.module.css';

interface WordsProps {
  readonly reading: Reading;
  readonly settings: Pick<ReadSettings, 'lines' | 'mirrored'>;
  /** The show is on hold: the words lie below what says so, as they were. */
  readonly isWaiting: boolean;
}

/** The words of the cue, with what is read at the reading line. */
export function Words({ reading, settings, isWaiting }: WordsProps) {
  const t = useWords();
  const { view, place } = reading;
  const { cue, rows } = view;
  const scroller = useRef<HTMLElement>(null);
  // Where somebody looks in a long list, while `at` is still what is read.
  const [glance, setGlance] = useState({ at: '', index: 0 });
  const { from, to } = rowsAround(rows.length, glance.at === place.at ? glance.index : place.index);
  const { isAway, comeBack, pageWithin, stayAway } = useReadingLine({
    scroller,
    cueId: cue?.id ?? '',
    at: place.at,
    isFirst: rows.find(isRead)?.key === place.at,
    from,
    lines: settings.lines,
  });
  const toPlace = () => {
    if (reading.isBesidePointer && view.pointer !== null) reading.readAt(view.pointer);
    setGlance({ at: '', index: 0 });
    comeBack();
  };
  const step = (by: 1 | -1) => {
    if (pageWithin(by)) return;
    setGlance({ at: '', index: 0 });
    comeBack();
    reading.step(by);
  };
  const lookOn = (index: number) => {
    setGlance({ at: place.at, index });
    stayAway();
  };
  const tap = ({ target }: MouseEvent) => {
    // Who marks a word, or presses a button, does not go on.
    if (!(target instanceof Element) || target.closest('button') !== null) return;
    if (window.getSelection()?.isCollapsed === false) return;
    const row = target.closest<HTMLElement>('[data-key][data-state="read"]');
    if (row?.dataset.key === undefined) step(1);
    else reading.readAt(row.dataset.key);
  };
  useActions(
    isWaiting
      ? {}
      : { 'read-down': () => step(1), 'read-up': () => step(-1), 'read-place': toPlace },
  );
  const stateOf = (index: number): RowState =>
    index < place.index ? 'read' : index === place.index ? 'current' : 'next';
  const isLost = !isWaiting && (isAway || reading.isBesidePointer);
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the table of actions. */}
      <article
        className={styles.scroller}
        ref={scroller}
        data-cue={cue?.id}
        data-live={view.isLive || undefined}
        aria-label={cue?.heading}
        inert={isWaiting}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        onClick={tap}
      >
        <ol className={styles.rows} data-mirrored={settings.mirrored || undefined}>
          {rows.length === 0 && <li className={styles.nothing}>{t('read.nothing')}</li>}
          {from > 0 && (
            <MoreRows label={t('read.rowsAbove', { n: from })} onClick={() => lookOn(from - 1)} />
          )}
          {rows.slice(from, to).map((row, at) => (
            <ReadRowItem key={row.key} row={row} state={stateOf(from + at)} />
          ))}
          {to < rows.length ? (
            <MoreRows
              label={t('read.rowsBelow', { n: rows.length - to })}
              onClick={() => lookOn(to)}
            />
          ) : (
            <EndOfCue view={view} isCurrent={place.at === END} />
          )}
        </ol>
      </article>
      {isLost && (
        <button type="button" className={styles.toPlace} onClick={toPlace}>
          <IconArrowBack size="1.25rem" aria-hidden />
          {t('read.toPlace')}
        </button>
      )}
    </>
  );
}

/** In place of the rows that are not on the page. */
function MoreRows({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <li>
      <button type="button" className={styles.more} onClick={onClick}>
        {label}
      </button>
    </li>
  );
}
