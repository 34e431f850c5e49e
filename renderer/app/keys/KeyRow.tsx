import { Kbd, UnstyledButton } from '@mantine/core';
import type { Action } from '@shared/action/actions.ts';
import { isChanged, isRebindable, keysOf, ownKeys, strongerHolder } from '@shared/action/keys.ts';
import { MOST_KEYS } from '@shared/contract/settings.ts';
import { IconPlus, IconRestore } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useChosenKeys } from '../../show/useKeys.ts';
import { useWords } from '../../show/useWords.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { keyLabel } from '../../ui/keyLabel.ts';
import { KeyAnswer } from './KeyAnswer.tsx';
import { KeyCapture } from './KeyCapture.tsx';
import styles from './Keys.module.css';
import { keyName } from './keyName.ts';
import type { Rebinding } from './useRebinding.ts';

interface KeyRowProps {
  readonly action: Action;
  readonly rebinding: Rebinding;
}

/** An action with its keys; each key is a button that makes room for another one. */
export function KeyRow({ action, rebinding }: KeyRowProps) {
  const t = useWords();
  const answerId = useId();
  const editing = rebinding.editing?.id === action.id ? rebinding.editing : null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what the buttons and the field in it leave.
    <div
      className={styles.row}
      data-editing={editing !== null || undefined}
      // A window that loses the focus keeps the question: nothing else on the page was chosen.
      onBlur={({ currentTarget, relatedTarget }) => {
        if (editing !== null && relatedTarget !== null && !currentTarget.contains(relatedTarget))
          rebinding.stop('gone');
      }}
      onKeyDown={({ key }) => {
        if (editing !== null && key === 'Escape') rebinding.stop();
      }}
    >
      <dt>{t(action.label)}</dt>
      <dd className={styles.keys}>
        {isRebindable(action) ? (
          <ChosenKeyList action={action} rebinding={rebinding} answerId={answerId} />
        ) : (
          action.keys.map((key) => <Kbd key={key}>{keyLabel(key)}</Kbd>)
        )}
      </dd>
      <LostKeys action={action} />
      {editing !== null && (
        <dd className={styles.answer}>
          <KeyAnswer
            id={answerId}
            action={action}
            place={editing.place}
            answer={editing.answer}
            rebinding={rebinding}
          />
        </dd>
      )}
    </div>
  );
}

function ChosenKeyList({
  action,
  rebinding,
  answerId,
}: KeyRowProps & { readonly answerId: string }) {
  const t = useWords();
  const chosen = useChosenKeys();
  const keys = keysOf(action, chosen);
  const name = t(action.label);
  const place = rebinding.editing?.id === action.id ? rebinding.editing.place : null;
  const isFocus = (at: number) => rebinding.focus?.id === action.id && rebinding.focus.place === at;
  const capture = (
    <RowCapture key="capture" action={action} rebinding={rebinding} answerId={answerId} />
  );
  return (
    <>
      {isChanged(action, chosen) && (
        <IconButton
          icon={IconRestore}
          label={t('keys.usual', { action: name })}
          onClick={() => rebinding.restore(action)}
        />
      )}
      {keys.length < MOST_KEYS && place === null && (
        <Focusable wanted={isFocus(keys.length)} onFocused={rebinding.tookFocus} quiet>
          <IconButton
            icon={IconPlus}
            label={t('keys.add', { action: name })}
            onClick={() => rebinding.listen(action, keys.length)}
          />
        </Focusable>
      )}
      {keys.length === 0 && place === null && <span className={styles.none}>{t('keys.none')}</span>}
      {keys.map((key, at) =>
        at === place ? (
          capture
        ) : (
          <Focusable key={key} wanted={isFocus(at)} onFocused={rebinding.tookFocus}>
            <UnstyledButton
              className={styles.key}
              aria-label={t('keys.change', { key: keyName(key, t), action: name })}
              onClick={() => rebinding.listen(action, at)}
            >
              <Kbd>{keyLabel(key)}</Kbd>
            </UnstyledButton>
          </Focusable>
        ),
      )}
      {place === keys.length && capture}
    </>
  );
}

function RowCapture({ action, rebinding, answerId }: KeyRowProps & { readonly answerId: string }) {
  const t = useWords();
  const answer = rebinding.editing?.answer;
  return (
    <KeyCapture
      label={t('keys.new', { action: t(action.label) })}
      describedBy={answerId}
      pressed={answer === undefined || answer.kind === 'waiting' ? null : answer.key}
      onPress={(key) => rebinding.press(action, key)}
      onYes={answer?.kind === 'asked' ? () => rebinding.take(action) : null}
      onStop={rebinding.stop}
    />
  );
}

/** Brings the focus back to a button that was away while a key was asked for. */
function Focusable({
  wanted,
  onFocused,
  quiet = false,
  children,
}: {
  readonly wanted: boolean;
  readonly onFocused: () => void;
  readonly quiet?: boolean;
  readonly children: ReactNode;
}) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!wanted) return;
    place.current?.querySelector('button')?.focus();
    onFocused();
  }, [wanted, onFocused]);
  return (
    <span ref={place} className={quiet ? styles.quiet : undefined}>
      {children}
    </span>
  );
}

/** Keys that were meant for this action, but another one has them by better right. */
function LostKeys({ action }: { readonly action: Action }) {
  const t = useWords();
  const chosen = useChosenKeys();
  return ownKeys(action, chosen).map((key) => {
    const holder = strongerHolder(action, key, chosen);
    if (holder === undefined) return null;
    return (
      <dd key={key} className={styles.lost}>
        {t('keys.lost', { key: keyName(key, t), holders: `“${t(holder.label)}”` })}
      </dd>
    );
  });
}
