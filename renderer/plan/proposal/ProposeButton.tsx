import { Button } from '@mantine/core';
import { IconListNumbers } from '@tabler/icons-react';
import { useWords } from '../../show/useWords.ts';
import { useReadOnly } from '../planState.ts';
import { openProposal } from './proposalState.ts';

/** Asks for an order of the programme. */
export function ProposeButton() {
  const t = useWords();
  const readOnly = useReadOnly('propose-order');
  return (
    <Button
      variant="subtle"
      color="gray"
      size="sm"
      h={44}
      px="sm"
      leftSection={<IconListNumbers size="1.1rem" aria-hidden />}
      disabled={readOnly}
      onClick={openProposal}
    >
      {t('action.propose-order')}
    </Button>
  );
}
