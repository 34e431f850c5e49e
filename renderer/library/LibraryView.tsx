import { Button, FileButton, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Beginning, ShowSummary } from '@shared/contract/contract.ts';
import { useEffect, useRef, useState } from 'react';
import { askStandBy } from '../show/standByAsked.ts';
import { takeFile, useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { Message } from '../ui/Message.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { FileDrop } from './FileDrop.tsx';
import { FollowDialog } from './FollowDialog.tsx';
import { type Conflict, importFile, importGiven } from './importShow.ts';
import styles from './LibraryView.module.css';
import { NewShowDialog } from './NewShowDialog.tsx';
import { ShowRow } from './ShowRow.tsx';
import { WipeDialog } from './WipeDialog.tsx';

/** What a new show begins with unless the person chooses otherwise. */
const USUAL: Beginning = { kind: 'template', name: 'commendation-conference' };

/** The shows on this machine: open one, make one, take one from a file. */
export function LibraryView() {
  const t = useWords();
  const shows = useWindow((state) => state.shows);
  const hello = useWindow((state) => state.hello);
  const [begin, setBegin] = useState<Beginning | null>(null);
  const [isFollowing, follow] = useDisclosure(false);
  const [wiping, setWiping] = useState<ShowSummary | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const isReady = shows !== null && hello !== null;
  useEffect(() => {
    if (!isReady) return;
    void (async () => {
      const given = await takeFile();
      if (given !== null) setConflict(await importGiven(given));
    })();
  }, [isReady]);
  if (!isReady) return <Message text={t('common.loading')} />;
  const take = async (file: File) => setConflict(await importFile(file));
  return (
    <FileDrop hint={t('library.drop')} onFile={(file) => void take(file)}>
      <div className={styles.column}>
        <Head
          onFile={(file) => void take(file)}
          onNew={() => setBegin(USUAL)}
          onFollow={follow.open}
        />
        <ul className={styles.list}>
          {shows.map((show) => (
            <ShowRow
              key={show.id}
              show={show}
              onWipe={() => setWiping(show)}
              onUseAsFrame={() => setBegin({ kind: 'show', showId: show.id })}
            />
          ))}
        </ul>
        {shows.length < FEW && <FirstSteps />}
        <footer className={styles.foot}>{t('library.where', { folder: hello.dataDir })}</footer>
      </div>
      <NewShowDialog begin={begin} onClose={() => setBegin(null)} />
      <ConflictDialog conflict={conflict} onClose={() => setConflict(null)} />
      <WipeDialog show={wiping} onClose={() => setWiping(null)} />
      <FollowDialog opened={isFollowing} onClose={follow.close} />
    </FileDrop>
  );
}

interface HeadProps {
  readonly onFile: (file: File) => void;
  readonly onNew: () => void;
  readonly onFollow: () => void;
}

function Head({ onFile, onNew, onFollow }: HeadProps) {
  const t = useWords();
  const reset = useRef<() => void>(null);
  const choose = (file: File | null) => {
    // The same file can be chosen again after it was mended.
    reset.current?.();
    if (file !== null) onFile(file);
  };
  return (
    <header className={styles.head}>
      <div>
        <h1 className={styles.title}>{t('library.title')}</h1>
        <p className={styles.purpose}>{t('library.purpose')}</p>
      </div>
      <Group gap="sm">
        <FileButton accept=".rostrum,.json,.xlsx" resetRef={reset} onChange={choose}>
          {(props) => (
            <Button {...props} variant="default" size="md">
              {t('library.import')}
            </Button>
          )}
        </FileButton>
        <Button variant="default" size="md" onClick={() => askStandBy(true)}>
          {t('machines.standBy')}
        </Button>
        <Button variant="default" size="md" onClick={onFollow}>
          {t('broker.follow')}
        </Button>
        <Button size="md" onClick={onNew}>
          {t('library.new')}
        </Button>
      </Group>
    </header>
  );
}

/** With fewer shows than this the library says what to do first. */
const FEW = 2;

function FirstSteps() {
  const t = useWords();
  return (
    <section className={styles.first} aria-labelledby="first-steps">
      <h2 id="first-steps" className={styles.firstTitle}>
        {t('library.firstTitle')}
      </h2>
      <ol className={styles.steps}>
        <li>{t('library.first.1')}</li>
        <li>{t('library.first.2')}</li>
        <li>{t('library.first.3')}</li>
      </ol>
    </section>
  );
}
