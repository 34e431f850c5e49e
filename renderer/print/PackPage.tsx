import { Button, Checkbox, Progress } from '@mantine/core';
import { type SheetName, sheetNameSchema } from '@shared/model/sheetName.ts';
import { failureSentence } from '@shared/words/failure.ts';
import { IconPlayerStop, IconStack2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useWindow } from '../show/store.ts';
import { useReadOnly } from '../show/useReadOnly.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import type { Editions } from './editions.ts';
import { type Moment, shortState } from './freshnessText.ts';
import styles from './PackPage.module.css';
import { makePack, type Packing, stopPack, usePacked, usePacking } from './packState.ts';
import type { FreshnessBySheet } from './SheetList.tsx';
import { StateMark } from './StateMark.tsx';

interface PackPageProps {
  readonly showId: string;
  readonly editions: Editions;
  readonly freshness: FreshnessBySheet;
  readonly moment: Moment;
}

/** Several sheets of one moment under one stamp: which ones, how far they are, and where they are. */
export function PackPage({ showId, editions, freshness, moment }: PackPageProps) {
  const t = useWords();
  const phase = useShow(({ run }) => run.phase);
  const isConnected = useWindow(({ line }) => line === 'open');
  const isReadOnly = useReadOnly();
  // The record belongs to the pack as soon as there is one.
  const usual = sheetNameSchema.options.filter((name) => name !== 'as-run' || phase === 'ended');
  const [wanted, setWanted] = useState<readonly SheetName[]>(usual);
  const full = sheetNameSchema.options.filter((name) => editions.get(name)?.isEmpty === false);
  const sheets = full.filter((name) => wanted.includes(name));
  const due = full.filter((name) => freshness.get(name)?.state !== 'current');
  const packing = usePacking(showId);
  const isPacking = packing.state === 'packing';
  return (
    <section className={styles.page} aria-label={t('print.pack')}>
      <h2 className={styles.heading}>{t('print.pack')}</h2>
      <p className={styles.use}>
        {t('print.pack.use')} {t('print.pack.stamp')}
      </p>
      {isReadOnly && <p className={styles.use}>{t('print.readOnly')}</p>}
      <Checkbox.Group
        className={styles.sheets}
        aria-label={t('print.pack.sheets')}
        value={[...sheets]}
        // It gives back values of its own boxes.
        onChange={(names) => setWanted(names as SheetName[])}
      >
        <div>
          {sheetNameSchema.options.map((name) => {
            const isEmpty = editions.get(name)?.isEmpty === true;
            const fresh = freshness.get(name);
            return (
              <div key={name} className={styles.sheet}>
                <Checkbox
                  className={styles.box}
                  value={name}
                  label={t(`print.sheet.${name}`)}
                  description={t(`print.sheet.${name}.use`)}
                  disabled={isEmpty || isPacking}
                />
                {fresh !== undefined && (
                  <p className={styles.state} data-state={fresh.state}>
                    <StateMark state={fresh.state} /> {shortState(fresh, isEmpty, moment, t)}
                  </p>
                )}
              </div>
            );
          })}
        </div>
      </Checkbox.Group>
      <div className={styles.foot}>
        {packing.state === 'packing' ? (
          <PackProgress showId={showId} of={packing.of} />
        ) : (
          <div className={styles.choices}>
            <Button variant="default" h={44} onClick={() => setWanted(full)}>
              {t('print.pack.all')}
            </Button>
            <Button
              variant="default"
              h={44}
              disabled={due.length === 0}
              onClick={() => setWanted(due)}
            >
              {t('print.pack.due')}
            </Button>
            <Button
              className={styles.make}
              h={44}
              leftSection={<IconStack2 size="1.125rem" aria-hidden />}
              disabled={sheets.length === 0 || !isConnected}
              onClick={() => void makePack(showId, sheets)}
            >
              {t('print.pack.make', { n: sheets.length })}
            </Button>
          </div>
        )}
        <PackResult packing={packing} />
      </div>
    </section>
  );
}

/** How far the pack is, and the way out. */
function PackProgress({ showId, of }: { readonly showId: string; readonly of: number }) {
  const t = useWords();
  const done = usePacked();
  return (
    <div className={styles.choices}>
      <span aria-hidden>{t('print.pack.making', { done, of })}</span>
      <Progress
        className={styles.bar}
        value={(100 * done) / of}
        aria-label={t('print.pack.making', { done, of })}
      />
      <Button
        variant="default"
        h={44}
        leftSection={<IconPlayerStop size="1.125rem" aria-hidden />}
        onClick={() => stopPack(showId)}
      >
        {t('print.stop')}
      </Button>
    </div>
  );
}

/** What became of the last pack. It is there always, so that a screen reader hears of it. */
function PackResult({ packing }: { readonly packing: Packing }) {
  const t = useWords();
  return (
    <p role="status" className={styles.line} data-state={packing.state}>
      {packing.state === 'failed' && failureSentence(packing.failure, t)}
      {packing.state === 'done' &&
        (packing.delivered.path === null
          ? t('print.pack.downloaded', { file: packing.delivered.fileName })
          : t('print.pack.saved', { path: packing.delivered.path }))}
    </p>
  );
}
