import { Button, Group, Modal } from '@mantine/core';

interface ConfirmDialogProps {
  readonly opened: boolean;
  /** Stands above the question and on the button that does it. */
  readonly title: string;
  readonly question: string;
  readonly cancel: string;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** Asks before something that cannot be undone. Escape and the first button do nothing. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, title, question, cancel, onCancel, onConfirm } = props;
  return (
    <Modal opened={opened} onClose={onCancel} title={title} centered>
      <p>{question}</p>
      <Group justify="flex-end">
        <Button variant="default" size="md" onClick={onCancel} data-autofocus>
          {cancel}
        </Button>
        <Button size="md" onClick={onConfirm}>
          {title}
        </Button>
      </Group>
    </Modal>
  );
}
