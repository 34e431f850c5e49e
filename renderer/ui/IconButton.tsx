import { ActionIcon, Tooltip } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';

interface IconButtonProps {
  readonly icon: Icon;
  /** Said to screen readers and shown on hover. */
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** A button with an icon alone, 44 px wide. */
export function IconButton({ icon: Icon, label, disabled = false, onClick }: IconButtonProps) {
  return (
    <Tooltip label={label} openDelay={400}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={44}
        aria-label={label}
        disabled={disabled}
        onClick={onClick}
      >
        <Icon size="1.25rem" aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
