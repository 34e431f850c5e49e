import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';

interface DialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** Said of the cross that closes it. */
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** Present only while it is open. */
  readonly children: ReactNode;
  readonly size?: 'md' | 'lg' | 'xl';
}

/** A dialog with a title and a cross; Escape closes it. */
export function Dialog({ opened, title, closeLabel, onClose, children, size = 'md' }: DialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': closeLabel }}
      // Its header belongs to the dialog and is no banner of the page.
      attributes={{ header: { role: 'none' } }}
    >
      {opened && children}
    </Modal>
  );
}
