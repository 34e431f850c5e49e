import { Badge, Menu, UnstyledButton } from '@mantine/core';
import type { ShowSummary } from '@shared/contract/contract.ts';
import { isRunning } from '@shared/model/run.ts';
import { stampedTime } from '@shared/timing/format.ts';
import { dateText } from '@shared/timing/typedMoment.ts';
import { failureSentence } from '@shared/words/failure.ts';
import { joined } from '@shared/words/joined.ts';
import {
  IconCopyPlus,
  IconDots,
  IconDownload,
  IconFolderOpen,
  IconTrash,
} from '@tabler/icons-react';
import { useId } from 'react';
import { openShow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { exportShow } from './exportShow.ts';
import styles from './LibraryView.module.css';

interface ShowRowProps {
  readonly show: ShowSummary;
  /** Begins a new show with this one's programme. */
  readonly onUseAsFrame: () => void;
  readonly onWipe: () => void;
}

/** A show that can't be read is opened all the same: the view that follows says why and offers what can be done. */
export function ShowRow({ show, onUseAsFrame, onWipe }: ShowRowProps) {
  const t = useWords();
  const titleId = useId();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const date = show.date === null ? t('library.noDate') : dateText(show.date);
  const open = () => void openShow(show.id, isRunning(show) ? 'run' : 'plan');
  return (
    <li className={styles.item}>
      <UnstyledButton className={styles.show} onClick={open}>
        <span id={titleId} className={styles.name}>
          {show.title}
        </span>
        <Badge className={styles.phase} variant={isRunning(show) ? 'filled' : 'outline'}>
          {t(`phase.${show.phase}`)}
        </Badge>
        <span className={styles.detail}>
          {show.fault === null ? joined([date, show.venue], ' · ') : failureSentence(show.fault, t)}
        </span>
        <span className={styles.changed}>
          {t('library.changed', { when: stampedTime(show.changedAt, zone) })}
        </span>
      </UnstyledButton>
      <RowMenu
        show={show}
        titleId={titleId}
        onOpen={open}
        onUseAsFrame={onUseAsFrame}
        onWipe={onWipe}
      />
    </li>
  );
}

interface RowMenuProps extends ShowRowProps {
  /** Says which show the menu is of. */
  readonly titleId: string;
  readonly onOpen: () => void;
}

function RowMenu({ show, titleId, onOpen, onUseAsFrame, onWipe }: RowMenuProps) {
  const t = useWords();
  const icon = { size: '1rem', 'aria-hidden': true } as const;
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <IconButton icon={IconDots} label={t('library.more')} aria-describedby={titleId} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFolderOpen {...icon} />} onClick={onOpen}>
          {t('library.open')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconDownload {...icon} />}
          disabled={show.fault !== null}
          onClick={() => void exportShow(show.id)}
        >
          {t('library.export')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCopyPlus {...icon} />}
          disabled={show.fault !== null}
          onClick={onUseAsFrame}
        >
          {t('library.useAsFrame')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash {...icon} />} onClick={onWipe}>
          {t('library.wipe')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
