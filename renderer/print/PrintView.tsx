import { useDebouncedValue } from '@mantine/hooks';
import type { SheetName } from '@shared/model/sheetName.ts';
import { type Freshness, freshness, paperInHand } from '@shared/sheet/paperInHand.ts';
import { useMemo } from 'react';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { Message } from '../ui/Message.tsx';
import type { Editions } from './editions.ts';
import { momentOf } from './freshnessText.ts';
import { PackPage } from './PackPage.tsx';
import styles from './PrintView.module.css';
import { type Chosen, choose, isSheet, usePrintView } from './printState.ts';
import { type FreshnessBySheet, SheetList } from './SheetList.tsx';
import { SheetPage } from './SheetPage.tsx';
import { SignOffs } from './signOff/SignOffs.tsx';
import { useEditions } from './useEditions.ts';

/** Edits come in bursts; a print begins when they pause this long. */
const PAUSE_MS = 700;

/** The sheets on paper: which there are, whether what was printed still holds, and a look at the one that is chosen. */
export function PrintView() {
  const t = useWords();
  const show = useShow((state) => state);
  const [settled] = useDebouncedValue(show, PAUSE_MS);
  const chosen = useChosen(show.id);
  const editions = useEditions(settled, isSheet(chosen) ? chosen : null);
  const bySheet = useFreshness(editions);
  const moment = momentOf(settled, Date.now());
  const edition = isSheet(chosen) ? editions.get(chosen) : undefined;
  const fresh = isSheet(chosen) ? bySheet.get(chosen) : undefined;
  return (
    <div className={styles.view}>
      <SheetList
        showId={show.id}
        editions={editions}
        freshness={bySheet}
        moment={moment}
        chosen={chosen}
        onChoose={(what) => choose(show.id, what)}
      />
      {chosen === 'pack' && (
        <PackPage showId={show.id} editions={editions} freshness={bySheet} moment={moment} />
      )}
      {chosen === 'sign-offs' && <SignOffs />}
      {isSheet(chosen) && (edition === undefined || fresh === undefined) && (
        <Message text={t('print.preparing')} />
      )}
      {edition !== undefined && fresh !== undefined && (
        <SheetPage
          key={edition.name}
          showId={show.id}
          edition={edition}
          fresh={fresh}
          moment={moment}
        />
      )}
    </div>
  );
}

/** What the person has chosen in this show; at first the script, and after the show its record. */
function useChosen(showId: string): Chosen {
  const chosen = usePrintView((state) => state.chosen);
  const isEnded = useShow(({ run }) => run.phase === 'ended');
  if (chosen?.showId === showId) return chosen.what;
  return isEnded ? 'as-run' : 'script';
}

/** How the paper in people's hands stands to each sheet. */
function useFreshness(editions: Editions): FreshnessBySheet {
  const prints = useShow((show) => show.paper.prints);
  return useMemo(
    () =>
      new Map(
        [...editions.values()].map(({ name, sections }): [SheetName, Freshness] => [
          name,
          freshness(paperInHand(prints, name), sections),
        ]),
      ),
    [editions, prints],
  );
}
