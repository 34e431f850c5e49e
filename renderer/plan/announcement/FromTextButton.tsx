import { Button } from '@mantine/core';
import { IconTextScan2 } from '@tabler/icons-react';
import { useKeysOf } from '../../show/useKeys.ts';
import { useWords } from '../../show/useWords.ts';
import { keyLabel } from '../../ui/keyLabel.ts';
import { useReadOnly } from '../planState.ts';
import { startFromText } from './fromTextState.ts';

/** Opens the way of a text into the show. */
export function FromTextButton() {
  const t = useWords();
  const readOnly = useReadOnly('import-announcement');
  const keys = useKeysOf('import-text');
  return (
    <Button
      h={36}
      variant="default"
      leftSection={<IconTextScan2 size="1.1rem" aria-hidden />}
      title={keys.map(keyLabel).join(', ')}
      disabled={readOnly}
      onClick={startFromText}
    >
      {t('fromText.open')}
    </Button>
  );
}
