import { type AsRun, asRun } from '../asRun/asRun.ts';
import type { Show } from '../model/show.ts';
import { type Translate, translator } from '../words/translate.ts';
import { type Annex, logAnnex, resultsAnnex } from './asRun/annexes.ts';
import { factsOf, momentText } from './asRun/facts.ts';
import { roman } from './asRun/heading.ts';
import { recordParts } from './asRun/parts.ts';
import type { Section, SheetFace } from './face.ts';
import { contentHash } from './hash.ts';
import { mottoOf } from './programme.ts';
import type { Fact } from './script.ts';
import type { TablePart } from './table.ts';

/** The record itself, as an office writes it. */
export interface RecordSection extends Section {
  /** What stands above it on the right, line by line; empty where the country asks for nothing. */
  readonly motto: readonly string[];
  readonly organiser: string;
  /** "Số: ……/BB-……", to be filled in by hand. */
  readonly number: string;
  readonly title: string;
  readonly subject: string;
  readonly event: string;
  /** That there is nothing to record yet, or that it is not finished; null: it is complete. */
  readonly warning: string | null;
  readonly facts: readonly Fact[];
  /** In their order; numbered in Roman figures. */
  readonly parts: readonly TablePart[];
  /** Last sentences before the signatures; none unless the show has ended. */
  readonly closing: readonly string[];
  /** Who signs, from left to right; nobody unless the show has ended. */
  readonly signers: readonly string[];
  readonly copies: { readonly label: string; readonly lines: readonly string[] } | null;
}

export interface RecordAnnex extends Section, Annex {
  /** "Phụ lục I". */
  readonly label: string;
}

/** The record of the ceremony on paper (biên bản). */
export interface AsRunSheet extends SheetFace {
  readonly name: 'as-run';
  readonly record: RecordSection;
  readonly annexes: readonly RecordAnnex[];
}

export type AsRunContent = Pick<AsRunSheet, 'name' | 'record' | 'annexes'>;

/** Everything that stands in the record of a show, in the show's script language. */
export function asRunContent(show: Show): AsRunContent {
  const t = translator(show.info.scriptLanguage);
  const run = asRun(show);
  if (run.phase === 'ready') return { name: 'as-run', record: emptyRecord(show, t), annexes: [] };
  const annexes = [resultsAnnex(show, run, t), logAnnex(show, run, t)].map((annex, index) => {
    const content = { label: t('asRun.annex', { number: roman(index + 1) }), ...annex };
    return { hash: contentHash(content), ...content };
  });
  return { name: 'as-run', record: record(show, run, t), annexes };
}

const sectioned = (content: Omit<RecordSection, 'id' | 'hash'>): RecordSection => ({
  id: 'record',
  hash: contentHash(content),
  ...content,
});

function head({ info }: Show, t: Translate) {
  return {
    motto: mottoOf(info),
    organiser: info.organiser,
    number: t('asRun.number'),
    title: t('asRun.title'),
    subject: t('asRun.subject'),
    event: info.title,
  };
}

function emptyRecord(show: Show, t: Translate): RecordSection {
  return sectioned({
    ...head(show, t),
    warning: t('asRun.notBegun'),
    facts: [],
    parts: [],
    closing: [],
    signers: [],
    copies: null,
  });
}

function record(show: Show, run: AsRun, t: Translate): RecordSection {
  const { endedAt } = run;
  return sectioned({
    ...head(show, t),
    warning: endedAt === null ? t('asRun.unfinished') : null,
    facts: factsOf(show, run, t),
    parts: recordParts(show, run, t),
    closing:
      endedAt === null
        ? []
        : [t('asRun.closing.ended', { moment: momentText(show, endedAt, t) }), t('asRun.closing')],
    signers: endedAt === null ? [] : [t('asRun.sign.recorder'), t('asRun.sign.organiser')],
    copies:
      endedAt === null
        ? null
        : { label: t('asRun.copies'), lines: t('asRun.copies.lines').split('\n') },
  });
}
