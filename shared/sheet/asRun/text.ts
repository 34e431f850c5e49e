import type { AsRunContent } from '../asRun.ts';
import { underlined } from '../underlined.ts';
import { partHeading } from './heading.ts';
import type { RecordCell, RecordPart } from './table.ts';

/** The record as lines of plain text: a row of a table on one line. */
export function recordLines({ record, annexes }: AsRunContent): readonly string[] {
  const { motto, organiser, number, title, subject, event, warning, facts } = record;
  return [
    ...motto,
    ...(organiser === '' ? [] : [organiser]),
    number,
    '',
    ...underlined(title, '='),
    subject,
    event,
    ...(warning === null ? [] : ['', warning]),
    '',
    ...facts.map(({ label, value }) => `${label}: ${value}`),
    ...record.parts.flatMap((part, index) => partLines(part, index)),
    ...(record.closing.length === 0 ? [] : ['', ...record.closing]),
    ...(record.signers.length === 0 ? [] : ['', ...record.signers]),
    ...annexes.flatMap(({ label, title: heading, parts }) => [
      '',
      ...underlined(`${label}. ${heading}`, '='),
      ...parts.flatMap((part) => partLines(part, null)),
    ]),
  ];
}

function partLines(part: RecordPart, index: number | null): readonly string[] {
  const { heading, lead, table, none } = part;
  return [
    '',
    ...(heading === '' ? [] : underlined(partHeading(heading, index), '-')),
    ...lead,
    ...(table === null
      ? [none]
      : [
          table.columns
            .map(({ label, group }) => (group === null ? label : `${label} (${group})`))
            .join(' | '),
          ...table.rows.map(({ cells }) => cells.map(cellText).join(' | ').trimEnd()),
        ]),
  ];
}

const cellText = ({ text, note }: RecordCell) => (note === '' ? text : `${text} (${note})`);
