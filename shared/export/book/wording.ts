import type { Plan } from '../../model/plan.ts';
import { type Language, languageSchema } from '../../model/primitives.ts';
import {
  dismissalSchema,
  dismissalsSchema,
  type ShowWords,
  showWordsSchema,
} from '../../model/words.ts';
import { templateFaults } from '../../script/templateCheck.ts';
import type { PlainTable } from '../plainBook.ts';
import type { Column } from './columns.ts';
import { byKey, type Entry } from './keyed.ts';
import type { BookRow } from './sheetReader.ts';
import { SheetWriter } from './sheetWriter.ts';
import { column } from './things.ts';
import { choice, fitting, neededLine, neededProse, openLine } from './values.ts';
import type { BookWords } from './words.ts';

const { templates, abbreviations } = showWordsSchema.shape;
const LANGUAGES = languageSchema.options;

function templateColumns(words: BookWords): Column[] {
  return [
    column(
      words,
      'language',
      14,
      choice(LANGUAGES, (one) => `plan.language.${one}`, words.language),
    ),
    column(words, 'templateKey', 28, fitting(neededLine, templates.shape.vi.keyType)),
    column(words, 'templateText', 90, neededProse),
  ];
}

/** Templates of the show's own, in both languages of a script. */
export function templateTables(words: BookWords, own: ShowWords['templates']): PlainTable[] {
  const sheet = new SheetWriter(words, words.sheet('templates'), templateColumns(words));
  // Every value is kept, so that only what was edited is looked at again.
  for (const language of LANGUAGES)
    for (const [templateKey, text] of Object.entries(own[language]))
      sheet.add('', { language, templateKey, templateText: text }, { keepAll: true });
  return sheet.tables();
}

interface TemplateRow extends Entry<string> {
  readonly language: Language;
  /** Written or changed by a person, so it has to be looked at. */
  readonly isNew: boolean;
}

/** A template that somebody has written must be one that the script can use, as on its screen. */
export function readTemplates(words: BookWords, rows: readonly BookRow[]): ShowWords['templates'] {
  const columns = templateColumns(words);
  const entries = rows.map((row) => templateRow(row, columns));
  const textsIn = (language: Language) =>
    byKey(
      words.head('templateKey'),
      entries.filter((entry) => entry.language === language),
    );
  const found = { vi: textsIn('vi'), en: textsIn('en') };
  for (const entry of entries) if (entry.isNew) refuseUnusable(words, entry, found[entry.language]);
  return found;
}

function templateRow(row: BookRow, columns: readonly Column[]): TemplateRow {
  const { fields, edited } = row.read(columns);
  return {
    row,
    // Its column takes nothing but languages.
    language: fields.language as Language,
    key: String(fields.templateKey),
    value: String(fields.templateText),
    isNew: edited.size > 0 || row.kept('templateText') === undefined,
  };
}

function refuseUnusable(
  words: BookWords,
  { row, language, key, value: text }: TemplateRow,
  own: Readonly<Record<string, string>>,
): void {
  const [fault] = templateFaults({ language, key, text }, own);
  if (fault === undefined) return;
  const head = words.head(fault.code === 'unknown-key' ? 'templateKey' : 'templateText');
  throw row.fault(`workbook-template-${fault.code}`, head, fault.details);
}

function abbreviationColumns(words: BookWords): Column[] {
  return [
    column(words, 'short', 20, fitting(neededLine, abbreviations.keyType)),
    column(words, 'readAs', 60, fitting(neededLine, abbreviations.valueType)),
  ];
}

/** Short forms of the show and how they are read. */
export function abbreviationTables(
  words: BookWords,
  own: ShowWords['abbreviations'],
): PlainTable[] {
  const sheet = new SheetWriter(words, words.sheet('abbreviations'), abbreviationColumns(words));
  for (const [short, readAs] of Object.entries(own)) sheet.add('', { short, readAs });
  return sheet.tables();
}

export function readAbbreviations(words: BookWords, rows: readonly BookRow[]) {
  const columns = abbreviationColumns(words);
  const entries = rows.map((row) => {
    const { short, readAs } = row.read(columns).fields;
    return { row, key: String(short), value: readAs };
  });
  return byKey(words.head('short'), entries);
}

function dismissedColumns(words: BookWords): Column[] {
  const { reason, said } = dismissalSchema.shape;
  return [
    column(words, 'finding', 28, fitting(neededLine, dismissalsSchema.keyType)),
    column(words, 'reason', 50, fitting(neededLine, reason)),
    column(words, 'said', 70, fitting(openLine, said)),
  ];
}

/** Findings of the checks that somebody has passed over. */
export function dismissedTables(words: BookWords, dismissed: Plan['dismissed']): PlainTable[] {
  const sheet = new SheetWriter(words, words.sheet('dismissed'), dismissedColumns(words));
  for (const [finding, dismissal] of Object.entries(dismissed))
    sheet.add('', { finding, ...dismissal });
  return sheet.tables();
}

export function readDismissed(words: BookWords, rows: readonly BookRow[]) {
  const columns = dismissedColumns(words);
  const entries = rows.map((row) => {
    const { finding, reason, said } = row.read(columns).fields;
    return { row, key: String(finding), value: { reason, said } };
  });
  return byKey(words.head('finding'), entries);
}
