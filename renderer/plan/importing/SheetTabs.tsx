import { Checkbox } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useWords } from '../../show/useWords.ts';
import { setLeftOut, useJob } from './importJob.ts';
import styles from './PreviewStep.module.css';
import { tableLabel } from './sentences.ts';

interface SheetTabsProps {
  /** 0-based. */
  readonly open: number;
  readonly onOpen: (table: number) => void;
}

/** The sheets of the file; each can be left out. One sheet alone needs no tab. */
export function SheetTabs({ open, onOpen }: SheetTabsProps) {
  const t = useWords();
  const tables = useJob((job) => job.preview?.tables ?? null);
  const leftOut = useJob((job) => job.leftOut);
  if (tables === null || tables.length < 2) return null;
  const go = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const to = (open + by + tables.length) % tables.length;
    onOpen(to);
    event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus();
  };
  return (
    <div className={styles.sheets}>
      <div role="tablist" aria-label={t('importing.sheets')} className={styles.tabs} onKeyDown={go}>
        {tables.map((table, index) => (
          <button
            // The place is what tells the sheets of a file apart.
            // biome-ignore lint/suspicious/noArrayIndexKey: sheets never change their order.
            key={index}
            type="button"
            role="tab"
            aria-selected={index === open}
            tabIndex={index === open ? 0 : -1}
            className={styles.tab}
            data-left-out={leftOut.includes(index) || undefined}
            onClick={() => onOpen(index)}
          >
            <span className={styles.tabName}>{tableLabel(table.name, index, t)}</span>
            <span className={styles.tabCount}>
              {leftOut.includes(index)
                ? t('importing.sheetLeftOut')
                : t('importing.sheetRows', { n: table.rowCount })}
            </span>
            {table.problemCount > 0 && (
              <span className={styles.tabProblems} data-severity={severityOf(table.errors.length)}>
                <IconAlertTriangleFilled size="0.9em" aria-hidden />
                {t('importing.sheetProblems', { n: table.problemCount })}
              </span>
            )}
          </button>
        ))}
      </div>
      <Checkbox
        className={styles.takeSheet}
        label={t('importing.takeSheet')}
        checked={!leftOut.includes(open)}
        onChange={(event) => setLeftOut(open, !event.currentTarget.checked)}
      />
    </div>
  );
}

const severityOf = (errors: number) => (errors > 0 ? 'error' : 'notice');
