import { Button } from '@mantine/core';
import type { Cue } from '@shared/cue/cues.ts';
import { partId } from '@shared/script/parts.ts';
import { type Paragraph, standing } from '@shared/view/scriptParagraphs.ts';
import { wordDiffSide } from '@shared/view/wordDiff.ts';
import type { ReactNode } from 'react';
import { useWords } from '../../show/useWords.ts';
import { DiffText } from '../../ui/DiffText.tsx';
import { send, useReadOnly } from '../planState.ts';
import styles from './Script.module.css';

interface DriftChoiceProps {
  readonly cueId: Cue['id'];
  readonly block: Paragraph;
  readonly onEdit: () => void;
}

/** What is under own or approved words has changed: the texts beside each other, and which one to read. */
export function DriftChoice({ cueId, block, onEdit }: DriftChoiceProps) {
  const t = useWords();
  const readOnly = useReadOnly();
  const { isOwn, isLocked, generated } = standing(block);
  const { text, basis } = block.own?.words ?? { text: block.written, basis: generated };
  const part = partId(cueId, block.part);
  // Approved as it was generated, it follows the plan again once it is reopened.
  const take = () => (isLocked ? send('unlock-words', { part }) : send('drop-words', { part }));
  return (
    <fieldset className={styles.drift} aria-label={t('script.choice')}>
      <p className={styles.hint} lang="">
        {t(isOwn ? 'script.drift.own' : 'script.drift.locked')}
      </p>
      <dl className={styles.texts}>
        <Version label={t(isOwn ? 'script.drift.then' : 'script.drift.approved')}>
          <DiffText pieces={wordDiffSide(basis, generated, 'before')} />
        </Version>
        <Version label={t('script.drift.now')}>
          <DiffText pieces={wordDiffSide(basis, generated, 'after')} />
        </Version>
        {isOwn && (
          <Version label={t('script.drift.yours')} isStrong>
            <DiffText pieces={wordDiffSide(basis, text, 'after')} />
          </Version>
        )}
      </dl>
      <div className={styles.tools} lang="">
        <Button
          size="compact-sm"
          variant="default"
          disabled={readOnly}
          onClick={() => void send('write-words', { part, text, basis: generated })}
        >
          {t(isOwn ? 'script.drift.keep' : 'script.drift.keepApproved')}
        </Button>
        {!(isOwn && isLocked) && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={readOnly}
            onClick={() => void take()}
          >
            {t('script.drift.take')}
          </Button>
        )}
        {isLocked ? (
          isOwn && (
            <Button
              size="compact-sm"
              variant="default"
              disabled={readOnly}
              onClick={() => void send('unlock-words', { part })}
            >
              {t('script.unlock')}
            </Button>
          )
        ) : (
          <Button size="compact-sm" variant="subtle" disabled={readOnly} onClick={onEdit}>
            {t('script.drift.edit')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

function Version(props: {
  readonly label: string;
  readonly isStrong?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div data-strong={props.isStrong || undefined}>
      <dt lang="">{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
