import { Button } from '@mantine/core';
import type { Action } from '@shared/action/actions.ts';
import { type KeyHolder, keysOf } from '@shared/action/keys.ts';
import type { Translate } from '@shared/words/translate.ts';
import { useEffect, useRef } from 'react';
import { useChosenKeys } from '../../show/useKeys.ts';
import { useWords } from '../../show/useWords.ts';
import styles from './Keys.module.css';
import { keyName } from './keyName.ts';
import type { Answer, Place, Rebinding } from './useRebinding.ts';

interface KeyAnswerProps {
  readonly action: Action;
  readonly place: Place;
  readonly answer: Answer;
  readonly rebinding: Rebinding;
  /** Id of the sentence. */
  readonly id: string;
}

/** What is said about the key that was pressed last, and what can be done besides pressing another. */
export function KeyAnswer({ action, place, answer, rebinding, id }: KeyAnswerProps) {
  const t = useWords();
  const keys = keysOf(action, useChosenKeys());
  const words = useRef<HTMLParagraphElement>(null);
  // What is said about a key near the lower edge must not stand below it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer has its own length.
  useEffect(() => {
    words.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [answer]);
  const old = typeof place === 'number' ? keys[place] : undefined;
  return (
    <>
      <p
        ref={words}
        id={id}
        className={styles.sentence}
        data-kind={answer.kind}
        role={answer.kind === 'waiting' ? undefined : 'alert'}
      >
        {sentence(answer, t)}
      </p>
      {answer.kind === 'asked' && (
        <>
          <Button
            variant="default"
            h="2.75rem"
            data-mantine-stop-propagation="true"
            // Without a field for keys the focus comes here: the careful answer first.
            ref={(button) => {
              if (answer.key === null) button?.focus();
            }}
            onClick={() => rebinding.stop()}
          >
            {t('common.cancel')}
          </Button>
          <Button
            h="2.75rem"
            data-mantine-stop-propagation="true"
            onClick={() => rebinding.take(action)}
          >
            {t('keys.take')}
          </Button>
        </>
      )}
      {answer.kind !== 'asked' && old !== undefined && (
        <Button
          variant="subtle"
          color="gray"
          h="2.75rem"
          data-mantine-stop-propagation="true"
          onClick={() => rebinding.drop(action, place as number)}
        >
          {t('keys.drop', { key: keyName(old, t) })}
        </Button>
      )}
    </>
  );
}

function sentence(answer: Answer, t: Translate): string {
  switch (answer.kind) {
    case 'waiting':
      return t('keys.escape');
    case 'refused':
      return t(`keys.refused.${answer.why}`, {
        key: answer.key === null ? '' : keyName(answer.key, t),
      });
    case 'fixed':
      return t('keys.fixed', {
        key: keyName(answer.key, t),
        holders: namesOf(answer.holders, t),
      });
    case 'asked':
      return question(answer.holders, t);
  }
}

/** Names the others, and says of which of them no key would be left. */
function question(holders: readonly KeyHolder[], t: Translate): string {
  const keys = [...new Set(holders.map(({ key }) => keyName(key, t)))].join(', ');
  const bare = holders
    .filter(({ leftWithout }) => leftWithout)
    .map(({ action }) => t(action.label));
  return [
    t('keys.asked', { key: keys, holders: namesOf(holders, t) }),
    ...[...new Set(bare)].map((action) => t('keys.leftWithout', { action })),
  ].join(' ');
}

function namesOf(holders: readonly KeyHolder[], t: Translate): string {
  return [...new Set(holders.map(({ action }) => `“${t(action.label)}”`))].join(', ');
}
