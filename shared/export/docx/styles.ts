import { ImportedXmlComponent, type IStylesOptions } from 'docx';
import type { Language } from '../../model/primitives.ts';
import { SHEET_TYPE } from '../../model/sheetSettings.ts';
import {
  ACCENT,
  BLACK,
  type EdgeLook,
  GREY,
  type LetterLook,
  LINE,
  type Look,
  letterStyle,
  paragraphStyle,
} from './looks.ts';
import { type Page, twips } from './paper.ts';
import type { EditedSheet } from './sheets.ts';

/** Office papers are set in it (Nghị định 30/2020); it is on every computer with Word, so it is named and not embedded. */
export const FONT = 'Times New Roman';
const TAGS = { vi: 'vi-VN', en: 'en-GB' } as const satisfies Record<Language, string>;

/** Every style of paragraphs by the name under which Word lists it; it knows its own in small letters. */
const PARAGRAPHS = {
  Normal: 'Normal',
  Title: 'Title',
  Subtitle: 'Subtitle',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Header: 'header',
  Footer: 'footer',
  Organiser: 'Organiser',
  Country: 'Country',
  Motto: 'Motto',
  DocumentNumber: 'Document Number',
  TitleRule: 'Title Rule',
  OrganiserRule: 'Organiser Rule',
  MottoRule: 'Motto Rule',
  Facts: 'Facts',
  Lead: 'Lead',
  Empty: 'Empty List',
  ListHead: 'List Head',
  Cue: 'Cue',
  Speech: 'Speech',
  Written: 'Written',
  Direction: 'Direction',
  Names: 'Names',
  NamesWritten: 'Names Written',
  Stage: 'Stage',
  StageHint: 'Stage Hint',
  Side: 'Side',
  Warning: 'Warning',
  Closing: 'Closing Sentence',
  Signer: 'Signer',
  SignHint: 'Signer Hint',
  CopiesHead: 'Copies Head',
  Copies: 'Copies',
  TableHead: 'Table Head',
  TickHead: 'Table Head Centred',
  TableText: 'Table Text',
  TablePart: 'Table Part',
  TableFigure: 'Table Figure',
  TableLarge: 'Table Large Figure',
  TableNote: 'Table Note',
  Gap: 'Table Gap',
} as const;
export type ParagraphStyle = keyof typeof PARAGRAPHS;

/** The styles of the paragraphs of one kind of sheet. */
export type Looks = Partial<Readonly<Record<ParagraphStyle, Look>>>;

/** Letters within a paragraph. The names are those of the styles. */
const LETTERS = {
  Name: { bold: true },
  Absent: { bold: true, strike: true },
  Unnamed: { bold: false, italic: true },
  Hint: { bold: false, italic: true },
  Pronunciation: { bold: false, italic: true, color: ACCENT },
  Detail: { bold: false },
  Remark: { bold: false, italic: true },
  Absence: { bold: true, italic: false },
  Label: { color: GREY },
  Unknown: { italic: true },
  Aside: { bold: false, color: GREY },
  Strong: { bold: true },
  CueNumber: { bold: true },
  Beat: { size: 10, color: GREY },
  Wave: { size: 16, bold: true, color: BLACK },
  Missed: { italic: true, color: GREY },
  // Times New Roman has no box to tick.
  Tick: { font: 'Segoe UI Symbol' },
} as const satisfies Record<string, LetterLook>;
export type TextStyle = keyof typeof LETTERS;

/** Heading, head and foot of every sheet, and what may stand in any. */
function commonLooks({ width }: Page): Looks {
  const small = { size: 9, color: GREY, line: 1, above: 0, below: 0 };
  const edge = { width: 0.5, color: '777777', space: 3 };
  return {
    Header: { ...small, tabs: [{ at: width, align: 'right' }], edges: { bottom: edge } },
    Footer: {
      ...small,
      tabs: [
        { at: width / 2, align: 'center' },
        { at: width, align: 'right' },
      ],
      edges: { top: edge },
    },
    Empty: { italic: true, above: 14 },
    Gap: { size: 1, line: 1 },
  };
}

/** The styles of a document. `looks` are those of the kind of sheet, which overrule what is common. */
export function stylesOf(page: Page, looks: Looks, sheet: EditedSheet): IStylesOptions {
  const all = { ...commonLooks(page), ...mapped(looks, (look) => resized(look, sheet)) };
  const letters = mapped<LetterLook>(LETTERS, (look) => resized(look, sheet));
  const set = <L extends Look>(look: L) => (sheet.settings.monochrome ? blackened(look) : look);
  return {
    paragraphStyles: Object.entries(all).map(([id, look]) =>
      paragraphStyle(id, PARAGRAPHS[id as ParagraphStyle], set(look)),
    ),
    characterStyles: Object.entries(letters).map(([id, look]) => letterStyle(id, set(look))),
    importedStyles: foundation(sheet.language),
  };
}

const mapped = <L>(looks: Readonly<Record<string, L>>, change: (look: L) => L) =>
  Object.fromEntries(Object.entries(looks).map(([id, look]) => [id, change(look)]));

/** At the size of type that is chosen: what stands out stays larger by as much, what is small goes with it. */
function resized<L extends Look>(look: L, { name, settings }: EditedSheet): L {
  const usual = SHEET_TYPE[name][1];
  const { size, fixed = false } = look;
  const { typeSize } = settings;
  if (size === undefined || fixed || typeSize === usual) return look;
  return { ...look, size: size < usual ? (size * typeSize) / usual : size + typeSize - usual };
}

/** Without colour, for printers that would make grey of it. */
function blackened<L extends Look>({ color, edges, ...look }: L) {
  const black = (edge: EdgeLook): EdgeLook => ({ ...edge, color: BLACK });
  return {
    ...look,
    ...(color === undefined ? {} : { color: BLACK }),
    ...(edges === undefined ? {} : { edges: mapped<EdgeLook>(edges, black) }),
  };
}

/** Below and above the text of a cell, and beside it, in millimetres. */
const CELL = { high: 0.6, wide: 1.2 };

const side = (name: string, size: number, color: string) =>
  `<w:${name} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`;
const sides = (names: readonly string[], size: number, color: string) =>
  `<w:tblBorders>${names.map((name) => side(name, size, color)).join('')}</w:tblBorders>`;
const margins = (wide: number, high: number) =>
  `<w:tblCellMar>${(['top', 'left', 'bottom', 'right'] as const)
    .map((name, at) => `<w:${name} w:w="${twips(at % 2 === 0 ? high : wide)}" w:type="dxa"/>`)
    .join('')}</w:tblCellMar>`;

const TABLES = {
  /** With lines all around, as offices set them. */
  SheetTable: {
    name: 'Sheet Table',
    xml:
      sides(['top', 'left', 'bottom', 'right', 'insideH', 'insideV'], 4, '444444') +
      margins(CELL.wide, CELL.high),
  },
  /** A line between rows. */
  LinesTable: {
    name: 'Lines Table',
    xml: sides(['top', 'bottom', 'insideH'], 4, LINE) + margins(CELL.wide, CELL.high),
  },
  /** Only to set things side by side. */
  PlainTable: { name: 'Side by Side', xml: margins(0, 0) },
} as const;
export type TableStyle = keyof typeof TABLES;

/**
 * What the library has no options for, as Word keeps it: the font and the language that hold throughout, and styles of
 * tables. Given to the library, it takes the place of its own beginning of the file, so it is complete.
 */
function foundation(language: Language): readonly ImportedXmlComponent[] {
  const fonts = ['ascii', 'hAnsi', 'eastAsia', 'cs'].map((set) => `w:${set}="${FONT}"`).join(' ');
  const tag = TAGS[language];
  const style = (type: string, id: string, name: string, inside: string, attributes = '') =>
    `<w:style w:type="${type}"${attributes} w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;
  return [
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts ${fonts}/><w:lang w:val="${tag}" w:eastAsia="${tag}"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    style('character', 'DefaultParagraphFont', 'Default Paragraph Font', '', ' w:default="1"'),
    style(
      'table',
      'TableNormal',
      'Normal Table',
      `<w:tblPr>${margins(1.9, 0)}</w:tblPr>`,
      ' w:default="1"',
    ),
    ...Object.entries(TABLES).map(([id, { name, xml }]) =>
      style(
        'table',
        id,
        name,
        `<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>${xml}</w:tblPr>`,
        ' w:customStyle="1"',
      ),
    ),
  ].map((xml) => ImportedXmlComponent.fromXmlString(xml));
}
