import { useEffect, useRef, useState } from 'react';

interface DropOptions {
  /** Whether files are seen as an offer now, shown by what hovers. */
  readonly isWelcome: () => boolean;
  /** Whether what is dropped is taken at all. */
  readonly isWaiting: () => boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes files that are dropped anywhere in the window; gives whether some hover there now. */
export function useDroppedFile(options: DropOptions): boolean {
  const [isDragging, setDragging] = useState(false);
  const newest = useRef(options);
  newest.current = options;
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      // Without this the window would leave for the file.
      event.preventDefault();
      setDragging(newest.current.isWelcome());
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent) => {
      setDragging(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      const { isWaiting, onFiles } = newest.current;
      if (isWaiting()) onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return isDragging;
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
