import { Button, Checkbox, Group, Select, TextInput } from '@mantine/core';
import { indexById, pickById } from '@shared/model/lookup.ts';
import { TEXT_COLUMNS, type TextColumn } from '@shared/view/recipientTable.ts';
import { type Replacement, replacements, type TextSearch } from '@shared/view/replaceText.ts';
import { useDeferredValue, useMemo, useState } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Recipients.module.css';
import { replaceAll } from './recipientActions.ts';

interface ReplaceDialogProps {
  readonly opened: boolean;
  /** The recipients that are looked through. */
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** Finds and replaces in the recipients that are shown, and shows first what would come of it. */
export function ReplaceDialog({ opened, ids, onClose }: ReplaceDialogProps) {
  const t = useWords();
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('replace.title')}
      closeLabel={t('common.close')}
    >
      <ReplaceForm ids={ids} onClose={onClose} />
    </Dialog>
  );
}

const OPTIONS = ['matchCase', 'matchMarks', 'wholeWord'] as const;
const ANYWHERE = 'any';
const BEGIN: TextSearch = { find: '', matchCase: false, matchMarks: true, wholeWord: false };

function ReplaceForm({ ids, onClose }: Omit<ReplaceDialogProps, 'opened'>) {
  const t = useWords();
  const recipients = useShow((show) => show.plan.recipients);
  const [search, setSearch] = useState(BEGIN);
  const [replacement, setReplacement] = useState('');
  const [field, setField] = useState<TextColumn | null>(null);
  const asked = useDeferredValue(search);
  const substitute = useDeferredValue(replacement);
  const found = useMemo(
    () => replacements(pickById(recipients, ids), asked, substitute, field),
    [recipients, ids, asked, substitute, field],
  );
  const hits = found.reduce((sum, one) => sum + one.hits, 0);
  const isCurrent = asked === search && substitute === replacement;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isCurrent || hits === 0) return;
        void replaceAll(found, { find: search.find, replacement }).then(
          (isDone) => isDone && onClose(),
        );
      }}
    >
      <div className={styles.pair}>
        <TextInput
          label={t('replace.find')}
          value={search.find}
          data-autofocus
          onChange={(event) => setSearch({ ...search, find: event.currentTarget.value })}
        />
        <TextInput
          label={t('replace.with')}
          value={replacement}
          onChange={(event) => setReplacement(event.currentTarget.value)}
        />
      </div>
      <div className={styles.options}>
        <Select
          aria-label={t('replace.field')}
          data={[
            { value: ANYWHERE, label: t('replace.anyField') },
            ...TEXT_COLUMNS.map((value) => ({ value, label: t(`recipients.column.${value}`) })),
          ]}
          value={field ?? ANYWHERE}
          allowDeselect={false}
          onChange={(value) => setField(TEXT_COLUMNS.find((one) => one === value) ?? null)}
        />
        {OPTIONS.map((option) => (
          <Checkbox
            key={option}
            label={t(`replace.${option}`)}
            checked={search[option]}
            onChange={(event) => setSearch({ ...search, [option]: event.currentTarget.checked })}
          />
        ))}
      </div>
      <Preview found={found} hits={hits} isAsked={search.find !== ''} among={ids.length} />
      <Group justify="flex-end">
        <Button variant="default" size="md" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" size="md" disabled={hits === 0}>
          {t('replace.do', { n: hits })}
        </Button>
      </Group>
    </form>
  );
}

const PREVIEWED = 100;

interface PreviewProps {
  readonly found: readonly Replacement[];
  readonly hits: number;
  readonly isAsked: boolean;
  readonly among: number;
}

function Preview({ found, hits, isAsked, among }: PreviewProps) {
  const t = useWords();
  const recipients = useShow((show) => show.plan.recipients);
  return (
    <div>
      <p role="status" className={styles.found}>
        {isAsked ? t('replace.found', { hits, n: found.length }) : t('replace.among', { n: among })}
      </p>
      {found.length > 0 && (
        // The list scrolls, so keys have to reach it.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        <ul className={styles.hits} tabIndex={0} aria-label={t('replace.preview')}>
          {found.slice(0, PREVIEWED).map(({ id, field, before, after }) => (
            <li key={`${id}/${field}`}>
              <span className={styles.where}>
                {t('recipients.cell', {
                  column: t(`recipients.column.${field}`),
                  n: indexById(recipients, id) + 1,
                })}
              </span>
              <del>{before}</del>
              <ins>{after === '' ? t('replace.nothingLeft') : after}</ins>
            </li>
          ))}
        </ul>
      )}
      {found.length > PREVIEWED && (
        <p className={styles.found}>{t('replace.more', { n: found.length - PREVIEWED })}</p>
      )}
    </div>
  );
}
