import { Button, Group } from '@mantine/core';
import type { WordingFile } from '@shared/document/wordingFile.ts';
import { isTemplateKey } from '@shared/script/templateFiles.ts';
import { type WordingName, wordingImport } from '@shared/view/wordingImport.ts';
import type { Translate } from '@shared/words/translate.ts';
import { useMemo } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { send } from '../planState.ts';
import { faultSentence } from './faultSentence.ts';
import styles from './ImportWording.module.css';
import wording from './Wording.module.css';

/** A file of wording that was read and waits for the person's word. */
export interface FoundWording {
  readonly name: string;
  readonly file: WordingFile;
}

interface ImportWordingProps {
  /** Null: nothing is brought in. */
  readonly found: FoundWording | null;
  readonly onClose: () => void;
}

/** Says what a file of wording would change, what can't be used and what is not translated; then brings it in. */
export function ImportWording({ found, onClose }: ImportWordingProps) {
  const t = useWords();
  return (
    <Dialog
      opened={found !== null}
      title={t('wording.import')}
      closeLabel={t('common.close')}
      onClose={onClose}
      size="lg"
    >
      {found !== null && <Found found={found} onClose={onClose} />}
    </Dialog>
  );
}

function Found({ found, onClose }: { readonly found: FoundWording; readonly onClose: () => void }) {
  const t = useWords();
  const words = useShow((show) => show.plan.words);
  const result = useMemo(() => wordingImport(words, found.file), [words, found]);
  const take = async () => {
    const isTaken = await send('batch', {
      label: 'import-wording',
      about: found.name.slice(0, 1000),
      steps: [...result.steps],
    });
    if (isTaken) onClose();
  };
  return (
    <div className={styles.found}>
      {result.steps.length === 0 && <p className={styles.fine}>{t('wording.nothingNew')}</p>}
      <Lines
        heading={t('wording.comes')}
        lines={[
          ...result.templates.map((name) => named(name, t)),
          ...result.abbreviations.map((short) => t('wording.shortIn', { short })),
        ]}
      />
      <Lines
        heading={t('wording.faulty')}
        lines={[
          ...result.faults.map(({ fault, ...name }) => {
            const why = fault === null ? t('wording.faultEmpty') : faultSentence(fault, t);
            return `${named(name, t)} – ${why}`;
          }),
          ...result.unusable.map((short) => t('wording.faultyShort', { short })),
        ]}
      />
      <Lines
        heading={t('wording.missing')}
        lines={result.untranslated.map(({ language, key }) =>
          t('wording.missingIn', { template: titleOf(key, t), language: t(`wording.${language}`) }),
        )}
      />
      <Group justify="flex-end">
        <Button variant="default" size="md" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button size="md" disabled={result.steps.length === 0} onClick={() => void take()}>
          {t('wording.take', { n: result.steps.length })}
        </Button>
      </Group>
    </div>
  );
}

function Lines(props: { readonly heading: string; readonly lines: readonly string[] }) {
  if (props.lines.length === 0) return null;
  return (
    <section>
      <h3 className={wording.heading}>{props.heading}</h3>
      <ul className={styles.lines}>
        {props.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** What nobody here knows is named by its key. */
const titleOf = (key: string, t: Translate) => (isTemplateKey(key) ? t(`template.${key}`) : key);

function named({ key, language }: WordingName, t: Translate): string {
  return t('wording.templateIn', {
    template: isTemplateKey(key) ? `${titleOf(key, t)}, ${key}` : key,
    language: t(`wording.${language}`),
  });
}
