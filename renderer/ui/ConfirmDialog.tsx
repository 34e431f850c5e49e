import { Button, Group } from '@mantine/core';
import { Dialog } from './Dialog.tsx';

interface ConfirmDialogProps {
  readonly opened: boolean;
  /** Stands above the question and on the button that does it. */
  readonly title: string;
  readonly question: string;
  readonly cancel: string;
  /** Said of the cross that closes it. */
  readonly closeLabel: string;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** Asks before something that cannot be undone. Escape and the first button do nothing. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, title, question, cancel, closeLabel, onCancel, onConfirm } = props;
  return (
    <Dialog opened={opened} onClose={onCancel} title={title} closeLabel={closeLabel}>
      <p>{question}</p>
      <Group justify="flex-end">
        <Button variant="default" size="md" onClick={onCancel} data-autofocus>
          {cancel}
        </Button>
        <Button size="md" onClick={onConfirm}>
          {title}
        </Button>
      </Group>
    </Dialog>
  );
}
