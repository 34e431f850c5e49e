import { Button, Radio, Select, TextInput } from '@mantine/core';
import { draftPerson } from '@shared/model/drafts.ts';
import { findById, findWave, pickById } from '@shared/model/lookup.ts';
import { openWaves } from '@shared/view/dayChanges.ts';
import { replacePresenterSteps, wavesFrom } from '@shared/view/replacePresenter.ts';
import { folded, matches } from '@shared/words/search.ts';
import { useState } from 'react';
import { newId } from '../show/newId.ts';
import { dispatch } from '../show/store.ts';
import { useReadOnly } from '../show/useReadOnly.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import styles from './Dialog.module.css';
import { WaveSelect } from './WaveSelect.tsx';

/** Somebody who isn't in the plan yet. */
const NEW = 'new';

interface PresenterFormProps {
  readonly waveId: string | null;
  readonly onClose: () => void;
}

/** Who hands over in place of whom, in this wave or in all that are left. */
export function PresenterForm({ waveId: given, onClose }: PresenterFormProps) {
  const t = useWords();
  const readOnly = useReadOnly();
  const show = useShow((state) => state);
  const { plan } = show;
  const [waveId, setWaveId] = useState(given ?? openWaves(show)[0]?.id ?? null);
  const [wantedFrom, setFrom] = useState<string | null>(null);
  const [toId, setTo] = useState<string | null>(null);
  const [scope, setScope] = useState<'wave' | 'rest'>('rest');
  const [person, setPerson] = useState({ name: '', post: '' });
  const wave = findWave(plan, waveId)?.wave;
  if (waveId === null || wave === undefined) return <p>{t('day.noWaves')}</p>;
  const presenters = pickById(plan.people, wave.presenterIds);
  const fromId = presenters.find(({ id }) => id === wantedFrom)?.id ?? presenters[0]?.id ?? null;
  const name = person.name.trim().normalize('NFC');
  const post = person.post.trim().normalize('NFC');
  const canDo = toId !== null && toId !== fromId && (toId !== NEW || name !== '');
  const count = fromId === null ? 1 : wavesFrom(plan, waveId, fromId);
  const replace = async () => {
    if (toId === null) return;
    const newcomer = {
      ...draftPerson(newId(), name),
      posts: post === '' ? [] : [post],
    };
    const to = toId === NEW ? newcomer : toId;
    const steps = replacePresenterSteps(plan, { waveId, fromId, to, scope });
    if (steps.length === 0) return onClose();
    const about = typeof to === 'string' ? (findById(plan.people, to)?.name ?? null) : to.name;
    const { ok } = await dispatch('batch', {
      label: 'replace-presenter',
      about,
      steps: [...steps],
    });
    if (ok) onClose();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (canDo) void replace();
      }}
    >
      <WaveSelect value={waveId} onChange={setWaveId} />
      {presenters.length > 1 ? (
        <Select
          size="md"
          label={t('day.presenterFrom')}
          data={presenters.map(({ id, name: label }) => ({ value: id, label }))}
          value={fromId}
          allowDeselect={false}
          onChange={setFrom}
        />
      ) : (
        <p className={styles.line}>
          {presenters[0] === undefined
            ? t('run.noPresenter')
            : t('day.presenterNow', { name: presenters[0].name })}
        </p>
      )}
      <Select
        size="md"
        label={t('day.presenterTo')}
        data={[
          ...plan.people
            .filter(({ id }) => id !== fromId)
            .map(({ id, name: label }) => ({ value: id, label })),
          { value: NEW, label: t('day.presenterNew') },
        ]}
        value={toId}
        searchable
        data-autofocus
        limit={100}
        nothingFoundMessage={t('run.nobodyFits')}
        filter={({ options, search }) =>
          options.filter(
            (option) =>
              'value' in option && (option.value === NEW || matches(folded(option.label), search)),
          )
        }
        onChange={setTo}
      />
      {toId === NEW && (
        <div className={styles.fields}>
          <TextInput
            size="md"
            label={t('day.presenterName')}
            value={person.name}
            required
            autoFocus
            onChange={({ currentTarget: { value } }) => setPerson({ ...person, name: value })}
          />
          <TextInput
            size="md"
            label={t('recipients.column.post')}
            value={person.post}
            onChange={({ currentTarget: { value } }) => setPerson({ ...person, post: value })}
          />
        </div>
      )}
      {count > 1 && (
        <Radio.Group
          label={t('day.presenterScope')}
          value={scope}
          onChange={(value) => setScope(value === 'wave' ? 'wave' : 'rest')}
        >
          <div className={styles.choices}>
            <Radio value="rest" label={t('day.presenterRest', { n: count })} />
            <Radio value="wave" label={t('day.presenterWave')} />
          </div>
        </Radio.Group>
      )}
      <Button type="submit" size="lg" disabled={readOnly || !canDo}>
        {t('day.presenterDo')}
      </Button>
    </form>
  );
}
