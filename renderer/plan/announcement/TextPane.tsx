import { type MarkedText, paragraphAt } from '@shared/view/announcementText.ts';
import { nextMark } from '@shared/view/announcementWalk.ts';
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { useWords } from '../../show/useWords.ts';
import { useVirtualRows } from '../../ui/useVirtualRows.ts';
import { EditTextButton } from './EditTextButton.tsx';
import { Legend } from './Legend.tsx';
import { ParagraphRow } from './ParagraphRow.tsx';
import styles from './TextPane.module.css';
import { hover, litOf, showField, standOn, useTextFocus } from './textFocus.ts';
import { wordsOf } from './wordsOf.ts';

interface TextPaneProps {
  readonly text: string;
  readonly marked: MarkedText;
}

/** Characters that stand on a line, and heights in rem, until the paragraphs are measured. */
const LINE = 75;
const LINE_REM = 1.9;
const GAP_REM = 0.75;

/** The text as it was given, with what was understood of it marked in its place. */
export function TextPane({ text, marked }: TextPaneProps) {
  const t = useWords();
  const { paragraphs, places } = marked;
  const scroller = useRef<HTMLDivElement>(null);
  const lit = wordsOf(places, useTextFocus(litOf));
  const spot = useTextFocus((state) => state.spot);
  const mark = useTextFocus((state) => state.mark);
  const hidden = useTextFocus((state) => state.hidden);
  const tabStop = mark ?? nextMark(paragraphs, null, 1, hidden);
  const ids = useMemo(() => paragraphs.map(({ key }) => key), [paragraphs]);
  const view = useVirtualRows({
    ids,
    scroller,
    estimate: (index) => {
      const { start = 0, end = 0 } = paragraphs[index] ?? {};
      return Math.ceil((end - start) / LINE) * LINE_REM + GAP_REM;
    },
    keptId: (tabStop && paragraphs[tabStop.paragraph]?.key) ?? null,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new spot is gone to once, whatever else changes.
  useEffect(() => {
    const place = spot && places[wordsOf(places, spot.key) ?? '']?.[0];
    if (!place || isLitInSight(scroller.current)) return;
    view.reveal(paragraphAt(paragraphs, place.start));
    requestAnimationFrame(() => litWords(scroller.current)[0]?.scrollIntoView(NEAREST));
  }, [spot]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only keys move the focus from mark to mark.
  useEffect(() => {
    if (mark === null) return;
    view.reveal(mark.paragraph);
    markElement(scroller.current, mark.paragraph, mark.run)?.focus({ preventScroll: true });
  }, [mark]);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = placeOf(event.target);
    const by = STEPS[event.key];
    if (at === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') goFrom(at);
    else if (by === undefined) return;
    else standOn(nextMark(paragraphs, at, by, hidden) ?? at);
    event.preventDefault();
  };
  const goFrom = (at: { readonly paragraph: number; readonly run: number }) =>
    showField(paragraphs[at.paragraph]?.runs[at.run]?.fields ?? []);
  const onClick = (event: MouseEvent) => {
    const at = placeOf(event.target);
    // Words that were chosen with the mouse are to be copied.
    if (at !== null && window.getSelection()?.isCollapsed !== false) goFrom(at);
  };
  const onMouseOver = (event: MouseEvent) => {
    const at = placeOf(event.target);
    const field = at && paragraphs[at.paragraph]?.runs[at.run]?.fields[0];
    hover(field ?? null);
  };
  return (
    <div className={styles.pane}>
      <div className={styles.tools}>
        <Legend counts={marked.counts} />
        <div className={styles.edit}>
          <EditTextButton />
        </div>
      </div>
      {/* biome-ignore lint/a11y/useKeyWithMouseEvents: the keys of its marks light them as well. */}
      <section
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys.
        tabIndex={0}
        aria-label={t('fromText.text')}
        className={styles.scroller}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onMouseOver={onMouseOver}
        onMouseLeave={() => hover(null)}
      >
        <div className={styles.text} style={{ height: `${view.height}px` }}>
          {view.rows.map(({ id, index, start }) => {
            const paragraph = paragraphs[index];
            return (
              paragraph !== undefined && (
                <ParagraphRow
                  key={id}
                  paragraph={paragraph}
                  text={text}
                  index={index}
                  start={start}
                  measure={view.measure}
                  lit={lit !== null && holds(paragraph.runs, lit) ? lit : null}
                  hidden={hidden}
                  tabStop={tabStop?.paragraph === index ? tabStop.run : null}
                />
              )
            );
          })}
        </div>
      </section>
    </div>
  );
}

const STEPS: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

type Runs = MarkedText['paragraphs'][number]['runs'];

const holds = (runs: Runs, key: string): boolean =>
  runs.some(({ fields, clauses }) => fields.includes(key) || clauses.includes(key));

const NEAREST = { block: 'nearest' } as const;

const litWords = (pane: HTMLElement | null) => [
  ...(pane?.querySelectorAll<HTMLElement>('[data-lit]') ?? []),
];

/** Whether some of the words that are lit can be seen, so that nothing has to move. */
function isLitInSight(pane: HTMLElement | null): boolean {
  const sight = pane?.getBoundingClientRect();
  return litWords(pane).some((words) => {
    const { top, bottom } = words.getBoundingClientRect();
    return sight !== undefined && top >= sight.top && bottom <= sight.bottom;
  });
}

function markElement(pane: HTMLElement | null, paragraph: number, run: number) {
  return pane?.querySelector<HTMLElement>(
    `[data-index="${paragraph}"] [data-run="${run}"][data-kind]`,
  );
}

/** The mark in which something has happened; null: none. */
function placeOf(target: EventTarget): { readonly paragraph: number; readonly run: number } | null {
  const mark = target instanceof Element ? target.closest<HTMLElement>('[data-kind]') : null;
  const row = mark?.closest<HTMLElement>('[data-index]');
  return mark && row
    ? { paragraph: Number(row.dataset.index), run: Number(mark.dataset.run) }
    : null;
}
