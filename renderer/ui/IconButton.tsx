import { ActionIcon, Tooltip } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import styles from './IconButton.module.css';

interface IconButtonProps
  extends Omit<ComponentPropsWithRef<'button'>, 'color' | 'style' | 'disabled'> {
  readonly icon: Icon;
  /** Said to screen readers and shown on hover. */
  readonly label: string;
  readonly disabled?: boolean;
}

/** A button with an icon alone, 44 px wide. Can be the target of a menu. */
export function IconButton({ icon: Icon, label, ...rest }: IconButtonProps) {
  return (
    // What the button has opened lies where its name would be shown.
    <Tooltip label={label} openDelay={400} disabled={rest['aria-expanded'] === true}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="2.75rem"
        aria-label={label}
        {...rest}
        className={styles.button}
      >
        <Icon size="1.25rem" aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
