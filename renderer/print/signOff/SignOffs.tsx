import { useDebouncedValue } from '@mantine/hooks';
import { DESKS } from '@shared/model/paper.ts';
import { type WaveSignOff, waveSignOffs } from '@shared/sheet/signOffs.ts';
import { useMemo, useRef, useState } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { Message } from '../../ui/Message.tsx';
import { useVirtualRows } from '../../ui/useVirtualRows.ts';
import { DeskButton } from './DeskButton.tsx';
import styles from './SignOffs.module.css';
import { WaveText } from './WaveText.tsx';

/** Edits come in bursts; the list follows when they pause this long. */
const PAUSE_MS = 300;
/** Height of a row until it is measured. */
const ROW_REM = 4.25;

/** Who has read which wave through: a row for each wave, a column for each desk, and what is read beside it. */
export function SignOffs() {
  const t = useWords();
  const show = useShow((state) => state);
  const [settled] = useDebouncedValue(show, PAUSE_MS);
  // What nobody signs by mistake is signed at once: the paper of now with the waves of the last pause.
  const { paper } = show;
  const waves = useMemo(() => waveSignOffs({ ...settled, paper }), [settled, paper]);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = waves.find(({ waveId }) => waveId === chosenId) ?? waves[0];
  if (chosen === undefined) return <Message text={t('signOff.none')} />;
  return (
    <section className={styles.view} aria-label={t('signOff.title')}>
      <div className={styles.side}>
        <header className={styles.head}>
          <h2>{t('signOff.title')}</h2>
          <p>{t('signOff.purpose')}</p>
          <p className={styles.done} role="status">
            {t('signOff.done', { done: waves.filter(isDone).length, all: waves.length })}
          </p>
        </header>
        <Waves waves={waves} chosenId={chosen.waveId} onChoose={setChosenId} />
      </div>
      <WaveText key={chosen.waveId} show={settled} wave={chosen} />
    </section>
  );
}

const isDone = ({ desks }: WaveSignOff) => DESKS.every((desk) => desks[desk].state === 'signed');

function Waves({
  waves,
  chosenId,
  onChoose,
}: {
  readonly waves: readonly WaveSignOff[];
  readonly chosenId: string;
  readonly onChoose: (waveId: string) => void;
}) {
  const t = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const ids = useMemo(() => waves.map(({ waveId }) => waveId), [waves]);
  const view = useVirtualRows({
    ids,
    scroller,
    estimate: () => ROW_REM,
    keptId: chosenId,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div className={styles.scroller} ref={scroller} tabIndex={0}>
      <ul className={styles.waves} style={{ height: view.height }}>
        {view.rows.map(({ id, index, start }) => {
          const wave = waves[index];
          if (wave === undefined) return null;
          return (
            <li
              key={id}
              ref={view.measure}
              data-index={index}
              aria-setsize={waves.length}
              aria-posinset={index + 1}
              className={styles.wave}
              style={{ transform: `translateY(${start}px)` }}
              data-chosen={id === chosenId || undefined}
            >
              <button
                type="button"
                className={styles.name}
                aria-pressed={id === chosenId}
                onClick={() => onChoose(id)}
              >
                <b>{wave.award}</b>
                <span>
                  {wave.wave}
                  {wave.count !== '' && ` · ${wave.count}`}
                </span>
              </button>
              <div className={styles.desks}>
                {DESKS.map((desk) => (
                  <DeskButton key={desk} wave={wave} desk={desk} t={t} />
                ))}
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
