import { Button, Select, TextInput } from '@mantine/core';
import { KINDS, lineup } from '@shared/lineup/lineup.ts';
import type { RecipientKind } from '@shared/model/award.ts';
import { recipientName } from '@shared/script/names.ts';
import { showTemplates } from '@shared/script/template.ts';
import { numberAt, openWaves, placeBehind, walkInRecipient } from '@shared/view/dayChanges.ts';
import { useState } from 'react';
import { newId } from '../show/newId.ts';
import { dispatch } from '../show/store.ts';
import { useReadOnly } from '../show/useReadOnly.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import styles from './Dialog.module.css';
import { WaveSelect } from './WaveSelect.tsx';

interface WalkInFormProps {
  readonly waveId: string | null;
  /** Behind whom; null: at the end. */
  readonly afterId: string | null;
  readonly onClose: () => void;
}

/** Somebody who was not on the list: who, and where they stand. Printed numbers stay true: behind 12 comes 12a. */
export function WalkInForm({ waveId: given, afterId: givenAfter, onClose }: WalkInFormProps) {
  const t = useWords();
  const readOnly = useReadOnly();
  const show = useShow((state) => state);
  const [waveId, setWaveId] = useState(given ?? openWaves(show)[0]?.id ?? null);
  const [afterId, setAfterId] = useState(givenAfter);
  const [kind, setKind] = useState<RecipientKind>('individual');
  const [text, setText] = useState({ name: '', post: '', unit: '' });
  if (waveId === null) return <p>{t('day.noWaves')}</p>;
  const place = placeBehind(show, waveId, afterId);
  const number = numberAt(show, place);
  const add = async () => {
    const items = [walkInRecipient(newId(), { kind, ...text })];
    const { ok } = await dispatch('add-recipients', { items, place });
    if (ok) onClose();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.name.trim() !== '') void add();
      }}
    >
      <div className={styles.fields}>
        <TextInput
          size="md"
          label={t('recipients.column.name')}
          value={text.name}
          required
          data-autofocus
          onChange={({ currentTarget: { value } }) => setText({ ...text, name: value })}
        />
        <Select
          size="md"
          label={t('recipients.column.kind')}
          data={KINDS.map((value) => ({ value, label: t(`recipient.${value}`) }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => setKind(KINDS.find((one) => one === value) ?? kind)}
        />
        {(['post', 'unit'] as const).map((field) => (
          <TextInput
            key={field}
            size="md"
            label={t(`recipients.column.${field}`)}
            value={text[field]}
            onChange={({ currentTarget: { value } }) => setText({ ...text, [field]: value })}
          />
        ))}
      </div>
      <div className={styles.fields}>
        <WaveSelect
          value={waveId}
          onChange={(id) => {
            setWaveId(id);
            setAfterId(null);
          }}
        />
        <BehindSelect waveId={waveId} value={afterId} onChange={setAfterId} />
      </div>
      {number !== null && <p className={styles.line}>{t('day.numberWillBe', { number })}</p>}
      <Button type="submit" size="lg" disabled={readOnly || text.name.trim() === ''}>
        {t('day.walkInDo')}
      </Button>
    </form>
  );
}

interface BehindSelectProps {
  readonly waveId: string;
  readonly value: string | null;
  readonly onChange: (afterId: string | null) => void;
}

const END = 'end';

function BehindSelect({ waveId, value, onChange }: BehindSelectProps) {
  const t = useWords();
  const show = useShow((state) => state);
  const places = lineup(show, waveId).map((place) => ({
    value: place.recipient.id,
    label: t('day.behind', {
      number: place.number,
      name: recipientName(place, showTemplates(show)),
    }),
  }));
  return (
    <Select
      size="md"
      label={t('day.place')}
      data={[{ value: END, label: t('day.atEnd') }, ...places]}
      value={value ?? END}
      searchable
      allowDeselect={false}
      limit={100}
      onChange={(chosen) => onChange(chosen === END ? null : chosen)}
    />
  );
}
