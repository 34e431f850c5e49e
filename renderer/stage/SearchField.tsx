import { VisuallyHidden } from '@mantine/core';
import type { Attendee } from '@shared/view/checkIn.ts';
import { presenceOf } from '@shared/view/presence.ts';
import { IconSearch, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import styles from './CheckIn.module.css';
import { setPresence } from './setPresence.ts';

interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly query: string;
  /** Ids of who fits; null: nothing was typed. */
  readonly found: readonly string[] | null;
  /** Whom Enter ticks. */
  readonly active: Attendee | null;
  readonly isReadOnly: boolean;
  readonly onQuery: (query: string) => void;
  /** Goes to the next or the one before. */
  readonly onWalk: (by: 1 | -1) => void;
}

/** Finds a person and ticks them with Enter, then is ready for the next. */
export function SearchField(props: SearchFieldProps) {
  const { field, query, found, active, isReadOnly, onQuery, onWalk } = props;
  const t = useWords();
  const hint = useId();
  const attendance = useShow((show) => show.run.attendance[active?.id ?? '']);
  const [said, setSaid] = useState<string | null>(null);
  const presence = presenceOf(attendance);

  const tick = async (one: Attendee) => {
    if (presence === 'present') return setSaid(t('checkIn.tickedBefore', { name: one.name }));
    if (!(await setPresence(one.id, 'present'))) return;
    setSaid(t('checkIn.ticked', { name: one.name }));
    onQuery('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter ends a composition (Telex and other input methods) before it means anything here.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && query !== '') {
      event.stopPropagation();
      onQuery('');
      setSaid(null);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setSaid(null);
      onWalk(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && active !== null && !isReadOnly) {
      event.preventDefault();
      if (!event.repeat) void tick(active);
    }
  };
  const count = found === null ? '' : t('checkIn.found', { n: found.length });
  const who =
    active === null
      ? ''
      : t('checkIn.active', { name: active.name, state: t(`presence.${presence}`) });
  return (
    <div className={styles.search}>
      <div className={styles.box}>
        <IconSearch size="1.25rem" aria-hidden className={styles.lens} />
        <input
          ref={field}
          type="text"
          inputMode="search"
          enterKeyHint="done"
          autoComplete="off"
          spellCheck={false}
          className={styles.field}
          aria-label={t('checkIn.search')}
          placeholder={t('checkIn.search')}
          aria-describedby={hint}
          value={query}
          onChange={(event) => {
            setSaid(null);
            onQuery(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
        {query !== '' && (
          <button
            type="button"
            className={styles.clear}
            aria-label={t('checkIn.clear')}
            onClick={() => {
              onQuery('');
              field.current?.focus();
            }}
          >
            <IconX size="1.25rem" aria-hidden />
          </button>
        )}
      </div>
      <p id={hint} className={styles.hint}>
        {said === null &&
          (found === null ? <span className={styles.keys}>{t('checkIn.hint')}</span> : count)}
        {said !== null && <strong className={styles.said}>{said}</strong>}
      </p>
      <VisuallyHidden role="status">
        {said ?? [count, who].filter(Boolean).join('. ')}
      </VisuallyHidden>
    </div>
  );
}
