import type { Paragraph, Table } from 'docx';
import type { Language } from '../../model/primitives.ts';
import type { SheetOf } from '../../sheet/sheet.ts';
import type { Page, Papers } from './paper.ts';
import type { DocxSheet } from './sheets.ts';
import type { Looks } from './styles.ts';

export type Block = Paragraph | Table;

/** What stands at the left and at the right of a line above every page. */
export type Head = readonly [string, string];

/** Pages with a head of their own; each part begins a page. */
export interface Part {
  readonly heads: readonly Head[];
  readonly blocks: readonly Block[];
}

/** How a kind of sheet is laid out in Word. */
export interface DocxKind<N extends DocxSheet> {
  readonly papers: Papers;
  /** At the usual size of type. */
  readonly looks: (page: Page, language: Language) => Looks;
  readonly parts: (sheet: SheetOf<N>, page: Page) => readonly Part[];
}

/** A sheet that has the same head on every page: the ceremony, and what the sheet is called. */
export const onePart = (
  { event, title }: { readonly event: string; readonly title: string },
  blocks: readonly Block[],
): readonly Part[] => [{ heads: [[event, title]], blocks }];
