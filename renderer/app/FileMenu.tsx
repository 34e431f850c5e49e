import { FileButton, Menu, UnstyledButton } from '@mantine/core';
import type { BookContent } from '@shared/export/workbook.ts';
import type { Show } from '@shared/model/show.ts';
import { IconDownload, IconFileImport, IconTable } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { exportRecipients, exportShow, exportWorkbook } from '../library/exportShow.ts';
import { readWorkbookFile } from '../library/workbookFile.ts';
import { exportAsRun } from '../print/exportAsRun.ts';
import { saving } from '../show/saving.ts';
import { dispatch, refuse, showNow, showView, useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import styles from './Shell.module.css';

/** The open show as a file, and a workbook of it that was edited elsewhere. */
export function FileMenu() {
  const t = useWords();
  const isOpen = useWindow(({ opened }) => opened !== null);
  const [book, setBook] = useState<BookContent | null>(null);
  const choose = useRef<() => void>(() => undefined);
  const reset = useRef<() => void>(null);
  if (!isOpen) return null;
  const take = async (file: File | null) => {
    // The same file can be chosen again after it was mended.
    reset.current?.();
    if (file !== null && mayReplace()) setBook(await readWorkbookFile(file));
  };
  return (
    <>
      <Menu position="bottom-start" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <UnstyledButton className={styles.tab}>{t('menu.file')}</UnstyledButton>
        </Menu.Target>
        <Items onImport={() => mayReplace() && choose.current()} />
      </Menu>
      <FileButton accept=".xlsx" resetRef={reset} onChange={(file) => void take(file)}>
        {({ onClick }) => {
          choose.current = onClick;
          return null;
        }}
      </FileButton>
      <ReplacePlan book={book} onClose={() => setBook(null)} />
    </>
  );
}

/** Whether a workbook may take the plan's place; while the show is live it says why not, before anything is read. */
function mayReplace(): boolean {
  const isLive = showNow()?.run.phase === 'live';
  if (isLive) refuse({ code: 'locked', details: { command: 'replace-plan' } });
  return !isLive;
}

/** Saves a file of the show as it is when it is asked for; the menu need not follow it. */
function saveShow(toFile: (show: Show) => Promise<void>): void {
  const show = showNow();
  if (show !== null) saving(toFile(show));
}

function Items({ onImport }: { readonly onImport: () => void }) {
  const t = useWords();
  const readOnly = useWindow(({ opened }) => opened?.readOnly != null);
  return (
    <Menu.Dropdown>
      <Menu.Item leftSection={<Save />} onClick={() => saveShow(({ id }) => exportShow(id))}>
        {t('file.exportShow')}
      </Menu.Item>
      <Menu.Item leftSection={<Table />} onClick={() => saveShow(exportWorkbook)}>
        {t('file.exportWorkbook')}
      </Menu.Item>
      <Menu.Item leftSection={<Table />} onClick={() => saveShow(exportRecipients)}>
        {t('file.exportRecipients')}
      </Menu.Item>
      <Menu.Item leftSection={<Table />} onClick={() => saveShow(exportAsRun)}>
        {t('file.exportAsRun')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconFileImport size="1rem" aria-hidden />}
        disabled={readOnly}
        onClick={onImport}
      >
        {t('file.importWorkbook')}
      </Menu.Item>
    </Menu.Dropdown>
  );
}

const Save = () => <IconDownload size="1rem" aria-hidden />;
const Table = () => <IconTable size="1rem" aria-hidden />;

/** A workbook takes the place of the whole plan, in one step that can be undone. */
function ReplacePlan({
  book,
  onClose,
}: {
  readonly book: BookContent | null;
  readonly onClose: () => void;
}) {
  const t = useWords();
  const replace = async () => {
    onClose();
    if (book === null) return;
    const { ok } = await dispatch('replace-plan', book);
    if (ok) await showView('plan');
  };
  return (
    <ConfirmDialog
      opened={book !== null}
      title={t('file.replacePlan')}
      question={t('file.replaceAsk', {
        title: book?.info.title ?? '',
        segments: book?.plan.segments.length ?? 0,
        recipients: book?.plan.recipients.length ?? 0,
      })}
      cancel={t('common.cancel')}
      closeLabel={t('common.close')}
      onCancel={onClose}
      onConfirm={() => void replace()}
    />
  );
}
