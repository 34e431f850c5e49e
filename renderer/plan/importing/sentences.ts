import type { ColumnMeaning } from '@shared/import/list.ts';
import type { ImportProblem } from '@shared/import/source.ts';
import type { KindCounts } from '@shared/lineup/lineup.ts';
import { isWordKey, type Translate } from '@shared/words/translate.ts';

const KINDS = ['collective', 'individual', 'household'] as const;

/** The sentence for a problem of a file or a row; an unknown code is shown as it is, never hidden. */
export function problemSentence({ code, details }: ImportProblem, t: Translate): string {
  const key = `list.problem.${code}`;
  return isWordKey(key) ? t(key, details) : code;
}

/** The sentence beside the row itself, which needs no number there. */
export function besideRow(problem: ImportProblem, t: Translate): string {
  const sentence = problemSentence(problem, t);
  const { row } = problem.details;
  const start = row === undefined ? '' : t('importing.rowStart', { row });
  return sentence.startsWith(start) ? sentence.slice(start.length) : sentence;
}

/** Why a row of the file is no recipient. */
export function leftOutReason(reason: string, t: Translate): string {
  const key = `list.leftOut.${reason}`;
  return isWordKey(key) ? t(key) : reason;
}

export function meaningLabel(meaning: ColumnMeaning, t: Translate): string {
  const key = `list.meaning.${meaning}`;
  return isWordKey(key) ? t(key) : meaning;
}

/** "97 tập thể, 27 cá nhân": how many of each kind, without the kinds of which there are none. */
export function countsText(counts: KindCounts, t: Translate): string {
  const some = KINDS.filter((kind) => counts[kind] > 0);
  return some.map((kind) => t(`importing.count.${kind}`, { n: counts[kind] })).join(', ');
}

/** Name of a sheet; a paste and a file with one table only have none. */
export function tableLabel(name: string, index: number, t: Translate): string {
  return name === '' ? t('importing.table', { n: index + 1 }) : name;
}
