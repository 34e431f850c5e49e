import { Menu } from '@mantine/core';
import { isWordKey } from '@shared/words/translate.ts';
import {
  IconArrowBackUp,
  IconChevronDown,
  IconScissors,
  IconUserCheck,
  IconUserEdit,
  IconUserPlus,
} from '@tabler/icons-react';
import { dispatch, useWindow } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { ask, type RunDialog } from './runState.ts';
import styles from './Toolbar.module.css';
import { useReadOnly } from './useReadOnly.ts';

interface DayMenuProps {
  /** The wave that is on or comes next. */
  readonly waveId: string | null;
}

/** The surprises of the day, each one gesture; what was changed last can be taken back. */
export function DayMenu({ waveId }: DayMenuProps) {
  const t = useWords();
  const readOnly = useReadOnly();
  const step = useWindow(({ opened }) => opened?.steps.undo ?? null);
  const begunAt = useShow(({ run }) => run.begunAt);
  // What was done before the show was begun stays as it was approved.
  const undone = step !== null && begunAt !== null && step.at >= begunAt ? step : null;
  const command = `command.${undone?.command}`;
  const gestures: readonly (readonly [typeof IconUserEdit, string, RunDialog])[] = [
    [IconUserEdit, t('day.find'), { kind: 'find' }],
    [IconUserPlus, t('day.walkIn'), { kind: 'walk-in', waveId, afterId: null }],
    [IconUserCheck, t('day.presenter'), { kind: 'presenter', waveId }],
    [IconScissors, t('day.split'), { kind: 'split', waveId }],
  ];
  return (
    <Menu position="bottom-end" width="22rem" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <button type="button" className={styles.button} disabled={readOnly}>
          {t('day.menu')}
          <IconChevronDown size="1rem" aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {gestures.map(([Icon, label, dialog]) => (
          <Menu.Item
            key={dialog.kind}
            mih="2.75rem"
            leftSection={<Icon size="1.25rem" aria-hidden />}
            onClick={() => ask(dialog)}
          >
            {label}…
          </Menu.Item>
        ))}
        {isWordKey(command) && (
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
