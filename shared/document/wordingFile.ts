import { z } from 'zod';
import type { Failure } from '../contract/contract.ts';
import type { ShowWords } from '../model/words.ts';

const FORMAT = 'rostrum-wording';
const VERSION = 1;

const textsSchema = z.record(z.string(), z.string());

const wordingFileSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  templates: z.object({ vi: textsSchema, en: textsSchema }),
  abbreviations: textsSchema,
});

/** What a file of wording brings: templates by language and key, abbreviations by their short form. */
export type WordingFile = Readonly<
  Pick<z.infer<typeof wordingFileSchema>, 'templates' | 'abbreviations'>
>;

/** The wording of a show as a file that another show can take in. */
export function wordingFileText({ templates, abbreviations }: ShowWords): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, templates, abbreviations }, null, 2)}\n`;
}

/** Reads a file of wording. What its texts are worth is seen against the show (`wordingImport`). */
export function parseWordingFile(
  text: string,
):
  | { readonly ok: true; readonly value: WordingFile }
  | { readonly ok: false; readonly error: Failure } {
  const content = parsedJson(text);
  const head = z.object({ format: z.literal(FORMAT), version: z.number() }).safeParse(content);
  if (!head.success) return refused('wording-not-ours');
  if (head.data.version > VERSION) return refused('wording-too-new');
  const parsed = wordingFileSchema.safeParse(content);
  if (parsed.success) {
    const { templates, abbreviations } = parsed.data;
    return { ok: true, value: { templates, abbreviations } };
  }
  return refused('wording-invalid', parsed.error.issues[0]?.path.join('.') ?? '');
}

function parsedJson(text: string): unknown {
  try {
    // Editors of Windows begin a file with a mark of its encoding.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

function refused(code: string, at = '') {
  return { ok: false, error: { code, details: { at } } } as const;
}
