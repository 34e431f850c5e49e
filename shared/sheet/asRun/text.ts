import type { RecordAnnex, RecordSection } from '../asRun.ts';
import type { TablePart } from '../table.ts';
import { partLines } from '../tableText.ts';
import { underlined } from '../underlined.ts';
import { partHeading } from './heading.ts';

/** The record, or an annex of it, as lines of plain text: a row of a table on one line. */
export function recordLines(section: RecordSection | RecordAnnex): readonly string[] {
  return 'motto' in section ? mainLines(section) : annexLines(section);
}

function mainLines(record: RecordSection): readonly string[] {
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
    ...record.parts.flatMap((part, index) => apart(part, partHeading(part.heading, index))),
    ...(record.closing.length === 0 ? [] : ['', ...record.closing]),
    ...(record.signers.length === 0 ? [] : ['', ...record.signers]),
  ];
}

const annexLines = ({ label, title, parts }: RecordAnnex): readonly string[] => [
  ...underlined(`${label}. ${title}`, '='),
  ...parts.flatMap((part) => apart(part, part.heading)),
];

const apart = (part: TablePart, heading: string) => ['', ...partLines(part, heading)];
