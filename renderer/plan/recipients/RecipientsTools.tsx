import { Button } from '@mantine/core';
import { RECIPIENT_COLUMNS, type RecipientColumn } from '@shared/view/recipientTable.ts';
import { IconClipboardText, IconPlus, IconReplace } from '@tabler/icons-react';
import { memo } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { ColumnChooser } from '../columns/ColumnChooser.tsx';
import { startImport } from '../importing/importState.ts';
import { useReadOnly } from '../planState.ts';
import styles from './Recipients.module.css';
import { addRecipients } from './recipientActions.ts';

interface RecipientsToolsProps {
  readonly columns: readonly RecipientColumn[];
  readonly onReplace: () => void;
  /** Gets the id of a recipient that was added. */
  readonly onAdded: (id: string) => void;
}

/** What can be done to the list as a whole. */
export const RecipientsTools = memo(function RecipientsTools(props: RecipientsToolsProps) {
  const { columns, onReplace, onAdded } = props;
  const t = useWords();
  const readOnly = useReadOnly();
  const cannotImport = useReadOnly('import-list');
  const cannotReplace = useReadOnly('replace-text');
  const kind = useShow((show) => show.plan.recipients.at(-1)?.kind ?? 'individual');
  const add = async () => {
    const id = await addRecipients(1, kind);
    if (id !== null) onAdded(id);
  };
  return (
    <div role="toolbar" aria-label={t('plan.section.recipients')} className={styles.tools}>
      <Button
        h={44}
        variant="default"
        leftSection={<IconClipboardText size="1.1rem" aria-hidden />}
        disabled={cannotImport}
        onClick={() => startImport()}
      >
        {t('recipients.pasteNames')}
      </Button>
      <Button
        h={44}
        variant="default"
        leftSection={<IconPlus size="1.1rem" aria-hidden />}
        disabled={readOnly}
        onClick={() => void add()}
      >
        {t('plan.addRecipient')}
      </Button>
      <IconButton
        icon={IconReplace}
        label={t('replace.open')}
        disabled={cannotReplace}
        onClick={onReplace}
      />
      <ColumnChooser
        setting="recipientColumns"
        columns={RECIPIENT_COLUMNS}
        shown={columns}
        required="name"
        labelOf={(column) => t(`recipients.column.${column}`)}
      />
    </div>
  );
});
