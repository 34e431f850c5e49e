import { KINDS, type KindCounts } from '../lineup/lineup.ts';
import { isWordKey, type Translate } from '../words/translate.ts';
import type { ImportProblem } from './source.ts';
import type { ImportSummary, SummaryLeftOut } from './summary.ts';

/** The sentence for a problem; an unknown code is shown as it is, never hidden. */
export function problemSentence({ code, details }: ImportProblem, t: Translate): string {
  const key = `list.problem.${code}`;
  return isWordKey(key) ? t(key, details) : code;
}

/** The summary as lines to be read, most important first. */
export function summaryLines(summary: ImportSummary, t: Translate): readonly string[] {
  const { rows, faulty, kinds, awards, problems, leftOut, notices, tables } = summary;
  const several = tables.length > 1;
  const inTable = (table: string, line: string) => (several ? `${table} · ${line}` : line);
  const of = (severity: 'error' | 'notice') =>
    problems
      .filter((one) => one.severity === severity)
      .map((one) => inTable(one.table, problemSentence(one, t)));
  return [
    t('list.summary.rows', { rows, faulty }),
    ...awards.map((one) =>
      t('list.summary.award', {
        award: one.award ?? t('list.summary.noAward'),
        counts: countsText(one.kinds, t),
      }),
    ),
    ...(awards.length > 1 ? [t('list.summary.all', { counts: countsText(kinds, t) })] : []),
    ...of('error').map((line) => `✕ ${line}`),
    ...notices.map((notice) => `• ${problemSentence(notice, t)}`),
    ...of('notice').map((line) => `• ${line}`),
    ...leftOut.map((one) => `– ${inTable(one.table, leftOutSentence(one, t))}`),
  ];
}

/** "97 tập thể, 27 cá nhân": the kinds of which there are some. */
function countsText(counts: KindCounts, t: Translate): string {
  const some = KINDS.filter((kind) => counts[kind] > 0);
  return some.map((kind) => t(`count.${kind}`, { n: counts[kind] })).join(', ');
}

function leftOutSentence({ row, text, reason }: SummaryLeftOut, t: Translate): string {
  const key = `list.leftOut.${reason}`;
  return t('list.summary.leftOut', { row, text, reason: isWordKey(key) ? t(key) : reason });
}
