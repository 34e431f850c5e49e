import { basename } from 'node:path';
import { readCatalogue } from '@shared/catalogue/readCatalogue.ts';
import { isTemplateFile, templateFileFaults } from '@shared/protocol/templateFile.ts';
import type { Translate } from '@shared/words/translate.ts';

/** Something wrong in a file, with its place, as it is printed. */
export interface DataFault {
  readonly rule: string;
  readonly at: Readonly<Record<string, string>>;
  readonly message: string;
}

/** What was looked at, and what is wrong with it. */
export interface CheckedData {
  /** The last line of the report. */
  readonly summary: string;
  readonly faults: readonly DataFault[];
}

/** Checks a catalogue of awards or a file of templates; null: the text is neither. */
export function checkData(file: string, text: string, t: Translate): CheckedData | null {
  const content = parsed(text);
  if (isTemplateFile(content)) return checkTemplates(file, content, t);
  const isCatalogue = content !== null && !('format' in content) && 'awards' in content;
  return isCatalogue ? checkCatalogue(file, content, t) : null;
}

function parsed(text: string): object | null {
  try {
    const content: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof content === 'object' && !Array.isArray(content) ? content : null;
  } catch {
    // What isn't JSON is told by the reader of shows, with line and column.
    return null;
  }
}

function checkCatalogue(file: string, content: object, t: Translate): CheckedData {
  const { entries, faults } = readCatalogue(content);
  return {
    summary: t('cli.catalogueChecked', { n: entries.length, faults: faults.length }),
    faults: faults.map(({ code, at, details }) => ({
      rule: code,
      at: { file, place: at },
      message: `${file}: ${t(`catalogueFault.${code}`, { at, ...details })}`,
    })),
  };
}

function checkTemplates(
  file: string,
  content: Readonly<Record<string, unknown>>,
  t: Translate,
): CheckedData {
  // A table of one language is named for it, as in data/script: en.json, my-words.en.json.
  const language = /(?:^|[._-])en(?=[._-]|$)/i.test(basename(file)) ? 'en' : 'vi';
  const faults = templateFileFaults(content, language);
  return {
    summary: t('cli.templatesChecked', { faults: faults.length }),
    faults: faults.map(({ code, key, language: of, details }) => ({
      rule: code,
      at: { file, key, language: of },
      message: `${file}: ${t(`finding.template-unusable.${code}`, { ...details, key, language: of })}`,
    })),
  };
}
