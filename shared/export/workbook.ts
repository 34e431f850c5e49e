import type { z } from 'zod';
import { brokenInvariant } from '../command/invariants.ts';
import { toVersion3 } from '../document/toVersion3.ts';
import type { ImportProblem, SourceBook } from '../import/source.ts';
import { emptyInfo, type Info, infoSchema } from '../model/info.ts';
import { type Plan, planSchema } from '../model/plan.ts';
import type { Language } from '../model/primitives.ts';
import { newShow } from '../model/show.ts';
import { BookFault } from './book/fault.ts';
import { listTables, readLists } from './book/lists.ts';
import { paragraphTables, readParagraphs } from './book/paragraphs.ts';
import { programmeTables, readProgramme, waveNumbers } from './book/programme.ts';
import { referredOf } from './book/programmeColumns.ts';
import { readRecipients, recipientTables } from './book/recipients.ts';
import { readSettings, settingTables } from './book/settings.ts';
import { type BookRow, rowsOf } from './book/sheetReader.ts';
import {
  awardTables,
  decisionTables,
  peopleTables,
  readAwards,
  readDecisions,
  readPeople,
} from './book/things.ts';
import {
  abbreviationTables,
  dismissedTables,
  readAbbreviations,
  readDismissed,
  readTemplates,
  templateTables,
} from './book/wording.ts';
import { type BookWords, bookWords, type SheetKey } from './book/words.ts';
import { FORMAT, MARKER, markerOf } from './marker.ts';
import type { PlainBook, PlainTable } from './plainBook.ts';

/** The two parts of a show that a workbook holds. */
export interface BookContent {
  readonly info: Info;
  readonly plan: Plan;
}

/**
 * Rises when an older app could no longer read what is written. 2: that of file version 3; 3: that of file version 4.
 * An app of before takes lines of settings that it does not know for departments.
 */
const VERSION = 3;

/** The plan as a workbook that people read and edit, in the language of the script; `readWorkbook` takes it back. */
export function workbookOf({ info, plan }: BookContent): PlainBook {
  const words = bookWords(info.scriptLanguage);
  return {
    tables: [
      ...programmeTables(words, plan),
      ...recipientTables(words, plan),
      ...peopleTables(words, plan.people),
      ...awardTables(words, plan.awards),
      ...decisionTables(words, plan.decisions, plan.people),
      ...settingTables(words, { info, plan }),
      ...paragraphTables(words, plan),
      ...templateTables(words, plan.words.templates),
      ...abbreviationTables(words, plan.words.abbreviations),
      ...dismissedTables(words, plan.dismissed),
      ...listTables(words, plan.lists, info.zone),
      markerTable(words),
    ],
  };
}

/** Says what the workbook is, to people and to the app. */
function markerTable({ t, language }: BookWords): PlainTable {
  const notes = [
    t('book.about.1'),
    t('book.about.2'),
    t('book.about.3'),
    t('book.about.4'),
    t('book.about.5'),
  ];
  return {
    name: MARKER,
    columns: [
      { head: MARKER, width: 80 },
      { head: FORMAT, width: 20 },
      { head: String(VERSION), width: 6 },
      { head: language, width: 6 },
    ],
    rows: notes.map((note) => [note]),
  };
}

/**
 * Reads a workbook of ours, edited or not. Null: it is not ours. A problem names the sheet, the row and the column
 * of the first cell that means nothing (`error.<code>`); then nothing of it is taken.
 */
export function readWorkbook(book: SourceBook): BookContent | ImportProblem | null {
  const marker = markerOf(book);
  if (marker === null) return null;
  const version = Number(marker[2]);
  if (version > VERSION) return { code: 'workbook-too-new', details: { version, known: VERSION } };
  const language: Language = marker[3] === 'en' ? 'en' : 'vi';
  try {
    return contentOf(book, bookWords(language), version);
  } catch (error) {
    if (error instanceof BookFault) return error.problem;
    throw error;
  }
}

/** Sheets that a book needn't have: whoever takes one out wants what stood there forgotten. */
const OPTIONAL: readonly SheetKey[] = ['words', 'templates', 'abbreviations', 'dismissed', 'lists'];

function contentOf(book: SourceBook, words: BookWords, version: number): BookContent {
  const rows = (key: SheetKey): BookRow[] => {
    const found = rowsOf(book, words, key);
    if (found !== null) return found;
    if (OPTIONAL.includes(key)) return [];
    throw new BookFault('workbook-sheet-missing', { sheet: words.sheet(key) });
  };
  const settings = readSettings(words, rows('info'));
  const people = readPeople(words, rows('people'));
  const awards = readAwards(words, rows('awards'));
  const decisions = readDecisions(words, rows('decisions'), people as unknown as Plan['people']);
  const { noteHeads, departments, stage, timing, calling } = settings;
  // Their fields have been read one by one; the schema below looks at all of them together.
  const things = { people, awards, decisions } as unknown as Plan;
  const referred = referredOf(words, things, noteHeads);
  const programme = rows('programme');
  const waves = waveNumbers(words, programme, referred);
  const { recipients, lineups } = readRecipients(words, rows('recipients'), waves);
  const segments = readProgramme(words, programme, referred, lineups);
  const whole = {
    ...things,
    recipients,
    segments,
    departments,
    stage,
    timing,
    calling,
    words: {
      own: readParagraphs(words, rows('words')),
      templates: readTemplates(words, rows('templates')),
      abbreviations: readAbbreviations(words, rows('abbreviations')),
    },
    dismissed: readDismissed(words, rows('dismissed')),
  };
  // A book of version 1 holds what a file of version 2 held, and is brought up like one.
  if (version < 2) toVersion3({ info: settings.info, plan: whole });
  const info = checked('info', infoSchema.safeParse(settings.info));
  const lists = readLists(words, rows('lists'), info.zone);
  const plan = checked('plan', planSchema.safeParse({ ...whole, lists }));
  refuseBroken(plan);
  return { info, plan };
}

/** Throws the first thing that does not fit, with its place in the show. */
function checked<T>(part: string, parsed: z.ZodSafeParseResult<T>): T {
  if (parsed.success) return parsed.data;
  const at = [part, ...(parsed.error.issues[0]?.path ?? [])].join('.');
  throw new BookFault('workbook-invalid', { at });
}

function refuseBroken(plan: Plan): void {
  const broken = brokenInvariant({ ...newShow('workbook', emptyInfo('')), plan });
  if (broken === null) return;
  const at = String(broken.details.at ?? broken.details.id ?? broken.code);
  const isTold = broken.code === 'dangling' || broken.code === 'recipient-twice';
  throw new BookFault(isTold ? `workbook-${broken.code}` : 'workbook-invalid', { at });
}
