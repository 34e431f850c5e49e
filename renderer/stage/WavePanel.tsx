import { Button, Select } from '@mantine/core';
import { missing, type PresenceCounts } from '@shared/view/presence.ts';
import { type StagePosition, stagePage, waveChoices } from '@shared/view/stagePage.ts';
import { stageView } from '@shared/view/stageView.ts';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Message } from '../ui/Message.tsx';
import { StageDrawing } from '../ui/StageDrawing.tsx';
import { useStageSource } from './useStageSource.ts';
import styles from './Wave.module.css';
import { WaveRows } from './WaveRows.tsx';

interface WavePanelProps {
  readonly position: StagePosition;
  /** The wave that a person looks at; null: the one that is followed. */
  readonly chosen: string | null;
  readonly onChoose: (waveId: string | null) => void;
}

/** The wave that comes up, or any other: who stands where, what lies on which tray, who is here. */
export function WavePanel({ position, chosen, onChoose }: WavePanelProps) {
  const t = useWords();
  const shown = chosen ?? position.followed;
  const role = shown === position.onStage ? 'onStage' : shown === position.next ? 'next' : 'other';
  return (
    <section className={styles.panel} aria-label={t('stagePage.pane.wave')}>
      <div className={styles.tools}>
        {shown !== null && (
          <p className={styles.role} data-role={role}>
            {t(`stagePage.${role}`)}
          </p>
        )}
        <WavePicker shown={shown} onChoose={onChoose} />
        {chosen !== null && chosen !== position.followed && (
          <Button h="2.75rem" onClick={() => onChoose(null)}>
            {t('stagePage.back')}
          </Button>
        )}
      </div>
      {shown === null ? <Message text={t('stagePage.none')} /> : <WavePage waveId={shown} />}
    </section>
  );
}

const SHOWN_CHOICES = 60;

/** One step back or on, or any wave by its title. */
const WavePicker = memo(function WavePicker({
  shown,
  onChoose,
}: {
  readonly shown: string | null;
  readonly onChoose: (waveId: string | null) => void;
}) {
  const t = useWords();
  const segments = useShow((show) => show.plan.segments);
  const choices = useMemo(() => waveChoices({ segments }, t), [segments, t]);
  const at = choices.findIndex(({ id }) => id === shown);
  const step = (by: number) => {
    const id = choices[at + by]?.id;
    if (id !== undefined) onChoose(id);
  };
  return (
    <span className={styles.picker}>
      <IconButton
        icon={IconChevronLeft}
        label={t('stagePage.before')}
        disabled={at <= 0}
        onClick={() => step(-1)}
      />
      <Select
        className={styles.select}
        aria-label={t('stagePage.choose')}
        placeholder={t('stagePage.choose')}
        size="md"
        data={choices.map(({ id, label }) => ({ value: id, label }))}
        value={shown}
        searchable
        limit={SHOWN_CHOICES}
        nothingFoundMessage={t('stagePage.noMatch')}
        allowDeselect={false}
        onChange={(id) => id !== null && onChoose(id)}
      />
      <IconButton
        icon={IconChevronRight}
        label={t('stagePage.after')}
        disabled={at >= choices.length - 1}
        onClick={() => step(1)}
      />
    </span>
  );
});

/** Nothing of it changes with a GO inside of the wave. */
const WavePage = memo(function WavePage({ waveId }: { readonly waveId: string }) {
  const t = useWords();
  const source = useStageSource();
  const page = useMemo(() => stagePage(source, waveId, t), [source, waveId, t]);
  const drawn = useMemo(() => stageView(source, waveId), [source, waveId]);
  if (page === null) return null;
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.title}>{page.title}</h2>
        <p className={styles.presenters}>
          <span className={styles.label}>{t('stagePage.presenters')}</span>
          {page.presenters.length === 0
            ? t('stage.noPresenter')
            : page.presenters.map(({ name, post }) => (
                <span key={name} className={styles.presenter}>
                  <strong>{name}</strong>
                  {post !== null && ` ${post}`}
                </span>
              ))}
        </p>
        <p className={styles.facts}>
          <Counts counts={page.counts} />
          <span className={styles.ways}>
            {t('stagePage.ways', {
              entry: t(`plan.side.${page.entry}`),
              exit: t(`plan.side.${page.exit}`),
            })}
          </span>
        </p>
      </header>
      {drawn === null ? (
        <Message text={t('stage.nobody')} />
      ) : (
        <>
          <div className={styles.drawing}>
            <StageDrawing view={drawn} size="small" t={t} />
          </div>
          <WaveRows key={waveId} page={page} />
        </>
      )}
    </>
  );
});

/** Every number with its word; what nobody is is left out. */
function Counts({ counts }: { readonly counts: PresenceCounts }) {
  const t = useWords();
  const shown = {
    present: counts.present,
    missing: missing(counts),
    absent: counts.absent,
    proxy: counts.proxy,
  };
  return (
    <span className={styles.counts}>
      {(['present', 'missing', 'absent', 'proxy'] as const).map(
        (one) =>
          (shown[one] > 0 || one === 'present') && (
            <span key={one} className={styles.count} data-count={one}>
              {t(`stagePage.count.${one}`, { n: shown[one] })}
            </span>
          ),
      )}
    </span>
  );
}
