import { Badge, Button, Group, Menu, TextInput, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Beginning, ShowSummary } from '@shared/contract/contract.ts';
import { stampedTime } from '@shared/timing/format.ts';
import { failureSentence } from '@shared/words/failure.ts';
import { useState } from 'react';
import { call, openShow, refuse, useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Message } from '../ui/Message.tsx';
import styles from './LibraryView.module.css';

/** The shows on this machine: open one, make one. */
export function LibraryView() {
  const t = useWords();
  const shows = useWindow((state) => state.shows);
  const hello = useWindow((state) => state.hello);
  if (shows === null || hello === null) return <Message text={t('common.loading')} />;
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        <header className={styles.head}>
          <div>
            <h1 className={styles.title}>{t('library.title')}</h1>
            <p className={styles.purpose}>{t('library.purpose')}</p>
          </div>
          <NewShow />
        </header>
        {shows.length === 0 ? (
          <p className={styles.empty}>{t('library.empty')}</p>
        ) : (
          <ul className={styles.list}>
            {shows.map((show) => (
              <ShowRow key={show.id} show={show} />
            ))}
          </ul>
        )}
        <footer className={styles.foot}>{t('library.where', { folder: hello.dataDir })}</footer>
      </div>
    </div>
  );
}

/** A show that can't be read is opened all the same: the view that follows says why and offers what can be done. */
function ShowRow({ show }: { readonly show: ShowSummary }) {
  const t = useWords();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const place = [show.date ?? t('library.noDate'), show.venue].filter((part) => part !== '');
  return (
    <li>
      <UnstyledButton
        className={styles.show}
        onClick={() => void openShow(show.id, show.phase === 'live' ? 'run' : 'plan')}
      >
        <span className={styles.name}>{show.title}</span>
        <Badge className={styles.phase} variant={show.phase === 'live' ? 'filled' : 'outline'}>
          {t(`phase.${show.phase}`)}
        </Badge>
        <span className={styles.detail}>
          {show.fault === null ? place.join(' · ') : failureSentence(show.fault, t)}
        </span>
        <span className={styles.changed}>
          {t('library.changed', { when: stampedTime(show.changedAt, zone) })}
        </span>
      </UnstyledButton>
    </li>
  );
}

function NewShow() {
  const t = useWords();
  const samples = useWindow((state) => state.hello?.samples ?? []);
  const [asked, ask] = useDisclosure(false);
  const create = async (from: Beginning, title = '') => {
    const reply = await call('library.create', { from, title });
    if (reply.ok) await openShow(reply.value.showId, 'plan');
    else refuse(reply.error);
  };
  return (
    <Group gap="sm">
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" size="md">
            {t('library.fromSample')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {samples.map(({ name, title }) => (
            <Menu.Item key={name} onClick={() => void create({ kind: 'sample', name })}>
              {title}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button size="md" onClick={ask.open}>
        {t('library.new')}
      </Button>
      <Dialog
        opened={asked}
        onClose={ask.close}
        title={t('library.new')}
        closeLabel={t('common.close')}
      >
        <TitleForm onCreate={(title) => void create({ kind: 'empty' }, title)} />
      </Dialog>
    </Group>
  );
}

function TitleForm({ onCreate }: { readonly onCreate: (title: string) => void }) {
  const t = useWords();
  const [title, setTitle] = useState('');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== '') onCreate(title.trim());
      }}
    >
      <TextInput
        label={t('library.newTitle')}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        data-autofocus
        required
      />
      <Button type="submit">{t('library.create')}</Button>
    </form>
  );
}
