import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  type ICharacterStyleOptions,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  LeaderType,
  LineRuleType,
  TabStopType,
} from 'docx';
import { twips } from './paper.ts';

/** The one colour; dark enough to print as near black on a monochrome printer. */
export const ACCENT = '7A1C22';
export const BLACK = '000000';
export const GREY = '333333';
export const LINE = '999999';

/** How letters look. Sizes in points. */
export interface LetterLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly caps?: boolean;
  readonly strike?: boolean;
  readonly color?: string;
  readonly font?: string;
}

/** Where the text goes on after a tab, in millimetres from the margin; `dots` fills the way to it. */
export interface TabLook {
  readonly at: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly dots?: boolean;
}

/** A line along a side of a paragraph or a cell: its width in points. */
export interface EdgeLook {
  readonly width: number;
  readonly color?: string;
  /** Points between line and text. */
  readonly space?: number;
}

/** How a paragraph looks. Indents in millimetres, room above and below in points. */
export interface Look extends LetterLook {
  /** The size stays, whatever size of type is chosen for the sheet. */
  readonly fixed?: boolean;
  readonly basedOn?: string;
  /** Style of the paragraph that Enter begins after it. */
  readonly next?: string;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** Times the height of a single line. */
  readonly line?: number;
  readonly above?: number;
  readonly below?: number;
  readonly left?: number;
  readonly right?: number;
  /** The first line begins so much further to the left. */
  readonly hanging?: number;
  readonly first?: number;
  readonly tabs?: readonly TabLook[];
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  /** 0: the highest level of the document's outline. */
  readonly outline?: number;
  readonly edges?: Partial<Record<'top' | 'bottom' | 'left' | 'right', EdgeLook>>;
}

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.JUSTIFIED,
} as const;
const TABS = {
  left: TabStopType.LEFT,
  center: TabStopType.CENTER,
  right: TabStopType.RIGHT,
} as const;
/** Word measures lines in 240ths of a single one, room in twentieths of a point, borders in eighths. */
const LINE_UNIT = 240;
const POINT = 20;
const BORDER_UNIT = 8;

export function border({ width, color = BLACK, space = 0 }: EdgeLook): IBorderOptions {
  return { style: BorderStyle.SINGLE, size: Math.round(width * BORDER_UNIT), color, space };
}

/** A style of paragraphs as the library takes it. */
export function paragraphStyle(id: string, name: string, look: Look): IParagraphStyleOptions {
  const { basedOn = 'Normal', next, align, tabs, keepNext, keepLines, outline, edges } = look;
  return {
    id,
    name,
    basedOn,
    quickFormat: true,
    ...(next === undefined ? {} : { next }),
    run: letters(look),
    paragraph: {
      spacing: spacing(look),
      indent: indent(look),
      ...(align === undefined ? {} : { alignment: ALIGNMENTS[align] }),
      ...(keepNext === undefined ? {} : { keepNext }),
      ...(keepLines === undefined ? {} : { keepLines }),
      ...(outline === undefined ? {} : { outlineLevel: outline }),
      ...(edges === undefined ? {} : { border: borders(edges) }),
      // The library's type leaves tab stops to paragraphs; it writes them into styles as well.
      ...(tabs === undefined ? {} : { tabStops: tabs.map(tabStop) }),
    },
  };
}

/** A style of letters as the library takes it. */
export const letterStyle = (id: string, look: LetterLook): ICharacterStyleOptions => ({
  id,
  name: id,
  basedOn: 'DefaultParagraphFont',
  quickFormat: true,
  run: letters(look),
});

function letters(look: LetterLook): IRunStylePropertiesOptions {
  const { size, bold, italic, caps, strike, color, font } = look;
  return {
    ...(size === undefined ? {} : { size: Math.round(size * 2) }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italics: italic }),
    ...(caps === undefined ? {} : { allCaps: caps }),
    ...(strike === undefined ? {} : { strike }),
    ...(color === undefined ? {} : { color }),
    ...(font === undefined ? {} : { font }),
  };
}

function spacing({ line, above, below }: Look) {
  return {
    ...(line === undefined
      ? {}
      : { line: Math.round(line * LINE_UNIT), lineRule: LineRuleType.AUTO }),
    ...(above === undefined ? {} : { before: Math.round(above * POINT) }),
    ...(below === undefined ? {} : { after: Math.round(below * POINT) }),
  };
}

function indent({ left, right, hanging, first }: Look) {
  return {
    ...(left === undefined ? {} : { left: twips(left) }),
    ...(right === undefined ? {} : { right: twips(right) }),
    ...(hanging === undefined ? {} : { hanging: twips(hanging) }),
    ...(first === undefined ? {} : { firstLine: twips(first) }),
  };
}

const borders = (edges: NonNullable<Look['edges']>) =>
  Object.fromEntries(Object.entries(edges).map(([side, edge]) => [side, border(edge)]));

const tabStop = ({ at, align = 'left', dots = false }: TabLook) => ({
  type: TABS[align],
  position: twips(at),
  ...(dots ? { leader: LeaderType.DOT } : {}),
});
