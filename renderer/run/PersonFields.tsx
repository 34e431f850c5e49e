import { Button, TextInput } from '@mantine/core';
import type { Recipient } from '@shared/model/recipient.ts';
import { useState } from 'react';
import { dispatch } from '../show/store.ts';
import { useReadOnly } from '../show/useReadOnly.ts';
import { useWords } from '../show/useWords.ts';
import styles from './Dialog.module.css';

const FIELDS = ['name', 'post', 'unit', 'pronunciation'] as const;
type Fields = Readonly<Record<(typeof FIELDS)[number], string>>;

const typedOf = (one: Recipient): Fields => ({
  name: one.name ?? '',
  post: one.post ?? '',
  unit: one.unit ?? '',
  pronunciation: one.pronunciation ?? '',
});

/** A name or title that was corrected this morning: said on every screen as soon as it is saved. */
export function PersonFields({ recipient }: { readonly recipient: Recipient }) {
  const t = useWords();
  const readOnly = useReadOnly();
  const known = typedOf(recipient);
  const [typed, setTyped] = useState<Partial<Fields>>({});
  const changed = FIELDS.filter(
    (field) => typed[field] !== undefined && typed[field].trim() !== known[field],
  );
  const save = async () => {
    const changes = Object.fromEntries(
      changed.map((field) => {
        const text = typed[field]?.trim().normalize('NFC') ?? '';
        return [field, text === '' ? null : text];
      }),
    );
    const { ok } = await dispatch('edit-recipient', { id: recipient.id, changes });
    if (ok) setTyped({});
  };
  return (
    <form
      className={styles.group}
      onSubmit={(event) => {
        event.preventDefault();
        if (changed.length > 0) void save();
      }}
    >
      <p className={styles.groupLabel}>{t('day.correct')}</p>
      <div className={styles.fields}>
        {FIELDS.map((field) => (
          <TextInput
            key={field}
            size="md"
            label={t(`recipients.column.${field}`)}
            value={typed[field] ?? known[field]}
            disabled={readOnly}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setTyped((before) => ({ ...before, [field]: value }));
            }}
          />
        ))}
      </div>
      <div className={styles.buttons}>
        <Button type="submit" size="md" disabled={readOnly || changed.length === 0}>
          {t('day.saveCorrection')}
        </Button>
      </div>
    </form>
  );
}
