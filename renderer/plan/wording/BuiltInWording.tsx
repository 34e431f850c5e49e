import { Button } from '@mantine/core';
import type { Language } from '@shared/model/primitives.ts';
import { TEMPLATES, type TemplateKey } from '@shared/script/templateFiles.ts';
import { wordDiff } from '@shared/view/wordDiff.ts';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { DiffText } from '../../ui/DiffText.tsx';
import { send, useReadOnly } from '../planState.ts';
import styles from './Wording.module.css';
import { draftName, keepDraft } from './wordingState.ts';

interface BuiltInWordingProps {
  readonly templateKey: TemplateKey;
  readonly language: Language;
}

/** The wording that comes with the app, where the show has another: what differs, and the way back. */
export function BuiltInWording({ templateKey, language }: BuiltInWordingProps) {
  const t = useWords();
  const readOnly = useReadOnly();
  const showId = useShow((show) => show.id);
  const own = useShow((show) => show.plan.words.templates[language][templateKey]);
  if (own === undefined) return null;
  const builtIn = TEMPLATES[language][templateKey];
  const goBack = async () => {
    if (await send('edit-template', { language, key: templateKey, text: null }))
      keepDraft(draftName(showId, language, templateKey), null);
  };
  return (
    <section className={styles.builtIn} aria-label={t('wording.builtIn')}>
      <h3 className={styles.heading}>{t('wording.builtIn')}</h3>
      <p lang={language}>{builtIn}</p>
      <h3 className={styles.heading}>{t('wording.builtInCompared')}</h3>
      <p lang={language}>
        <DiffText pieces={wordDiff(builtIn, own)} />
      </p>
      <Button
        size="compact-md"
        variant="default"
        disabled={readOnly}
        leftSection={<IconArrowBackUp size="1rem" aria-hidden />}
        onClick={() => void goBack()}
      >
        {t('wording.backToBuiltIn')}
      </Button>
    </section>
  );
}
