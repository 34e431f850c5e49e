import { Menu, UnstyledButton } from '@mantine/core';
import { exportShow } from '../library/exportShow.ts';
import { useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import styles from './Shell.module.css';

/** The open show as a file. */
export function FileMenu() {
  const t = useWords();
  const showId = useWindow((state) => state.showId);
  if (showId === null) return null;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={styles.tab}>{t('menu.file')}</UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void exportShow(showId)}>{t('library.export')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
