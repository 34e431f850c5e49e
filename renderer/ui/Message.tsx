import type { ReactNode } from 'react';
import styles from './Message.module.css';

/** A calm sentence in the middle of an empty view, with what a person can do about it. */
export function Message({
  text,
  children,
}: {
  readonly text: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className={styles.message}>
      <p>{text}</p>
      {children}
    </div>
  );
}
