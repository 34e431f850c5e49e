import type { AsRunContent } from '../asRun.ts';
import { partLines } from '../tableText.ts';
import { underlined } from '../underlined.ts';
import { partHeading } from './heading.ts';

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
    ...record.parts.flatMap((part, index) => partLines(part, partHeading(part.heading, index))),
    ...(record.closing.length === 0 ? [] : ['', ...record.closing]),
    ...(record.signers.length === 0 ? [] : ['', ...record.signers]),
    ...annexes.flatMap(({ label, title: heading, parts }) => [
      '',
      ...underlined(`${label}. ${heading}`, '='),
      ...parts.flatMap((part) => partLines(part, part.heading)),
    ]),
  ];
}
