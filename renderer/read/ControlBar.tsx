import { Tooltip } from '@mantine/core';
import {
  type Icon,
  IconArrowDown,
  IconArrowUp,
  IconChevronLeft,
  IconChevronRight,
  IconContrast2,
  IconFlipHorizontal,
  IconPlayerTrackNext,
  IconTextDecrease,
  IconTextIncrease,
} from '@tabler/icons-react';
import { useRef } from 'react';
import { performAction } from '../show/offered.ts';
import { useWords } from '../show/useWords.ts';
import styles from './ControlBar.module.css';
import { useAwake } from './useAwake.ts';
import type { Reading } from './useReading.ts';
import type { ReadSettings } from './useReadSettings.ts';

interface ControlBarProps {
  readonly reading: Reading;
  readonly settings: ReadSettings;
}

/** All that can be set, below the words; it is there while a hand is. */
export function ControlBar({ reading, settings }: ControlBarProps) {
  const t = useWords();
  const { view, isFollowing } = reading;
  const bar = useRef<HTMLDivElement>(null);
  const isAwake = useAwake(bar);
  return (
    <div
      ref={bar}
      className={styles.bar}
      data-awake={isAwake || undefined}
      aria-label={t('read.controls')}
      role="toolbar"
    >
      <button
        type="button"
        className={styles.follow}
        aria-pressed={isFollowing}
        onClick={reading.toggleFollow}
      >
        <IconPlayerTrackNext size="1.25rem" aria-hidden />
        {t('read.follow')}
      </button>
      <BarButton
        icon={IconChevronLeft}
        label={t('read.prev')}
        disabled={view.beforeId === null}
        onClick={() => reading.look(view.beforeId)}
      />
      <BarButton
        icon={IconChevronRight}
        label={t('read.nextCue')}
        disabled={view.afterId === null}
        onClick={() => reading.look(view.afterId)}
      />
      <span className={styles.gap} />
      <BarButton icon={IconArrowUp} label={t('read.up')} onClick={() => performAction('read-up')} />
      <BarButton
        icon={IconArrowDown}
        label={t('read.down')}
        onClick={() => performAction('read-down')}
      />
      <span className={styles.gap} />
      <BarButton
        icon={IconTextDecrease}
        label={t('read.smaller')}
        disabled={settings.isSmallest}
        onClick={settings.smaller}
      />
      <span className={styles.lines} role="status">
        {t('read.lines', { n: settings.lines })}
      </span>
      <BarButton
        icon={IconTextIncrease}
        label={t('read.larger')}
        disabled={settings.isLargest}
        onClick={settings.larger}
      />
      <span className={styles.gap} />
      <button type="button" className={styles.theme} onClick={settings.nextTheme}>
        <IconContrast2 size="1.25rem" aria-hidden />
        {t(`read.theme.${settings.theme}`)}
      </button>
      <BarButton
        icon={IconFlipHorizontal}
        label={t('read.mirror')}
        pressed={settings.mirrored}
        onClick={settings.toggleMirror}
      />
    </div>
  );
}

interface BarButtonProps {
  readonly icon: Icon;
  readonly label: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

/** In the theme of this window, which may be another one than that of the app. */
function BarButton({ icon: Icon, label, disabled = false, pressed, onClick }: BarButtonProps) {
  return (
    <Tooltip label={label} openDelay={400}>
      <button
        type="button"
        className={styles.button}
        aria-label={label}
        aria-pressed={pressed}
        disabled={disabled}
        onClick={onClick}
      >
        <Icon size="1.5rem" aria-hidden />
      </button>
    </Tooltip>
  );
}
