import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import styles from './LibraryView.module.css';

interface FileDropProps {
  /** Shown over the page while a file is dragged over it. */
  readonly hint: string;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

/** A page onto which a file can be dropped. */
export function FileDrop({ hint, onFile, children }: FileDropProps) {
  const [over, setOver] = useState(false);
  // Entering a child comes before leaving its parent.
  const depth = useRef(0);
  const enter = (by: 1 | -1) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    depth.current += by;
    setOver(depth.current > 0);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the button beside it takes files from the keyboard.
    <div
      className={styles.page}
      onDragEnter={enter(1)}
      onDragLeave={enter(-1)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file !== undefined) onFile(file);
      }}
    >
      {children}
      {over && <div className={styles.drop}>{hint}</div>}
    </div>
  );
}
