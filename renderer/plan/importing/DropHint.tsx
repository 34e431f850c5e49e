import { IconFileImport } from '@tabler/icons-react';
import styles from './ImportHost.module.css';

/** Lies over everything while a file hovers there. */
export function DropHint({ text }: { readonly text: string }) {
  return (
    <div className={styles.drop}>
      <div className={styles.dropFrame}>
        <IconFileImport size="3rem" stroke={1.5} aria-hidden />
        <p>{text}</p>
      </div>
    </div>
  );
}
