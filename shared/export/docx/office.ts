import type { Language } from '../../model/primitives.ts';
import type { Block } from './kind.ts';
import type { Look } from './looks.ts';
import type { Looks } from './styles.ts';
import { table } from './tables.ts';
import { line, paragraph } from './text.ts';

interface OfficeHead {
  /** Country and motto; empty where nothing stands on the right. */
  readonly motto: readonly string[];
  readonly organiser: string;
  /** Below the organiser; left out: nothing. */
  readonly number?: string;
}

/** Of the width of the text, for the organiser; country and motto need more, as each stands on one line. */
const LEFT_SHARE = 0.41;
/** Lines below organiser and motto, in millimetres; the second is as long as the motto (Nghị định 30/2020 Phụ lục I). */
const ORGANISER_RULE = 22;
const MOTTO_RULE = 59;
/** Of the text on A4, in millimetres. */
const USUAL_WIDTH = 160;

/** A short line across a column of this width: an empty paragraph with a border and room at both sides. Millimetres. */
export function ruleLook(
  column: number,
  length: number,
  align: 'left' | 'center',
  color?: string,
): Look {
  const room = Math.max(0, column - length);
  const left = align === 'left' ? 0 : room / 2;
  return {
    size: 3,
    line: 1,
    left,
    right: room - left,
    keepNext: true,
    edges: { bottom: { width: 0.75, ...(color === undefined ? {} : { color }) } },
  };
}

/** Styles of the head of an office paper; `width` of the text in millimetres. */
export function officeLooks(width: number, language: Language): Looks {
  const align = language === 'vi' ? 'center' : 'left';
  const left = language === 'vi' ? width * LEFT_SHARE : width;
  const head = { line: 1.1, align, keepNext: true } as const;
  // The country stays on one line on a narrow paper too.
  const scale = Math.min(1, width / USUAL_WIDTH);
  return {
    Organiser: { ...head, size: 12.5 * scale, bold: true, caps: true },
    OrganiserRule: ruleLook(left, ORGANISER_RULE * scale, align),
    Country: { ...head, size: 12.5 * scale, bold: true, caps: true },
    Motto: { ...head, size: 13.5 * scale, bold: true },
    MottoRule: ruleLook(width - left, MOTTO_RULE * scale, align),
    DocumentNumber: { ...head, size: 12.5 * scale, above: 6 },
  };
}

/** The head of an office paper: who issues it on the left, country and motto on the right (Nghị định 30/2020 Phụ lục I). */
export function officeBlocks({ motto, organiser, number }: OfficeHead, width: number): Block[] {
  const left = [
    line('Organiser', organiser),
    ...(organiser === '' ? [] : [line('OrganiserRule')]),
    ...(number === undefined ? [] : [line('DocumentNumber', number)]),
  ].map(paragraph);
  const [country, ...lines] = motto;
  if (country === undefined) return left;
  const right = [
    line('Country', country),
    ...lines.map((text) => line('Motto', text)),
    line('MottoRule'),
  ].map(paragraph);
  const widths = [width * LEFT_SHARE, width * (1 - LEFT_SHARE)];
  return [table('PlainTable', widths, [{ cells: [{ blocks: left }, { blocks: right }] }])];
}
