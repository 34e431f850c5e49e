import type { SheetName } from '@shared/model/sheetName.ts';
import { type PaperSize, paperSizeSchema, usualSettings } from '@shared/model/sheetSettings.ts';
import type { Sheet, SheetOf } from '@shared/sheet/sheet.ts';
import { sheetWords } from '@shared/sheet/words.ts';
import type { ReactNode } from 'react';
import { AsRunPages } from './AsRunPages.tsx';
import { CardPages } from './CardPages.tsx';
import { CARDS } from './cardCss.ts';
import { catchLines } from './catchLine.ts';
import type { SheetStyle } from './css.ts';
import { LabelPages } from './LabelPages.tsx';
import { LineupPages } from './LineupPages.tsx';
import { ListPages, TablePages } from './ListPages.tsx';
import { LABELS } from './labelCss.ts';
import { LINEUPS } from './lineupsCss.ts';
import { CHECK_IN, RUNNING_ORDER, TRAYS } from './listCss.ts';
import { OFFICE } from './officeCss.ts';
import { ProgrammePages } from './ProgrammePages.tsx';
import { PROGRAMME } from './programmeCss.ts';
import { RECORD } from './recordCss.ts';
import { ScriptPages } from './ScriptPages.tsx';
import { StagePlanPages } from './StagePlanPages.tsx';
import { scriptCss } from './scriptCss.ts';
import { cssMargins, type ScriptLayout, scriptPaper } from './scriptPaper.ts';
import { STAGE } from './stageCss.ts';
import { STAGE_PLANS } from './stagePlanCss.ts';
import { TABLES } from './tableCss.ts';

/** How a sheet is laid out on paper. */
export interface SheetLayout<N extends SheetName> extends SheetStyle {
  readonly Pages: (props: { readonly sheet: SheetOf<N> }) => ReactNode;
  /** What has to be done in the loaded page before it is printed; see `PrintJob`. */
  readonly prepare?: string;
  /** Of a sheet that follows its settings: what stands in the place of the usual style. */
  readonly asSet?: (sheet: SheetOf<N>) => SheetStyle & { readonly prepare?: string };
}

type ListName = 'running-order' | 'trays' | 'check-in';

const noNames = ({ language }: SheetOf<ListName>) => sheetWords(language)('names.none');
const Lists = ({ sheet }: { readonly sheet: SheetOf<'trays' | 'check-in'> }) => (
  <ListPages sheet={sheet} none={noNames(sheet)} />
);

/** The script has room for a binding and for notes; the lineups need the width; offices have margins of their own. */
export const LAYOUTS: { readonly [N in SheetName]: SheetLayout<N> } = {
  programme: {
    Pages: ProgrammePages,
    size: 'A4',
    margins: '23mm 20mm 20mm 30mm',
    css: OFFICE + PROGRAMME,
  },
  'running-order': {
    Pages: ({ sheet }) => (
      <TablePages sheet={sheet} none={sheetWords(sheet.language)('programme.none')} />
    ),
    size: 'A4 landscape',
    margins: '21mm 12mm 17mm 12mm',
    css: TABLES + RUNNING_ORDER,
  },
  script: {
    Pages: ScriptPages,
    ...scriptStyle(usualSettings('script')),
    asSet: ({ settings }) => scriptStyle(settings),
  },
  lineups: { Pages: LineupPages, size: 'A4', margins: '23mm 15mm 18mm 15mm', css: STAGE + LINEUPS },
  trays: { Pages: Lists, size: 'A4', margins: '22mm 15mm 18mm 15mm', css: TABLES + TRAYS },
  'presenter-cards': {
    Pages: CardPages,
    size: 'A5 landscape',
    margins: '19mm 14mm 15mm 14mm',
    css: CARDS,
  },
  'check-in': { Pages: Lists, size: 'A4', margins: '22mm 15mm 18mm 15mm', css: TABLES + CHECK_IN },
  'stage-plans': {
    Pages: StagePlanPages,
    size: 'A4 landscape',
    margins: '21mm 14mm 17mm 14mm',
    css: STAGE + STAGE_PLANS,
  },
  labels: { Pages: LabelPages, size: 'A4', margins: '20mm 14mm 17mm 14mm', css: LABELS },
  'as-run': {
    Pages: AsRunPages,
    size: 'A4',
    margins: '23mm 15mm 20mm 30mm',
    css: OFFICE + TABLES + RECORD,
  },
};

function scriptStyle(layout: ScriptLayout): SheetStyle & { readonly prepare?: string } {
  const paper = scriptPaper(layout);
  return {
    size: paper.size,
    margins: cssMargins(paper),
    css: scriptCss(paper),
    ...(layout.catchLine ? { prepare: catchLines(paper) } : {}),
  };
}

/** How a sheet is laid out, as it is set. */
export function layoutOf(sheet: Sheet): SheetLayout<SheetName> {
  // A sheet and the layout under its own name belong together, which the compiler can't follow.
  const { asSet, ...usual } = LAYOUTS[sheet.name] as SheetLayout<SheetName>;
  return asSet === undefined ? usual : { Pages: usual.Pages, ...asSet(sheet) };
}

/** Size and direction of the paper that a sheet is laid out on. */
export function paperOf(sheet: Sheet): {
  readonly pageSize: PaperSize;
  readonly landscape: boolean;
} {
  const [pageSize, direction] = layoutOf(sheet).size.split(' ');
  return { pageSize: paperSizeSchema.parse(pageSize), landscape: direction === 'landscape' };
}
