import { Tooltip } from '@mantine/core';
import type { ActionId } from '@shared/action/actions.ts';
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
import { memo, useRef } from 'react';
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
        onClick={() => performAction('read-follow')}
      >
        <IconPlayerTrackNext size="1.25rem" aria-hidden />
        {t('read.follow')}
      </button>
      <BarButton
        icon={IconChevronLeft}
        label={t('read.prev')}
        disabled={view.beforeId === null}
        action="read-prev"
      />
      <BarButton
        icon={IconChevronRight}
        label={t('read.nextCue')}
        disabled={view.afterId === null}
        action="read-next"
      />
      <span className={styles.gap} />
      <BarButton icon={IconArrowUp} label={t('read.up')} action="read-up" />
      <BarButton icon={IconArrowDown} label={t('read.down')} action="read-down" />
      <span className={styles.gap} />
      <BarButton
        icon={IconTextDecrease}
        label={t('read.smaller')}
        disabled={settings.isSmallest}
        action="smaller"
      />
      <span className={styles.lines} role="status">
        {t('read.lines', { n: settings.lines })}
      </span>
      <BarButton
        icon={IconTextIncrease}
        label={t('read.larger')}
        disabled={settings.isLargest}
        action="larger"
      />
      <span className={styles.gap} />
      <button type="button" className={styles.theme} onClick={() => performAction('read-theme')}>
        <IconContrast2 size="1.25rem" aria-hidden />
        {t(`read.theme.${settings.theme}`)}
      </button>
      <BarButton
        icon={IconFlipHorizontal}
        label={t('read.mirror')}
        pressed={settings.mirrored}
        action="read-mirror"
      />
    </div>
  );
}

interface BarButtonProps {
  readonly icon: Icon;
  readonly label: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly action: ActionId;
}

/** Does an action of READ, like its key; a GO does not draw it again. */
const BarButton = memo(function BarButton(props: BarButtonProps) {
  const { icon: Icon, label, disabled = false, pressed, action } = props;
  return (
    <Tooltip label={label} openDelay={400}>
      <button
        type="button"
        className={styles.button}
        aria-label={label}
        aria-pressed={pressed}
        disabled={disabled}
        onClick={() => performAction(action)}
      >
        <Icon size="1.5rem" aria-hidden />
      </button>
    </Tooltip>
  );
});
