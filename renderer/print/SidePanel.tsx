import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../show/useWords.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './SidePanel.module.css';

interface SidePanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What stands beside the preview, with a title and a cross; Escape closes it. */
export function SidePanel({ title, onClose, children }: SidePanelProps) {
  const t = useWords();
  return (
    <aside
      className={styles.panel}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <header className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <IconButton icon={IconX} label={t('common.close')} onClick={onClose} />
      </header>
      <div className={styles.body}>{children}</div>
    </aside>
  );
}
