import type { SheetName } from '@shared/model/sheetName.ts';
import {
  type PaperSize,
  paperSizeSchema,
  type SheetSettings,
  usualSettings,
} from '@shared/model/sheetSettings.ts';
import { labelFormat } from '@shared/sheet/labelFormats.ts';
import type { Sheet, SheetOf } from '@shared/sheet/sheet.ts';
import { sheetWords } from '@shared/sheet/words.ts';
import type { ReactNode } from 'react';
import { AsRunPages } from './AsRunPages.tsx';
import { CardPages } from './CardPages.tsx';
import { CARDS } from './cardCss.ts';
import type { SheetStyle } from './css.ts';
import { LabelPages } from './LabelPages.tsx';
import { LineupPages } from './LineupPages.tsx';
import { ListPages, TablePages } from './ListPages.tsx';
import { labelStyle } from './labelCss.ts';
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
import { scriptTurns } from './scriptTurns.ts';
import { sheetPage } from './sheetPapers.ts';
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

type Pages<N extends SheetName> = SheetLayout<N>['Pages'];

/** The layout of a sheet whose page follows from paper and type alone. */
function layout<N extends Exclude<SheetName, 'script'>>(
  name: N,
  Pages: Pages<N>,
  css: string,
): SheetLayout<N> {
  const asSet = ({ settings }: Pick<Sheet, 'settings'>) => ({ ...sheetPage(name, settings), css });
  return { Pages, ...asSet({ settings: usualSettings(name) }), asSet };
}

export const LAYOUTS: { readonly [N in SheetName]: SheetLayout<N> } = {
  programme: layout('programme', ProgrammePages, OFFICE + PROGRAMME),
  'running-order': layout(
    'running-order',
    ({ sheet }) => <TablePages sheet={sheet} none={sheetWords(sheet.language)('programme.none')} />,
    TABLES + RUNNING_ORDER,
  ),
  script: {
    Pages: ScriptPages,
    ...scriptStyle(usualSettings('script')),
    asSet: ({ settings }) => scriptStyle(settings),
  },
  lineups: layout('lineups', LineupPages, STAGE + LINEUPS),
  trays: layout('trays', Lists, TABLES + TRAYS),
  'presenter-cards': layout('presenter-cards', CardPages, CARDS),
  'check-in': layout('check-in', Lists, TABLES + CHECK_IN),
  'stage-plans': layout('stage-plans', StagePlanPages, STAGE + STAGE_PLANS),
  labels: {
    Pages: LabelPages,
    ...labelsAsSet(usualSettings('labels')),
    asSet: ({ settings }) => labelsAsSet(settings),
  },
  'as-run': layout('as-run', AsRunPages, OFFICE + TABLES + RECORD),
};

function labelsAsSet(settings: SheetSettings): SheetStyle {
  return {
    ...sheetPage('labels', settings),
    ...labelStyle(labelFormat(settings.labelFormat)),
  };
}

function scriptStyle(layout: ScriptLayout): SheetStyle & { readonly prepare: string } {
  const paper = scriptPaper(layout);
  return {
    size: paper.size,
    margins: cssMargins(paper),
    css: scriptCss(paper),
    prepare: scriptTurns(paper, layout.catchLine),
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
