import { findById } from '../model/lookup.ts';
import type { Recipient } from '../model/recipient.ts';
import type { Attendance } from '../model/run.ts';
import type { Show } from '../model/show.ts';
import type { Translate } from '../words/translate.ts';
import { cellText, duplicates, type RecipientColumn } from './recipientTable.ts';

/** Rows for a spreadsheet, the heads first: cells parted by tabs, lines by CR LF. */
export function recipientsTsv(
  show: Show,
  ids: readonly string[],
  columns: readonly RecipientColumn[],
  t: Translate,
): string {
  const heads = columns.map((column) => t(`recipients.column.${column}`));
  const lines = ids.flatMap((id) => {
    const recipient = findById(show.plan.recipients, id);
    return recipient === undefined
      ? []
      : [
          columns.map((column) =>
            column === 'remarks'
              ? remarks(show, recipient, t).join('; ')
              : cellText(show, recipient, column, t),
          ),
        ];
  });
  return [heads, ...lines].map((cells) => cells.map(tsvCell).join('\t')).join('\r\n');
}

/** What is to be noted of a recipient, in words. */
export function remarks(
  { plan, run }: Pick<Show, 'plan' | 'run'>,
  recipient: Recipient,
  t: Translate,
): readonly string[] {
  const twin = duplicates(plan.recipients).get(recipient.id) ?? null;
  return remarkTexts(recipient, { twin, attendance: run.attendance[recipient.id] ?? null }, t);
}

interface Noted {
  /** Number of another with the same name and unit; said first. */
  readonly twin: number | null;
  readonly attendance: Attendance | null;
}

export function remarkTexts(
  { posthumous }: Pick<Recipient, 'posthumous'>,
  { twin, attendance }: Noted,
  t: Translate,
): readonly string[] {
  return [
    ...(twin === null ? [] : [t('recipients.duplicate', { n: twin })]),
    ...(attendance?.state === 'absent' ? [t('attendance.absent')] : []),
    ...(attendance?.state === 'proxy' ? [`${t('attendance.proxy')}: ${attendance.proxy}`] : []),
    ...(posthumous ? [t('plan.posthumous')] : []),
  ];
}

/** A text that a spreadsheet would take for a formula begins with an apostrophe; one of several lines is quoted. */
export function tsvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[\t\r\n"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
