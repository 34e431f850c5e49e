import { Button } from '@mantine/core';
import { EVERYBODY } from '@shared/view/recipientTable.ts';
import { useWords } from '../../show/useWords.ts';
import { Message } from '../../ui/Message.tsx';
import { changeFilter } from './recipientsState.ts';

/** Says why the table is empty and what to do. */
export function NobodyShown({ all }: { readonly all: number }) {
  const t = useWords();
  if (all === 0) return <Message text={t('recipients.nobody')} />;
  return (
    <Message text={t('recipients.noMatch')}>
      <Button variant="default" size="md" onClick={() => changeFilter(EVERYBODY)}>
        {t('recipients.filter.clear')}
      </Button>
    </Message>
  );
}
