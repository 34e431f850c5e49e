import { Alert, Button, FileButton, Textarea } from '@mantine/core';
import type { ImportProblem } from '@shared/import/source.ts';
import { failureSentence } from '@shared/words/failure.ts';
import { type Icon, IconAlertTriangle, IconClipboardText } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useWords } from '../../show/useWords.ts';
import type { ImportSource } from './importState.ts';
import styles from './SourceStep.module.css';
import { clipboardSource } from './usePastedList.ts';

interface SourceColumnProps {
  /** Why the last source could not be read; null: it could, or there was none. */
  readonly fault: ImportProblem | null;
  readonly faultTitle: string;
  /** The text is the first way and takes most of the room. */
  readonly isTextFirst?: boolean;
  readonly children: ReactNode;
}

/** The ways of bringing something in, side by side, below what went wrong the last time. */
export function SourceColumn({ fault, faultTitle, isTextFirst, children }: SourceColumnProps) {
  const t = useWords();
  return (
    <div className={styles.step}>
      <div className={styles.column} data-text-first={isTextFirst || undefined}>
        {fault !== null && (
          <Alert
            role="alert"
            color="red"
            variant="default"
            icon={<IconAlertTriangle aria-hidden />}
            title={faultTitle}
            classNames={{ root: styles.fault, title: styles.faultTitle, icon: styles.faultIcon }}
          >
            {failureSentence(fault, t)}
          </Alert>
        )}
        <div className={styles.ways}>{children}</div>
        <p className={styles.promise}>{t('importing.promise')}</p>
      </div>
    </div>
  );
}

interface FileWayProps {
  readonly icon: Icon;
  readonly title: string;
  readonly hint: string;
  /** Extensions with their dots, with commas between. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
  /** It is what most people want. */
  readonly isMain?: boolean;
}

/** A place for a file to be dropped on, and the button that chooses one. */
export function FileWay({ icon: Icon, title, hint, accept, onFile, isMain = false }: FileWayProps) {
  const t = useWords();
  const id = useId();
  return (
    <section className={styles.drop} aria-labelledby={id}>
      <Icon size="3rem" stroke={1.4} aria-hidden />
      <h3 id={id} className={styles.wayTitle}>
        {title}
      </h3>
      <p className={styles.hint}>{hint}</p>
      <FileButton accept={accept} onChange={(file) => file !== null && onFile(file)}>
        {(props) => (
          <Button
            {...props}
            size="md"
            variant={isMain ? 'filled' : 'default'}
            data-autofocus={isMain || undefined}
          >
            {t('importing.choose')}
          </Button>
        )}
      </FileButton>
    </section>
  );
}

interface PasteWayProps {
  readonly title: string;
  readonly hint: string;
  /** What the button says. */
  readonly open: string;
  /** What stands in the field at first. */
  readonly initial?: string;
  readonly isMain?: boolean;
  readonly onOpen: (source: Extract<ImportSource, { kind: 'paste' }>) => void;
}

/** A field for what another program has copied: a paste into the empty field is opened at once, a typed text by the button. */
export function PasteWay(props: PasteWayProps) {
  const { title, hint, open, initial = '', isMain = false, onOpen } = props;
  const id = useId();
  const [text, setText] = useState(initial);
  return (
    <section className={styles.paste} aria-labelledby={id}>
      <h3 id={id} className={styles.wayTitle}>
        <IconClipboardText size="1.4rem" stroke={1.6} aria-hidden />
        {title}
      </h3>
      <Textarea
        aria-labelledby={id}
        placeholder={hint}
        value={text}
        autoFocus={isMain}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          const source = clipboardSource(event.clipboardData);
          if (text !== '' || source.text + source.html === '') return;
          event.preventDefault();
          onOpen(source);
        }}
        classNames={{ root: styles.box, wrapper: styles.box, input: styles.boxInput }}
      />
      <Button
        size="md"
        variant={isMain ? 'filled' : 'default'}
        disabled={text.trim() === ''}
        onClick={() => onOpen({ kind: 'paste', html: '', text })}
      >
        {open}
      </Button>
    </section>
  );
}
