import { askStandBy, useStandByAsked } from '../show/standByAsked.ts';
import { useWords } from '../show/useWords.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { StandByForm } from './StandByForm.tsx';

const close = () => askStandBy(false);

/** The form by which this machine comes to stand by for another. */
export function StandByDialog() {
  const t = useWords();
  const isAsked = useStandByAsked((state) => state.isAsked);
  return (
    <Dialog
      opened={isAsked}
      onClose={close}
      title={t('machines.standBy.title')}
      closeLabel={t('common.close')}
      size="xl"
    >
      <StandByForm onDone={close} />
    </Dialog>
  );
}
