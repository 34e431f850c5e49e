import { call, refuse } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';

interface LeaveHallDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks before this machine follows the show of another hall no more. */
export function LeaveHallDialog({ opened, onClose }: LeaveHallDialogProps) {
  const t = useWords();
  const goOut = async () => {
    const reply = await call('broker.leave', {});
    if (!reply.ok) refuse(reply.error);
  };
  return (
    <ConfirmDialog
      opened={opened}
      title={t('broker.leave')}
      question={t('broker.leave.ask')}
      cancel={t('common.cancel')}
      closeLabel={t('common.close')}
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        void goOut();
      }}
    />
  );
}
