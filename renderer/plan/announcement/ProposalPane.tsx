import type { AnnouncementNotice } from '@shared/import/announcement/announcement.ts';
import type { AnnouncementProposal } from '@shared/import/announcement/proposal.ts';
import { type ProposedItem, proposedItems } from '@shared/view/announcementItems.ts';
import type { NoticesByPart } from '@shared/view/announcementNotices.ts';
import { type FocusEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '../../show/useWords.ts';
import { useVirtualRows } from '../../ui/useVirtualRows.ts';
import styles from './Cards.module.css';
import { LeaderCard } from './LeaderCard.tsx';
import { Notices } from './Notices.tsx';
import { OtherCard } from './OtherCard.tsx';
import { PresentationCard } from './PresentationCard.tsx';
import { ReviewFoot } from './ReviewFoot.tsx';
import { SkippedCard } from './SkippedCard.tsx';
import { hover, leave, seekWords, showWords, useTextFocus } from './textFocus.ts';

interface ProposalPaneProps {
  /** Keys of the segments that the show has already. */
  readonly known: ReadonlySet<string>;
  /** With the person's corrections. */
  readonly proposal: AnnouncementProposal;
  readonly notices: NoticesByPart;
  readonly onCancel: () => void;
}

/** Heights in rem until they are measured. */
const HEIGHTS: Readonly<Record<ProposedItem['is'], number>> = {
  heading: 3,
  notices: 4,
  segment: 14,
  leader: 5,
  skipped: 4,
};

/** The pointer rests this long (ms) on a field before the text goes to its words. */
const REST = 150;

/** What becomes of the text, part by part; each can be corrected or left out. */
export function ProposalPane({ known, proposal, notices, onCancel }: ProposalPaneProps) {
  const t = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const items = proposedItems(proposal, notices.general.length > 0);
  const view = useVirtualRows({
    ids: items.map(({ id }) => id),
    scroller,
    estimate: (index) => HEIGHTS[items[index]?.is ?? 'segment'],
    keptId: active,
  });
  const goal = useTextFocus((state) => state.goal);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new goal is gone to once, whatever else changes.
  useEffect(() => {
    if (goal === null) return;
    const part = goal.key.split('/')[0] ?? goal.key;
    const index = items.findIndex(({ id }) => id === part);
    if (index < 0) return;
    setActive(part);
    view.reveal(index);
    const timer = setTimeout(() => focusField(scroller.current, goal.key, part));
    return () => clearTimeout(timer);
  }, [goal]);
  const rest = useRest();
  const onMouseOver = (event: MouseEvent) => {
    const key = lightsOf(event.target);
    hover(key);
    rest(() => key !== null && seekWords(key));
  };
  const onFocus = (event: FocusEvent) => {
    const key = lightsOf(event.target);
    setActive(key?.split('/')[0] ?? null);
    if (key !== null) showWords(key);
  };
  return (
    <section className={styles.pane} aria-label={t('fromText.proposal')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its fields are what is worked in; here it is seen which. */}
      <div
        ref={scroller}
        className={styles.scroller}
        onMouseOver={onMouseOver}
        onMouseLeave={() => {
          rest(() => undefined);
          hover(null);
        }}
        onFocus={onFocus}
        onBlur={leave}
      >
        <ul className={styles.items} style={{ height: `${view.height}px` }}>
          {view.rows.map(({ id, index, start }) => {
            const item = items[index];
            return (
              item !== undefined && (
                <li
                  key={id}
                  ref={view.measure}
                  data-index={index}
                  className={styles.item}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <Item item={item} isKnown={known.has(id)} proposal={proposal} notices={notices} />
                </li>
              )
            );
          })}
        </ul>
      </div>
      <ReviewFoot proposal={proposal} onCancel={onCancel} />
    </section>
  );
}

interface ItemProps {
  readonly item: ProposedItem;
  readonly isKnown: boolean;
  readonly proposal: AnnouncementProposal;
  readonly notices: NoticesByPart;
}

function Item({ item, isKnown, proposal, notices }: ItemProps) {
  const t = useWords();
  switch (item.is) {
    case 'heading':
      return (
        <>
          <h3 className={styles.heading}>{t(`fromText.${item.of}`)}</h3>
          {item.of === 'skipped' && <p className={styles.hint}>{t('fromText.skippedHint')}</p>}
        </>
      );
    case 'notices':
      return <Notices notices={notices.general} />;
    case 'leader':
      return <LeaderCard leader={item.leader} />;
    case 'skipped':
      return <SkippedCard id={item.id} skipped={item.skipped} />;
    case 'segment':
      return item.segment.kind === 'presentation' ? (
        <PresentationCard
          number={item.number}
          isKnown={isKnown}
          segment={item.segment}
          leaders={proposal.leaders}
          notices={notices.byPart[item.id] ?? NO_NOTICES}
        />
      ) : (
        <OtherCard number={item.number} isKnown={isKnown} segment={item.segment} />
      );
  }
}

const NO_NOTICES: readonly AnnouncementNotice[] = [];

/** Runs the newest function once the pointer has come to rest. */
function useRest(): (then: () => void) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (then) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(then, REST);
  };
}

/** The field or part in which something has happened, by its key. */
function lightsOf(target: EventTarget): string | null {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-lights]') : null;
  return place?.dataset.lights ?? null;
}

/** A field that is not shown, as those of a part that is left out, is stood for by the part's first control. */
function focusField(pane: HTMLElement | null, key: string, part: string): void {
  const control = ':is(input, textarea, button)';
  const places = [`[data-lights="${key}"] ${control}`, `[data-lights="${part}"] ${control}`];
  for (const place of places) {
    const found = pane?.querySelector<HTMLElement>(place);
    if (!found) continue;
    found.focus();
    return;
  }
}
