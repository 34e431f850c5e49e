import { UnstyledButton } from '@mantine/core';
import { type SheetName, sheetNameSchema } from '@shared/model/sheetName.ts';
import type { Freshness } from '@shared/sheet/paperInHand.ts';
import type { Translate } from '@shared/words/translate.ts';
import { IconChecklist, IconStack2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../show/useWords.ts';
import type { Editions } from './editions.ts';
import { type Moment, shortState, whenShort } from './freshnessText.ts';
import { usePacked, usePacking } from './packState.ts';
import type { Chosen } from './printState.ts';
import styles from './SheetList.module.css';
import { StateMark } from './StateMark.tsx';

/** By sheet how its paper stands to the show, as far as it has been looked at. */
export type FreshnessBySheet = ReadonlyMap<SheetName, Freshness>;

interface SheetListProps {
  readonly showId: string;
  readonly editions: Editions;
  readonly freshness: FreshnessBySheet;
  readonly moment: Moment;
  readonly chosen: Chosen;
  readonly onChoose: (what: Chosen) => void;
}

/** All sheets, each with what paper says against the show, and the pack. */
export function SheetList(props: SheetListProps) {
  const { showId, editions, freshness, moment, chosen, onChoose } = props;
  const t = useWords();
  return (
    <nav className={styles.list} aria-label={t('print.sheets')}>
      <header className={styles.head}>
        <h2 className={styles.heading}>{t('print.sheets')}</h2>
        <Summary freshness={freshness} />
      </header>
      <ul className={styles.cards}>
        {sheetNameSchema.options.map((name) => (
          <li key={name}>
            <SheetCard
              name={name}
              fresh={freshness.get(name) ?? null}
              isEmpty={editions.get(name)?.isEmpty === true}
              moment={moment}
              isChosen={name === chosen}
              onChoose={() => onChoose(name)}
            />
          </li>
        ))}
      </ul>
      <div className={styles.more}>
        <PackCard showId={showId} isChosen={chosen === 'pack'} onChoose={() => onChoose('pack')} />
        <Card
          name={t('signOff.title')}
          isChosen={chosen === 'sign-offs'}
          onChoose={() => onChoose('sign-offs')}
        >
          <span className={styles.state}>
            <IconChecklist size="1em" aria-hidden /> {t('signOff.card')}
          </span>
        </Card>
      </div>
    </nav>
  );
}

/** How many sheets have to be printed again. */
function Summary({ freshness }: { readonly freshness: FreshnessBySheet }) {
  const t = useWords();
  const states = [...freshness.values()].map(({ state }) => state);
  const due = states.filter((state) => state === 'changed').length;
  const isPrinted = states.some((state) => state !== 'never');
  return (
    <p className={styles.summary} role="status">
      {states.length < sheetNameSchema.options.length && due === 0
        ? t('print.looking')
        : due > 0
          ? t('print.due', { n: due })
          : t(isPrinted ? 'print.dueNone' : 'print.dueNever')}
    </p>
  );
}

interface CardProps {
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Card({
  name,
  aside,
  isChosen,
  onChoose,
  children,
}: CardProps & {
  readonly name: string;
  /** Stands at the end of the line with the name. */
  readonly aside?: string;
  readonly children: ReactNode;
}) {
  return (
    <UnstyledButton className={styles.card} aria-pressed={isChosen} onClick={onChoose}>
      <span className={styles.first}>
        <span className={styles.name}>{name}</span>{' '}
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </span>
      {children}
    </UnstyledButton>
  );
}

interface SheetCardProps extends CardProps {
  readonly name: SheetName;
  /** Null: it has not been looked at yet. */
  readonly fresh: Freshness | null;
  readonly isEmpty: boolean;
  readonly moment: Moment;
}

function SheetCard({ name, fresh, isEmpty, moment, ...card }: SheetCardProps) {
  const t = useWords();
  const sheet = t(`print.sheet.${name}`);
  if (fresh === null)
    return (
      <Card name={sheet} {...card}>
        <span className={styles.state}>{t('print.looking')}</span>
      </Card>
    );
  return (
    <Card name={sheet} {...asideOf(fresh, moment, t)} {...card}>
      <span className={styles.state} data-state={fresh.state}>
        <StateMark state={fresh.state} /> {shortState(fresh, isEmpty, moment, t)}
      </span>
    </Card>
  );
}

/** "in v7 · 14:05". */
function asideOf(fresh: Freshness, moment: Moment, t: Translate): { readonly aside?: string } {
  if (fresh.state === 'never') return {};
  const { planVersion, at } = fresh.held.latest;
  const slots = { was: `v${planVersion}`, when: whenShort(at, moment) };
  return { aside: t('print.card.printed', slots) };
}

function PackCard({ showId, isChosen, onChoose }: CardProps & { readonly showId: string }) {
  const t = useWords();
  const packing = usePacking(showId);
  const done = usePacked();
  return (
    <Card name={t('print.pack')} isChosen={isChosen} onChoose={onChoose}>
      <span className={styles.state}>
        <IconStack2 size="1em" aria-hidden />{' '}
        {packing.state === 'packing'
          ? t('print.pack.making', { done, of: packing.of })
          : t('print.pack.card')}
      </span>
    </Card>
  );
}
