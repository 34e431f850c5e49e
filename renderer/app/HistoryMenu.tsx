import { Menu } from '@mantine/core';
import { isBeforeShow } from '@shared/command/onTheDay.ts';
import { type HistoryRow, historyRows } from '@shared/view/historyRows.ts';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { call, dispatch, refuse, useWindow } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './HistoryMenu.module.css';

/** All steps that can be taken back or done again; choosing one takes everything up to it. */
export function HistoryMenu({ disabled }: { readonly disabled: boolean }) {
  const t = useWords();
  const zone = useShow((show) => show.info.zone);
  const showId = useWindow((state) => state.showId);
  const [rows, setRows] = useState<readonly HistoryRow[] | null>(null);
  const load = async () => {
    if (showId === null) return;
    const reply = await call('history.list', { showId });
    if (reply.ok) setRows(historyRows(reply.value, zone, t));
    else refuse(reply.error);
  };
  return (
    <Menu
      position="bottom-end"
      withInitialFocusPlaceholder={false}
      onOpen={() => void load()}
      onClose={() => setRows(null)}
    >
      <Menu.Target>
        <IconButton icon={IconHistory} label={t('history.title')} disabled={disabled} />
      </Menu.Target>
      <Menu.Dropdown className={styles.list}>
        <Menu.Label>{t(rows?.length === 0 ? 'history.nothing' : 'history.hint')}</Menu.Label>
        {rows?.map((row, index) => (
          <Step
            key={`${row.direction} ${row.count}`}
            row={row}
            isNewestDone={row.direction === 'undo' && rows[index - 1]?.direction !== 'undo'}
          />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface StepProps {
  readonly row: HistoryRow;
  /** The plan is as this step left it. */
  readonly isNewestDone: boolean;
}

function Step({ row, isNewestDone }: StepProps) {
  const { direction, count, label, about, time, oldest } = row;
  const isFixed = useShow(({ run }) => isBeforeShow(run, oldest));
  return (
    <>
      {isNewestDone && <Menu.Divider className={styles.now} />}
      <Menu.Item
        className={styles.step}
        data-direction={direction}
        disabled={isFixed}
        rightSection={<span className={styles.time}>{time}</span>}
        onClick={() => void dispatch(direction, { count })}
      >
        <span className={styles.action}>{label}</span>
        {about !== null && <span className={styles.about}>{about}</span>}
      </Menu.Item>
    </>
  );
}
