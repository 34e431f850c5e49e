import type { MarkKind } from '@shared/view/announcementMarks.ts';
import type { MarkedParagraph, MarkedRun } from '@shared/view/announcementText.ts';
import { isStop } from '@shared/view/announcementWalk.ts';
import { memo } from 'react';
import { useWords } from '../../show/useWords.ts';
import styles from './TextPane.module.css';

interface ParagraphRowProps {
  readonly paragraph: MarkedParagraph;
  /** The whole text. */
  readonly text: string;
  /** 0-based, among all paragraphs. */
  readonly index: number;
  /** Px below the top of the text. */
  readonly start: number;
  readonly measure: (row: HTMLElement | null) => void;
  /** The key whose words are lit, if some of them are here. */
  readonly lit: string | null;
  readonly hidden: ReadonlySet<MarkKind>;
  /** The 0-based run that Tab stops at; null: none here. */
  readonly tabStop: number | null;
}

/** A paragraph with its marks. */
export const ParagraphRow = memo(function ParagraphRow(props: ParagraphRowProps) {
  const { paragraph, text, index, start, measure, lit, hidden, tabStop } = props;
  return (
    <p
      ref={measure}
      data-index={index}
      data-continued={paragraph.isContinued || undefined}
      className={styles.paragraph}
      style={{ transform: `translateY(${start}px)` }}
    >
      {paragraph.runs.map((run, at) => (
        <Run
          key={run.start}
          run={run}
          at={at}
          words={text.slice(run.start, run.end)}
          lit={litAs(run, lit)}
          hidden={hidden}
          isTabStop={at === tabStop}
        />
      ))}
    </p>
  );
});

/** Marks that are whole clauses say in a word what they are; those of a few words are told apart by their lines. */
const SAID: ReadonlySet<MarkKind> = new Set(['launch', 'speech', 'other', 'skipped']);

interface RunProps {
  readonly run: MarkedRun;
  readonly at: number;
  readonly words: string;
  readonly lit: 'field' | 'clause' | undefined;
  readonly hidden: ReadonlySet<MarkKind>;
  readonly isTabStop: boolean;
}

function Run({ run, at, words, lit, hidden, isTabStop }: RunProps) {
  const t = useWords();
  const { kind } = run;
  if (kind === null || hidden.has(kind))
    return lit === undefined ? words : <span data-lit={lit}>{words}</span>;
  if (!isStop(run, hidden))
    return (
      <span className={styles.mark} data-kind={kind} data-run={at} data-lit={lit}>
        {words}
      </span>
    );
  const label = t(`fromText.mark.${kind}`);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a real button would not break across lines.
    <span
      role="button"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={SAID.has(kind) ? undefined : t('fromText.markOf', { kind: label, words })}
      className={styles.mark}
      data-kind={kind}
      data-run={at}
      data-lit={lit}
    >
      {SAID.has(kind) && <span className={styles.said}>{label}</span>}
      {words}
    </span>
  );
}

/** Whole clauses are lit more gently than a few words. */
function litAs({ kind, fields, clauses }: MarkedRun, lit: string | null) {
  if (lit === null) return undefined;
  const isClause = kind !== null && SAID.has(kind);
  if (fields.includes(lit)) return isClause ? 'clause' : 'field';
  return clauses.includes(lit) ? 'clause' : undefined;
}
