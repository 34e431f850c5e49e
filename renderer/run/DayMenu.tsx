import { Menu } from '@mantine/core';
import { stageWaveOf } from '@shared/view/runView.ts';
import { isWordKey, type WordKey } from '@shared/words/translate.ts';
import {
  IconArrowBackUp,
  IconChevronDown,
  IconScissors,
  IconUserCheck,
  IconUserEdit,
  IconUserPlus,
} from '@tabler/icons-react';
import { dispatch, showNow, useWindow } from '../show/store.ts';
import { useReadOnly } from '../show/useReadOnly.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { useIsGuest } from './callerKey.ts';
import { ask, type RunDialog } from './runState.ts';
import styles from './Toolbar.module.css';

/** The surprises of the day; those of a wave begin with the one that is on or comes next. */
const GESTURES: readonly {
  readonly icon: typeof IconUserEdit;
  readonly label: WordKey;
  readonly dialogOf: (waveId: string | null) => RunDialog;
}[] = [
  { icon: IconUserEdit, label: 'day.find', dialogOf: () => ({ kind: 'find' }) },
  {
    icon: IconUserPlus,
    label: 'day.walkIn',
    dialogOf: (waveId) => ({ kind: 'walk-in', waveId, afterId: null }),
  },
  {
    icon: IconUserCheck,
    label: 'day.presenter',
    dialogOf: (waveId) => ({ kind: 'presenter', waveId }),
  },
  { icon: IconScissors, label: 'day.split', dialogOf: (waveId) => ({ kind: 'split', waveId }) },
];

/** The surprises of the day, each one gesture; what was changed last can be taken back at the operator's machine. */
export function DayMenu() {
  const t = useWords();
  const readOnly = useReadOnly();
  const step = useWindow(({ opened }) => opened?.steps.undo ?? null);
  const begunAt = useShow(({ run }) => run.begunAt);
  const isGuest = useIsGuest();
  // What was done before the show was begun stays as it was approved.
  const undone = step !== null && begunAt !== null && step.at >= begunAt ? step : null;
  const command = `command.${undone?.command}`;
  const askFor = (dialogOf: (waveId: string | null) => RunDialog) => {
    const show = showNow();
    ask(dialogOf(show === null ? null : stageWaveOf(show)));
  };
  return (
    <Menu position="bottom-end" width="22rem" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <button type="button" className={styles.button} disabled={readOnly}>
          {t('day.menu')}
          <IconChevronDown size="1rem" aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {GESTURES.map(({ icon: Icon, label, dialogOf }) => (
          <Menu.Item
            key={label}
            mih="2.75rem"
            leftSection={<Icon size="1.25rem" aria-hidden />}
            onClick={() => askFor(dialogOf)}
          >
            {t(label)}…
          </Menu.Item>
        ))}
        {isWordKey(command) && !isGuest && (
          <>
            <Menu.Divider />
            <Menu.Item
              mih="2.75rem"
              leftSection={<IconArrowBackUp size="1.25rem" aria-hidden />}
              onClick={() => void dispatch('undo', {})}
            >
              {t('undo.named', { step: t(command) })}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
