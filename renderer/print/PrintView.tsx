import { Button, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { asRun } from '@shared/asRun/asRun.ts';
import { type SheetName, sheetNameSchema } from '@shared/model/sheetName.ts';
import type { Show } from '@shared/model/show.ts';
import { isListSheet } from '@shared/sheet/list.ts';
import { sheetOf } from '@shared/sheet/sheet.ts';
import { IconTable } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { saving } from '../show/saving.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { Message } from '../ui/Message.tsx';
import { exportAsRun } from './exportAsRun.ts';
import { exportList } from './exportList.ts';
import styles from './PrintView.module.css';
import { SheetPreview } from './SheetPreview.tsx';

/** Edits come in bursts; a print begins when they pause this long. */
const PAUSE_MS = 700;

/** What is printed on every page of a sheet to tell its state. */
interface Edition {
  readonly name: SheetName;
  readonly version: string;
  readonly stamp: string;
}

/** The sheets on paper: which there are, and a look at the one that is chosen. */
export function PrintView() {
  const t = useWords();
  const show = useShow((state) => state);
  const [settled] = useDebouncedValue(show, PAUSE_MS);
  const editions = useEditions(settled);
  // After the show people come for its record.
  const [chosen, setChosen] = useState<SheetName>(() =>
    show.run.phase === 'ended' ? 'as-run' : 'script',
  );
  const edition = editions.find(({ name }) => name === chosen);
  return (
    <div className={styles.view}>
      <aside className={styles.list} aria-label={t('print.sheets')}>
        <h2 className={styles.heading}>{t('print.sheets')}</h2>
        <p className={styles.note}>{t('print.purpose')}</p>
        {editions.map((one) => (
          <SheetCard
            key={one.name}
            edition={one}
            isChosen={one.name === chosen}
            onChoose={() => setChosen(one.name)}
          />
        ))}
        <p className={styles.note}>{t('print.stampMeaning')}</p>
      </aside>
      {chosen === 'as-run' && asRun(settled).phase === 'ready' ? (
        <Message text={t('asRun.notBegunScreen')} />
      ) : (
        edition !== undefined && (
          <SheetPreview
            key={chosen}
            showId={settled.id}
            sheet={chosen}
            edition={`${edition.version} ${edition.stamp}`}
          >
            {chosen === 'as-run' && <BookButton save={() => exportAsRun(settled)} />}
            {isListSheet(chosen) && <BookButton save={() => exportList(settled, chosen)} />}
          </SheetPreview>
        )
      )}
    </div>
  );
}

/** The record and the lists as a workbook. */
function BookButton({ save }: { readonly save: () => Promise<void> }) {
  const t = useWords();
  return (
    <Button
      variant="default"
      leftSection={<IconTable size="1.125rem" aria-hidden />}
      onClick={() => saving(save())}
    >
      {t('print.saveBook')}
    </Button>
  );
}

/** The editions of all sheets. While the show only goes on, the record alone is looked at again. */
function useEditions(show: Show): readonly Edition[] {
  const { plan, info, planVersion, run } = show;
  const { attendance, numbers } = run;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of a show only these stand on the other sheets.
  const planned = useMemo(
    () =>
      sheetNameSchema.options
        .filter((name) => name !== 'as-run')
        .map((name) => editionOf(show, name)),
    [plan, info, planVersion, attendance, numbers],
  );
  const record = useMemo(() => editionOf(show, 'as-run'), [show]);
  return useMemo(() => [...planned, record], [planned, record]);
}

function editionOf(show: Show, name: SheetName): Edition {
  const { version, stamp } = sheetOf(show, name, 0);
  return { name, version, stamp };
}

function SheetCard({
  edition: { name, version, stamp },
  isChosen,
  onChoose,
}: {
  readonly edition: Edition;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const t = useWords();
  return (
    <UnstyledButton className={styles.card} aria-pressed={isChosen} onClick={onChoose}>
      <span className={styles.name}>{t(`print.sheet.${name}`)}</span>
      <span className={styles.use}>{t(`print.sheet.${name}.use`)}</span>
      <span className={styles.edition}>
        {t('print.version', { version })} · {t('print.stamp', { stamp })}
      </span>
    </UnstyledButton>
  );
}
