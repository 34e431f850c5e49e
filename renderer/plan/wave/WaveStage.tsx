import { UnstyledButton } from '@mantine/core';
import { stageView, trayText, withTypedName } from '@shared/view/stageView.ts';
import { IconAlertTriangle, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import { create } from 'zustand';
import { useLineupSource } from '../../show/useLineupSource.ts';
import { useWords } from '../../show/useWords.ts';
import { StageDrawing } from '../../ui/StageDrawing.tsx';
import { useTypedName } from './typedName.ts';
import styles from './WaveStage.module.css';

/** Whether this window shows the drawing; it stays so from wave to wave. */
const useShown = create<{ readonly isShown: boolean }>()(() => ({ isShown: true }));

/** The stage of a wave as the hall sees it: who stands where, what the row needs, which trays are carried. */
export function WaveStage({ waveId }: { readonly waveId: string }) {
  const t = useWords();
  const isShown = useShown((state) => state.isShown);
  const Chevron = isShown ? IconChevronDown : IconChevronRight;
  return (
    <section className={styles.stage} aria-label={t('stage.title')}>
      <UnstyledButton
        className={styles.head}
        aria-expanded={isShown}
        onClick={() => useShown.setState({ isShown: !isShown })}
      >
        <Chevron size="1rem" aria-hidden />
        {t('stage.title')}
      </UnstyledButton>
      {isShown && <Drawn waveId={waveId} />}
    </section>
  );
}

function Drawn({ waveId }: { readonly waveId: string }) {
  const t = useWords();
  const source = useLineupSource();
  const view = useMemo(() => stageView(source, waveId), [source, waveId]);
  const typed = useTypedName((state) => state.typed);
  if (view === null) return <p className={styles.nobody}>{t('stage.nobody')}</p>;
  const { fits, neededMetres, stage, places, trays } = view;
  const slots = { n: places.length, needed: neededMetres, width: stage.widthMetres };
  return (
    <figure className={styles.figure}>
      <StageDrawing view={withTypedName(view, typed)} size="full" t={t} />
      <figcaption className={styles.caption}>
        <span className={styles.width} data-tight={!fits || undefined}>
          {!fits && <IconAlertTriangle size="1rem" aria-hidden />}
          {t(fits ? 'stage.fits' : 'stage.tight', slots)}
        </span>
        <span>{t('stage.legend')}</span>
      </figcaption>
      <ul className={styles.trays} aria-label={t('stage.trayList')}>
        {trays.map((tray) => (
          <li key={tray.number}>{trayText(tray, t)}</li>
        ))}
      </ul>
    </figure>
  );
}
