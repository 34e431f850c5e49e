import { Button, Checkbox, Radio, Select, TextInput } from '@mantine/core';
import type { Beginning, CallResults, ShowSummary } from '@shared/contract/contract.ts';
import { isWordKey, type Translate } from '@shared/words/translate.ts';
import { useState } from 'react';
import { performOnceOffered } from '../show/offered.ts';
import { call, openShow, refuse, useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './Dialogs.module.css';

interface NewShowDialogProps {
  /** What is chosen when it opens; null: it is closed. */
  readonly begin: Beginning | null;
  readonly onClose: () => void;
}

/** Asks for a title and for what a new show begins with, and opens it. */
export function NewShowDialog({ begin, onClose }: NewShowDialogProps) {
  const t = useWords();
  return (
    <Dialog
      opened={begin !== null}
      onClose={onClose}
      title={t('library.new')}
      closeLabel={t('common.close')}
      size="lg"
    >
      {begin !== null && <NewShowForm begin={begin} />}
    </Dialog>
  );
}

function NewShowForm({ begin }: { readonly begin: Beginning }) {
  const t = useWords();
  const hello = useWindow((state) => state.hello);
  const shows = useWindow((state) => state.shows);
  const [title, setTitle] = useState('');
  const [from, setFrom] = useState<Beginning>(begin);
  const [hasText, setHasText] = useState(false);
  const usable = (shows ?? []).filter((show) => show.fault === null);
  const given = givenTitle(from, hello, usable);
  const isReady =
    (title.trim() !== '' || given !== null) && !(from.kind === 'show' && from.showId === '');
  const create = async () => {
    const reply = await call('library.create', { from, title: title.trim() });
    if (!reply.ok) return refuse(reply.error);
    const { showId } = reply.value;
    await openShow(showId, 'plan');
    if (hasText)
      performOnceOffered('import-text', () => useWindow.getState().opened?.show.id === showId);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void create();
      }}
    >
      <TextInput
        label={t('library.newTitle')}
        description={given === null ? undefined : t('begin.titleHint', { title: given })}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        data-autofocus
        required={given === null}
      />
      <Beginnings from={from} shows={usable} onChange={setFrom} />
      <Checkbox
        label={t('begin.fromText')}
        description={t('begin.fromText.hint')}
        checked={hasText}
        onChange={(event) => setHasText(event.currentTarget.checked)}
      />
      <div className={styles.submit}>
        <Button type="submit" size="md" fullWidth disabled={!isReady}>
          {t('library.create')}
        </Button>
      </div>
    </form>
  );
}

/** The title that the show has when the person gives it none; null: it needs one. */
function givenTitle(
  from: Beginning,
  hello: CallResults['hello'] | null,
  shows: readonly ShowSummary[],
): string | null {
  switch (from.kind) {
    case 'empty':
      return null;
    case 'show':
      return shows.find(({ id }) => id === from.showId)?.title ?? null;
    case 'sample':
    case 'template':
      return (
        hello?.[from.kind === 'sample' ? 'samples' : 'templates'].find(
          ({ name }) => name === from.name,
        )?.title ?? null
      );
  }
}

interface BeginningsProps {
  readonly from: Beginning;
  readonly shows: readonly ShowSummary[];
  readonly onChange: (from: Beginning) => void;
}

function Beginnings({ from, shows, onChange }: BeginningsProps) {
  const t = useWords();
  const templates = useWindow((state) => state.hello?.templates ?? NONE);
  const samples = useWindow((state) => state.hello?.samples ?? NONE);
  const choose = (value: string) => {
    const [kind, name = ''] = value.split(':');
    if (kind === 'template' || kind === 'sample') onChange({ kind, name });
    else if (kind === 'show') onChange({ kind, showId: shows[0]?.id ?? '' });
    else onChange({ kind: 'empty' });
  };
  return (
    <Radio.Group value={radioOf(from)} onChange={choose} label={t('begin.with')}>
      <div className={styles.beginnings}>
        <Named kind="template" title={t('begin.templates')} things={templates} />
        <Named kind="sample" title={t('begin.samples')} things={samples} />
        <Radio
          value="empty"
          className={styles.apart}
          label={t('begin.empty')}
          description={t('begin.empty.hint')}
        />
        {shows.length > 0 && (
          <Radio value="show" label={t('begin.earlier')} description={t('begin.earlier.hint')} />
        )}
        {from.kind === 'show' && (
          <WhichShow
            showId={from.showId}
            shows={shows}
            onChange={(showId) => onChange({ kind: 'show', showId })}
          />
        )}
      </div>
    </Radio.Group>
  );
}

interface WhichShowProps {
  readonly showId: string;
  readonly shows: readonly ShowSummary[];
  readonly onChange: (showId: string) => void;
}

function WhichShow({ showId, shows, onChange }: WhichShowProps) {
  const t = useWords();
  return (
    <Select
      className={styles.which}
      label={t('begin.whichShow')}
      data={shows.map(({ id, title, date }) => ({
        value: id,
        label: date === null ? title : `${title} (${date.slice(0, 4)})`,
      }))}
      value={showId}
      onChange={(value) => value !== null && onChange(value)}
      allowDeselect={false}
    />
  );
}

interface NamedProps {
  readonly kind: 'template' | 'sample';
  readonly title: string;
  readonly things: CallResults['hello']['templates'];
}

function Named({ kind, title, things }: NamedProps) {
  const t = useWords();
  return (
    <>
      <p className={styles.group}>{title}</p>
      {things.map((one) => (
        <Radio
          key={one.name}
          value={`${kind}:${one.name}`}
          label={one.title}
          description={hint(kind === 'sample' ? `sample.${one.name}` : `template.${one.name}`, t)}
        />
      ))}
    </>
  );
}

const NONE: CallResults['hello']['templates'] = [];

function radioOf(from: Beginning): string {
  return 'name' in from ? `${from.kind}:${from.name}` : from.kind;
}

/** What a beginning holds, in two lines; a sample or template that nobody has described says nothing. */
function hint(key: string, t: Translate): string | undefined {
  return isWordKey(key) ? t(key) : undefined;
}
