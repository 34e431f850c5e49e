import { asked } from '../show/asked.ts';
import { useWords } from '../show/useWords.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';

interface LeaveDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks before this machine stands by no more. */
export function LeaveDialog({ opened, onClose }: LeaveDialogProps) {
  const t = useWords();
  return (
    <ConfirmDialog
      opened={opened}
      title={t('machines.leave')}
      question={t('machines.leave.ask')}
      cancel={t('common.cancel')}
      closeLabel={t('common.close')}
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        void asked('machines.leave', {});
      }}
    />
  );
}
