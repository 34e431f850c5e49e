import type { SheetName } from '@shared/model/sheetName.ts';
import {
  type PaperSize,
  paperSizeSchema,
  type SheetSettings,
  usualSettings,
} from '@shared/model/sheetSettings.ts';
import type { SheetFace } from '@shared/sheet/face.ts';
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
import { listTurns } from './listTurns.ts';
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
  readonly prepare?: string | undefined;
  /** Of a sheet that follows its settings: what stands in the place of the usual style. */
  readonly asSet?: (sheet: SheetOf<N>) => SheetStyle & { readonly prepare?: string | undefined };
}

type ListName = 'running-order' | 'trays' | 'check-in';

const noNames = ({ language }: SheetOf<ListName>) => sheetWords(language)('names.none');
const Lists = ({ sheet }: { readonly sheet: SheetOf<'trays' | 'check-in'> }) => (
  <ListPages sheet={sheet} none={noNames(sheet)} />
);

type Pages<N extends SheetName> = SheetLayout<N>['Pages'];

/** The layout of a sheet whose page follows from paper and type alone; `turns` where its parts can go on over pages. */
function layout<N extends Exclude<SheetName, 'script'>>(
  name: N,
  Pages: Pages<N>,
  css: string,
  turns?: typeof listTurns,
): SheetLayout<N> {
  const styleOf = (settings: SheetSettings) => ({ ...sheetPage(name, settings), css });
  const asSet = (sheet: SheetFace) => {
    const style = styleOf(sheet.settings);
    return { ...style, prepare: turns?.(sheet, style) };
  };
  return { Pages, ...styleOf(usualSettings(name)), asSet };
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
  trays: layout('trays', Lists, TABLES + TRAYS, listTurns),
  'presenter-cards': layout('presenter-cards', CardPages, CARDS, listTurns),
  'check-in': layout('check-in', Lists, TABLES + CHECK_IN, listTurns),
  'stage-plans': layout('stage-plans', StagePlanPages, STAGE + STAGE_PLANS, listTurns),
  labels: {
    Pages: LabelPages,
    ...labelStyleOf(usualSettings('labels')),
    asSet: (sheet) => {
      const style = labelStyleOf(sheet.settings);
      // Sheets of labels have no head that could say it, and say it on each label.
      return {
        ...style,
        prepare: style.around === undefined ? listTurns(sheet, style) : undefined,
      };
    },
  },
  'as-run': layout('as-run', AsRunPages, OFFICE + TABLES + RECORD, listTurns),
};

function labelStyleOf(settings: SheetSettings): SheetStyle {
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
