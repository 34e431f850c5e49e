import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useWords } from '../../show/useWords.ts';
import { useJob } from './importJob.ts';
import { openImport, useImport } from './importState.ts';
import { FileWay, PasteWay, SourceColumn } from './SourceParts.tsx';
import { takeFiles } from './useDroppedList.ts';

const ACCEPTED = '.xlsx,.docx,.csv,.tsv,.txt,.htm,.html';

/** Where a person gives the list: a file, or what another program has copied. */
export function SourceStep() {
  const t = useWords();
  const fault = useJob((job) => job.fault);
  return (
    <SourceColumn fault={fault} faultTitle={t('importing.unread')}>
      <FileWay
        icon={IconFileSpreadsheet}
        title={t('importing.fromFile')}
        hint={t('importing.kinds')}
        accept={ACCEPTED}
        onFile={(file) => takeFiles([file])}
        isMain
      />
      <PasteWay
        title={t('importing.fromPaste')}
        hint={t('importing.pasteHere')}
        open={t('importing.preview')}
        onOpen={(source) => openImport(source, useImport.getState().request?.segmentId ?? null)}
      />
    </SourceColumn>
  );
}
