import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import { useWords } from '../../show/useWords.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { backToText, hasSaid } from './fromTextJob.ts';

/** Gives the text back to be changed, after a question where corrections would be lost. */
export function EditTextButton() {
  const t = useWords();
  const [isAsking, asking] = useDisclosure(false);
  return (
    <>
      <Button
        size="sm"
        variant="subtle"
        color="gray"
        leftSection={<IconPencil size="1rem" aria-hidden />}
        onClick={() => (hasSaid() ? asking.open() : backToText())}
      >
        {t('fromText.edit')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={t('fromText.edit')}
        question={t('fromText.discardQuestion')}
        cancel={t('importing.stay')}
        closeLabel={t('common.close')}
        onCancel={asking.close}
        onConfirm={backToText}
      />
    </>
  );
}
