import { Button, FileButton } from '@mantine/core';
import { IconFileUpload, IconX } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import styles from './FileField.module.css';
import { IconButton } from './IconButton.tsx';

interface FileFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** Stands on the button that asks for a file. */
  readonly pick: string;
  /** Said of the cross that takes the file away. */
  readonly remove: string;
  /** Name of the file, or what is known of it; null: there is none. */
  readonly chosen: string | null;
  readonly error?: string | undefined;
  /** Endings of files that are offered: `.pem,.crt`. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly onRemove: () => void;
}

/** A field that takes a file. */
export function FileField(props: FileFieldProps) {
  const { label, hint, pick, remove, chosen, error, accept, onFile, onRemove } = props;
  const reset = useRef<() => void>(null);
  const about = useId();
  return (
    <fieldset className={styles.field} aria-describedby={about}>
      <legend className={styles.label}>{label}</legend>
      <div id={about}>
        {hint !== undefined && <p className={styles.hint}>{hint}</p>}
        {error !== undefined && (
          <p role="alert" className={styles.error}>
            {error}
          </p>
        )}
      </div>
      <div className={styles.row}>
        <FileButton
          accept={accept}
          resetRef={reset}
          onChange={(file) => {
            // The same file can be chosen again after it was mended.
            reset.current?.();
            if (file !== null) onFile(file);
          }}
        >
          {(button) => (
            <Button
              {...button}
              variant="default"
              h="2.75rem"
              leftSection={<IconFileUpload size="1.125rem" aria-hidden />}
              aria-label={`${label}: ${pick}`}
            >
              {pick}
            </Button>
          )}
        </FileButton>
        {chosen !== null && (
          <>
            <span className={styles.chosen}>{chosen}</span>
            <IconButton icon={IconX} label={remove} onClick={onRemove} />
          </>
        )}
      </div>
    </fieldset>
  );
}
