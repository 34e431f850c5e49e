import { partHeading } from '../../sheet/asRun/heading.ts';
import type { AsRunSheet, RecordAnnex, RecordSection } from '../../sheet/asRun.ts';
import type { TablePart } from '../../sheet/table.ts';
import { translator } from '../../words/translate.ts';
import { type Block, type DocxKind, onePart } from './kind.ts';
import { officeBlocks, officeLooks, ruleLook } from './office.ts';
import type { Page, Paper } from './paper.ts';
import { partBlocks, tableLooks } from './sheetTable.ts';
import { table } from './tables.ts';
import { line, paragraph, styled } from './text.ts';

const PAPER: Paper = { size: 'A4', landscape: false, top: 23, right: 15, bottom: 20, left: 30 };
/** Room for signature and seal, in millimetres. */
const SIGN = 38;

/** The record in the form of an office paper (Nghị định 30/2020): black, times in columns, room for signatures. */
export const AS_RUN: DocxKind<'as-run'> = {
  papers: [PAPER],
  looks: ({ width }, language) => ({
    Normal: { size: 13, line: 1.2 },
    ...officeLooks(width, language),
    Title: { size: 16, bold: true, caps: true, align: 'center', above: 24, keepNext: true },
    Subtitle: { size: 14, bold: true, align: 'center', keepNext: true },
    TitleRule: { ...ruleLook(width, 40, 'center'), above: 2, below: 14 },
    Warning: {
      bold: true,
      align: 'center',
      below: 8,
      keepLines: true,
      edges: {
        top: { width: 0.75, space: 4 },
        bottom: { width: 0.75, space: 4 },
        left: { width: 0.75, space: 4 },
        right: { width: 0.75, space: 4 },
      },
    },
    Facts: { keepLines: true },
    Heading1: {
      size: 14,
      bold: true,
      caps: true,
      align: 'center',
      keepNext: true,
      keepLines: true,
      outline: 0,
    },
    Heading2: {
      size: 13,
      bold: true,
      above: 14,
      below: 4,
      keepNext: true,
      keepLines: true,
      outline: 1,
    },
    Lead: { size: 12, keepNext: true, keepLines: true },
    Empty: { italic: true },
    ...tableLooks(11.5),
    Closing: { align: 'both', first: 10, above: 6, keepNext: true, keepLines: true },
    Signer: { bold: true, caps: true, align: 'center', above: 12 },
    SignHint: { italic: true, align: 'center' },
    CopiesHead: { size: 12, bold: true, line: 1.1, keepNext: true },
    Copies: { size: 11, line: 1.1, keepNext: true },
  }),
  parts: (sheet, page) =>
    onePart(sheet, [
      ...headBlocks(sheet.record, page),
      ...sheet.record.parts.flatMap((part, at) =>
        recordPart(part, partHeading(part.heading, at), page),
      ),
      ...closingBlocks(sheet, page),
      ...sheet.annexes.flatMap((annex) => annexBlocks(annex, page)),
    ]),
};

function headBlocks(record: RecordSection, { width }: Page): readonly Block[] {
  const { motto, organiser, number, title, subject, event, warning, facts } = record;
  const lines = [
    line('Title', title),
    line('Subtitle', subject),
    line('Subtitle', event),
    line('TitleRule'),
    ...(warning === null ? [] : [line('Warning', warning)]),
    ...facts.map(({ label, value, known }) =>
      line('Facts', `${label}: `, known ? value : styled('Unknown', value)),
    ),
  ];
  return [...officeBlocks({ motto, organiser, number }, width), ...lines.map(paragraph)];
}

const recordPart = (part: TablePart, heading: string, page: Page): readonly Block[] =>
  partBlocks(part, heading === '' ? [] : [paragraph(line('Heading2', heading))], page);

/** Last sentences and signatures: together, so that these never stand on a page alone. */
function closingBlocks({ record, language }: AsRunSheet, { width }: Page): readonly Block[] {
  const { closing, signers, copies } = record;
  if (closing.length === 0) return [];
  const hint = translator(language)('asRun.sign.hint');
  const cells = signers.map((signer) => ({
    blocks: [line('Signer', signer), line('SignHint', hint)].map(paragraph),
  }));
  const widths = signers.map(() => width / signers.length);
  return [
    ...closing.map((sentence) => paragraph(line('Closing', sentence))),
    table('PlainTable', widths, [{ cells, leastHeight: SIGN, keepNext: copies !== null }]),
    ...(copies === null
      ? []
      : [line('CopiesHead', copies.label), ...copies.lines.map((one) => line('Copies', one))].map(
          paragraph,
        )),
  ];
}

/** Each annex begins a page. */
function annexBlocks({ label, title, parts }: RecordAnnex, page: Page): readonly Block[] {
  return [
    paragraph({ ...line('Heading1', `${label}. ${title}`), newPage: true }),
    ...parts.flatMap((part) => recordPart(part, part.heading, page)),
  ];
}
