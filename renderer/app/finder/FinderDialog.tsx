import { Combobox, InputBase, useCombobox } from '@mantine/core';
import { actionsOf } from '@shared/action/actions.ts';
import { isRebindable, keysOf } from '@shared/action/keys.ts';
import {
  type Findable,
  type FoundGroup,
  find,
  findableActions,
  findableShows,
  findablesOf,
} from '@shared/view/finder.ts';
import { papersFound } from '@shared/view/papers.ts';
import { useEffect, useMemo, useState } from 'react';
import { refreshLibrary, useWindow } from '../../show/store.ts';
import { useChosenKeys } from '../../show/useKeys.ts';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { keyLabel } from '../../ui/keyLabel.ts';
import styles from './Finder.module.css';
import { goTo } from './goTo.ts';

/** How many of a kind are listed. */
const SHOWN = 6;

interface FinderProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Finds anything by a few letters of its name, marks or none, and goes there. */
export function FinderDialog({ opened, onClose }: FinderProps) {
  const t = useWords();
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('finder.title')}
      closeLabel={t('common.close')}
      size="lg"
    >
      <Finder onClose={onClose} />
    </Dialog>
  );
}

function Finder({ onClose }: Pick<FinderProps, 'onClose'>) {
  const t = useWords();
  const things = useThings();
  const [query, setQuery] = useState('');
  // The list is always shown below the field, so Enter takes the first match at once.
  const combobox = useCombobox({ opened: true });
  const show = useShow((state) => state);
  const groups = useMemo(() => {
    const paper = papersFound(show, query, t);
    return [...(paper === null ? [] : [paper]), ...find(things, query, SHOWN)];
  }, [show, things, query, t]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new list of matches begins at its first.
  useEffect(() => {
    combobox.selectFirstOption();
  }, [groups]);
  const choose = (value: string) => {
    const found = groups.flatMap((group) => group.found).find((one) => keyOf(one) === value);
    onClose();
    if (found !== undefined) goTo(found);
  };
  return (
    <Combobox store={combobox} withinPortal={false} onOptionSubmit={choose}>
      <Combobox.EventsTarget>
        <InputBase
          label={t('finder.hint')}
          value={query}
          data-autofocus
          className={styles.field}
          onChange={(event) => setQuery(event.currentTarget.value)}
          // The list, which takes Escape for itself, is always open: Escape means the dialog.
          onKeyDown={(event) => event.key === 'Escape' && onClose()}
        />
      </Combobox.EventsTarget>
      <Found groups={groups} />
    </Combobox>
  );
}

function Found({ groups }: { readonly groups: readonly FoundGroup[] }) {
  const t = useWords();
  return (
    <Combobox.Options className={styles.options} aria-label={t('finder.title')}>
      {groups.map(({ kind, found, more }) => (
        <Combobox.Group key={kind} label={t(`finder.kind.${kind}`)} className={styles.group}>
          {found.map((one) => (
            <Combobox.Option key={keyOf(one)} value={keyOf(one)} className={styles.option}>
              <span className={styles.label}>{one.label}</span>
              <span className={styles.detail}>{one.detail}</span>
            </Combobox.Option>
          ))}
          {more > 0 && (
            <Combobox.Empty className={styles.more}>{t('finder.more', { n: more })}</Combobox.Empty>
          )}
        </Combobox.Group>
      ))}
      {groups.length === 0 && <Combobox.Empty>{t('finder.nothing')}</Combobox.Empty>}
    </Combobox.Options>
  );
}

const keyOf = ({ kind, id }: Findable) => `${kind}:${id}`;

/** Everything that can be found now; the library, which may have changed since it was seen, is asked for once more. */
function useThings(): readonly Findable[] {
  const t = useWords();
  const view = useWindow((state) => state.view);
  const showId = useWindow((state) => state.showId);
  const chosen = useChosenKeys();
  const info = useShow((show) => show.info);
  const plan = useShow((show) => show.plan);
  const shows = useWindow((state) => state.shows);
  useEffect(() => {
    void refreshLibrary();
  }, []);
  return useMemo(
    () => [
      ...findableActions(
        actionsOf(view)
          .filter((action) => action.id !== 'find' && isRebindable(action))
          .map((action) => ({ ...action, keys: keysOf(action, chosen) })),
        keyLabel,
        t,
      ),
      ...findablesOf({ info, plan }, t),
      ...findableShows(shows ?? [], showId),
    ],
    [view, chosen, showId, info, plan, shows, t],
  );
}
