import { losingPage } from '@shared/view/sharePanel.ts';
import { asked } from '../show/asked.ts';
import { useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';

interface StopDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks before all devices lose their page. */
export function StopDialog({ opened, onClose }: StopDialogProps) {
  const t = useWords();
  const n = useWindow(({ sharing }) => losingPage(sharing.devices));
  return (
    <ConfirmDialog
      opened={opened}
      title={t('share.stop')}
      question={t('share.stop.ask', { n })}
      cancel={t('common.cancel')}
      closeLabel={t('common.close')}
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        void asked('share.stop', {});
      }}
    />
  );
}
