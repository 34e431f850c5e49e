import { asked } from '../show/asked.ts';
import { useWords } from '../show/useWords.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';

interface LeaveHallDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks before this machine follows the show of another hall no more. */
export function LeaveHallDialog({ opened, onClose }: LeaveHallDialogProps) {
  const t = useWords();
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
        void asked('broker.leave', {});
      }}
    />
  );
}
