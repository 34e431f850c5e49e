import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useKeysOf } from '../../show/useKeys.ts';
import { useWords } from '../../show/useWords.ts';
import { keyLabel } from '../../ui/keyLabel.ts';
import { useReadOnly } from '../planState.ts';
import { startImport } from './importState.ts';

/** Opens the import where the person chooses a file or pastes. */
export function ImportButton() {
  const t = useWords();
  const readOnly = useReadOnly('import-list');
  const keys = useKeysOf('import-list');
  return (
    <Button
      h={36}
      variant="default"
      leftSection={<IconFileImport size="1.1rem" aria-hidden />}
      title={keys.map(keyLabel).join(', ')}
      disabled={readOnly}
      onClick={() => startImport()}
    >
      {t('importing.open')}
    </Button>
  );
}
