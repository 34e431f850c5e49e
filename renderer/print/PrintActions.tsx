import { Button } from '@mantine/core';
import type { PrintExtent } from '@shared/contract/printing.ts';
import { isDocxSheet } from '@shared/export/docx/sheets.ts';
import type { SheetName } from '@shared/model/sheetName.ts';
import type { Show } from '@shared/model/show.ts';
import { isListSheet } from '@shared/sheet/list.ts';
import type { WordKey } from '@shared/words/translate.ts';
import { IconDownload, IconFileText, IconPrinter, IconTable } from '@tabler/icons-react';
import { saving } from '../show/saving.ts';
import { useWords } from '../show/useWords.ts';
import { exportAsRun } from './exportAsRun.ts';
import { exportDocx } from './exportDocx.ts';
import { exportList } from './exportList.ts';

export interface Actions {
  /** Electron prints by itself; a browser opens the print in a tab and prints from there. */
  readonly isElectron: boolean;
  /** The print is there, and none is on its way. */
  readonly isReady: boolean;
  readonly onSave: (extent: PrintExtent) => void;
  readonly onPrint: (extent: PrintExtent) => void;
}

/** The whole sheet for good. */
export const PrintActions = (actions: Actions) => (
  <PrintButtons
    {...actions}
    extent="all"
    printWord={actions.isElectron ? 'print.print' : 'print.open'}
    saveWord="print.save"
  />
);

/** Only those pages that don't hold any more. */
export const ChangedPagesActions = (actions: Actions) => (
  <PrintButtons
    {...actions}
    extent="changed"
    printWord={actions.isElectron ? 'print.changed.print' : 'print.changed.open'}
    saveWord="print.changed.save"
  />
);

interface PrintButtonsProps extends Actions {
  readonly extent: PrintExtent;
  readonly printWord: WordKey;
  readonly saveWord: WordKey;
}

/** To the printer, or into a file; saving the whole sheet is what most people come for. */
function PrintButtons({
  extent,
  printWord,
  saveWord,
  isReady,
  onSave,
  onPrint,
}: PrintButtonsProps) {
  const t = useWords();
  return (
    <>
      <Button
        variant="default"
        h={44}
        disabled={!isReady}
        leftSection={<IconPrinter size="1.125rem" aria-hidden />}
        onClick={() => onPrint(extent)}
      >
        {t(printWord)}
      </Button>
      <Button
        variant={extent === 'all' ? 'filled' : 'default'}
        h={44}
        disabled={!isReady}
        leftSection={<IconDownload size="1.125rem" aria-hidden />}
        onClick={() => onSave(extent)}
      >
        {t(saveWord)}
      </Button>
    </>
  );
}

/** Files to go on working with; they are no prints. */
export function SaveOthers({ show, sheet }: { readonly show: Show; readonly sheet: SheetName }) {
  const t = useWords();
  return (
    <>
      {isDocxSheet(sheet) && (
        <Button
          variant="default"
          h={44}
          leftSection={<IconFileText size="1.125rem" aria-hidden />}
          onClick={() => saving(exportDocx(show, sheet))}
        >
          {t('print.saveWord')}
        </Button>
      )}
      {(sheet === 'as-run' || isListSheet(sheet)) && (
        <Button
          variant="default"
          h={44}
          leftSection={<IconTable size="1.125rem" aria-hidden />}
          onClick={() => saving(sheet === 'as-run' ? exportAsRun(show) : exportList(show, sheet))}
        >
          {t('print.saveBook')}
        </Button>
      )}
    </>
  );
}
