import { Alert, Button, FileButton, Textarea } from '@mantine/core';
import { failureSentence } from '@shared/words/failure.ts';
import { IconAlertTriangle, IconClipboardText, IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../show/useWords.ts';
import { useJob } from './importJob.ts';
import { openImport, useImport } from './importState.ts';
import styles from './SourceStep.module.css';
import { takeFiles } from './useDroppedFile.ts';
import { clipboardSource } from './usePastedList.ts';

const ACCEPTED = '.xlsx,.docx,.csv,.tsv,.txt,.htm,.html';

/** Where a person gives the list: a file, or what another program has copied. */
export function SourceStep() {
  const t = useWords();
  const fault = useJob((job) => job.fault);
  return (
    <div className={styles.step}>
      <div className={styles.column}>
        {fault !== null && (
          <Alert
            role="alert"
            color="red"
            variant="default"
            icon={<IconAlertTriangle aria-hidden />}
            title={t('importing.unread')}
            classNames={{ root: styles.fault, title: styles.faultTitle, icon: styles.faultIcon }}
          >
            {failureSentence(fault, t)}
          </Alert>
        )}
        <div className={styles.ways}>
          <FileWay />
          <PasteWay />
        </div>
        <p className={styles.promise}>{t('importing.promise')}</p>
      </div>
    </div>
  );
}

function FileWay() {
  const t = useWords();
  return (
    <section className={styles.drop} aria-labelledby="import-file">
      <IconFileSpreadsheet size="3rem" stroke={1.4} aria-hidden />
      <h3 id="import-file" className={styles.wayTitle}>
        {t('importing.fromFile')}
      </h3>
      <p className={styles.hint}>{t('importing.kinds')}</p>
      <FileButton accept={ACCEPTED} onChange={(file) => file !== null && takeFiles([file])}>
        {(props) => (
          <Button {...props} size="md" data-autofocus>
            {t('importing.choose')}
          </Button>
        )}
      </FileButton>
    </section>
  );
}

function PasteWay() {
  const t = useWords();
  const [text, setText] = useState('');
  const open = (html: string, pasted: string) =>
    openImport(
      { kind: 'paste', html, text: pasted },
      useImport.getState().request?.segmentId ?? null,
    );
  return (
    <section className={styles.paste} aria-labelledby="import-paste">
      <h3 id="import-paste" className={styles.wayTitle}>
        <IconClipboardText size="1.4rem" stroke={1.6} aria-hidden />
        {t('importing.fromPaste')}
      </h3>
      <Textarea
        aria-labelledby="import-paste"
        placeholder={t('importing.pasteHere')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          const source = clipboardSource(event.clipboardData);
          if (text !== '' || source.text + source.html === '') return;
          event.preventDefault();
          open(source.html, source.text);
        }}
        classNames={{ root: styles.box, wrapper: styles.box, input: styles.boxInput }}
      />
      <Button
        size="md"
        variant="default"
        disabled={text.trim() === ''}
        onClick={() => open('', text)}
      >
        {t('importing.preview')}
      </Button>
    </section>
  );
}
