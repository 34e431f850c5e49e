import type { Language } from '../model/primitives.ts';
import { TEMPLATE_SLOTS } from '../script/slots.ts';
import { templateFaults } from '../script/templateCheck.ts';

/** What is wrong with a file of templates. The sentences stand under `finding.template-unusable.<code>`. */
export interface TemplateFileFault {
  readonly code:
    | ReturnType<typeof templateFaults>[number]['code']
    | 'not-text'
    /** The key is there in one language and not in the other; `language` is the one that lacks it. */
    | 'untranslated';
  readonly key: string;
  readonly language: Language;
  readonly details: Readonly<Record<string, string | number>>;
}

const LANGUAGES: readonly Language[] = ['vi', 'en'];

type Texts = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Texts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether parsed JSON is a file of wording, or a flat table of templates as in `data/script/`. */
export function isTemplateFile(file: unknown): file is Texts {
  if (!isRecord(file)) return false;
  if (file.format === 'rostrum-wording') return true;
  return !('format' in file) && Object.keys(file).some((key) => Object.hasOwn(TEMPLATE_SLOTS, key));
}

/**
 * Checks a file of templates: unknown keys and slots, phrases that lead back to each other, and in a file of both
 * languages keys that one of them lacks. A flat table is of the language given.
 */
export function templateFileFaults(file: Texts, language: Language): readonly TemplateFileFault[] {
  if (file.format !== 'rostrum-wording') return faultsIn(file, language);
  const templates = isRecord(file.templates) ? file.templates : {};
  const tables = LANGUAGES.map((one) => {
    const table = templates[one];
    return { language: one, table: isRecord(table) ? table : {} };
  });
  return [
    ...tables.flatMap(({ language: one, table }) => faultsIn(table, one)),
    ...tables.flatMap(({ language: one, table }) =>
      tables
        .flatMap((other) => Object.keys(other.table))
        .filter((key) => !Object.hasOwn(table, key))
        .map(
          (key): TemplateFileFault => ({ code: 'untranslated', key, language: one, details: {} }),
        ),
    ),
  ];
}

function faultsIn(table: Texts, language: Language): readonly TemplateFileFault[] {
  const own = Object.fromEntries(
    Object.entries(table).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
  return Object.entries(table).flatMap(([key, text]): readonly TemplateFileFault[] =>
    typeof text === 'string'
      ? templateFaults({ language, key, text }, own).map(({ code, details }) => ({
          code,
          key,
          language,
          details,
        }))
      : [{ code: 'not-text', key, language, details: {} }],
  );
}
