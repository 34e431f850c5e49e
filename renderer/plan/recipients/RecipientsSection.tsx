import { useDisclosure } from '@mantine/hooks';
import { findById, indexById } from '@shared/model/lookup.ts';
import { cellText, shownColumns } from '@shared/view/recipientTable.ts';
import { useCallback, useMemo, useRef } from 'react';
import { useWindow } from '../../show/store.ts';
import { useActions } from '../../show/useActions.ts';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { RemovedLine } from '../RemovedLine.tsx';
import { focusCell } from '../wave/gridFocus.ts';
import { RecipientDetails } from '../wave/RecipientDetails.tsx';
import { useRowChoice } from '../wave/useRowChoice.ts';
import { ChosenBar } from './ChosenBar.tsx';
import { FilterBar } from './FilterBar.tsx';
import { NobodyShown } from './NobodyShown.tsx';
import { RecipientGrid } from './RecipientGrid.tsx';
import styles from './Recipients.module.css';
import { RecipientsTools } from './RecipientsTools.tsx';
import { ReplaceDialog } from './ReplaceDialog.tsx';
import { StatusLine } from './StatusLine.tsx';
import { useShownIds } from './useShownIds.ts';

/** Everybody who receives, in one table: found, ordered for reading, edited in place and many at once. */
export function RecipientsSection() {
  const t = useWords();
  const all = useShow((show) => show.plan.recipients.length);
  const ids = useShownIds();
  const choice = useRowChoice(ids);
  const chosenColumns = useWindow(({ settings }) => settings.recipientColumns);
  const columns = useMemo(() => shownColumns(chosenColumns), [chosenColumns]);
  const [showsDetails, details] = useDisclosure(false);
  const [asksReplace, replacing] = useDisclosure(false);
  const section = useRef<HTMLElement>(null);
  useActions({ 'replace-text': replacing.open });
  const { setActive } = choice;
  const onAdded = useCallback(
    (id: string) => {
      setActive(id);
      focusCell(section.current, id, 'name', 30);
    },
    [setActive],
  );
  const chosen = useMemo(() => ids.filter((id) => choice.chosen.has(id)), [ids, choice.chosen]);
  return (
    <section
      ref={section}
      className={styles.section}
      aria-label={t('plan.section.recipients')}
      onKeyDown={(event) => {
        const isReplace = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'h';
        if (!isReplace || event.altKey || event.shiftKey) return;
        event.preventDefault();
        replacing.open();
      }}
    >
      <div className={styles.bars}>
        <FilterBar />
        <RecipientsTools columns={columns} onReplace={replacing.open} onAdded={onAdded} />
      </div>
      {chosen.length > 0 ? (
        <ChosenBar chosen={chosen} columns={columns} onDone={() => choice.choose([])} />
      ) : (
        <StatusLine
          shown={ids.length}
          all={all}
          hasActive={choice.activeId !== null}
          onDetails={details.open}
        />
      )}
      {ids.length === 0 ? (
        <NobodyShown all={all} />
      ) : (
        <RecipientGrid ids={ids} columns={columns} choice={choice} onDetails={details.open} />
      )}
      <RemovedLine />
      <ActiveDetails id={showsDetails ? choice.activeId : null} onClose={details.close} />
      <ReplaceDialog
        opened={asksReplace}
        ids={chosen.length > 1 ? chosen : ids}
        onClose={replacing.close}
      />
    </section>
  );
}

interface ActiveDetailsProps {
  /** null: closed. */
  readonly id: string | null;
  readonly onClose: () => void;
}

function ActiveDetails({ id, onClose }: ActiveDetailsProps) {
  const t = useWords();
  const recipient = useShow((show) => findById(show.plan.recipients, id) ?? null);
  const title = useShow((show) =>
    recipient === null
      ? ''
      : `${indexById(show.plan.recipients, recipient.id) + 1}. ${cellText(show, recipient, 'name', t)}`,
  );
  return <RecipientDetails recipient={recipient} title={title} onClose={onClose} />;
}
