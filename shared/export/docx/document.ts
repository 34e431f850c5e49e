import {
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TextRun,
} from 'docx';
import { sheetWords } from '../../sheet/words.ts';
import { joined } from '../../words/joined.ts';
import { AS_RUN } from './asRun.ts';
import { CARDS } from './cards.ts';
import type { DocxKind, Head, Part } from './kind.ts';
import { LINEUPS } from './lineups.ts';
import { CHECK_IN, RUNNING_ORDER, TRAYS } from './lists.ts';
import { type Page, pageOf, sectionPage } from './paper.ts';
import { PROGRAMME } from './programme.ts';
import { SCRIPT } from './script.ts';
import type { DocxSheet, EditedSheet } from './sheets.ts';
import { stylesOf } from './styles.ts';
import { clean, line, paragraph, shortened, TAB } from './text.ts';

const KINDS: { readonly [N in DocxSheet]: DocxKind<N> } = {
  programme: PROGRAMME,
  'running-order': RUNNING_ORDER,
  script: SCRIPT,
  lineups: LINEUPS,
  trays: TRAYS,
  'presenter-cards': CARDS,
  'check-in': CHECK_IN,
  'as-run': AS_RUN,
};

/** The bytes of the sheet as a Word document: the same in a window and in Node. */
export async function packedDocument(sheet: EditedSheet): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await Packer.toArrayBuffer(documentOf(sheet)));
}

function documentOf(sheet: EditedSheet): Document {
  // A sheet and the kind under its own name belong together; the union can't be followed by the compiler.
  const { papers, looks, parts } = KINDS[sheet.name] as DocxKind<typeof sheet.name>;
  const { title, event, organiser, version, stamp, language, settings } = sheet;
  const page = pageOf(papers, sheet.name, settings);
  return new Document({
    title: clean(`${title} – ${event}`),
    subject: clean(event),
    creator: clean(organiser),
    lastModifiedBy: clean(organiser),
    keywords: `${version} · ${stamp}`,
    styles: stylesOf(page, looks(page, language), sheet),
    sections: parts(sheet as never, page).map((part, at) => sectionOf(sheet, page, part, at === 0)),
  });
}

/** A part with its head; the foot stands in the first and goes on through all. */
function sectionOf(
  sheet: EditedSheet,
  page: Page,
  { heads, blocks }: Part,
  isFirst: boolean,
): ISectionOptions {
  const head = heads.map((one) => {
    const [left, right] = onOneLine(one, page);
    return paragraph(line('Header', left, TAB, right));
  });
  return {
    properties: { page: sectionPage(page) },
    headers: { default: new Header({ children: head }) },
    ...(isFirst ? { footers: { default: new Footer({ children: [foot(sheet)] }) } } : {}),
    // Word needs a paragraph behind a table; one that takes no room can't begin an empty page.
    children: blocks.at(-1) instanceof Table ? [...blocks, paragraph(line('Gap'))] : blocks,
  };
}

/** Signs of the head's type on a millimetre, rather too few. */
const SIGNS = 0.66;

/** A head that stays on one line: the right side has at most half of it, the left one what remains. */
function onOneLine([left, right]: Head, { width }: Page): Head {
  const room = Math.floor(width * SIGNS);
  const short = shortened(right, Math.floor(room / 2));
  return [shortened(left, room - short.length), short];
}

/** Version and stamp, when it was printed, and the page of so many: fields that Word counts. */
function foot({ language, version, stamp, pack, printedAt }: EditedSheet): Paragraph {
  const text = sheetWords(language);
  return new Paragraph({
    style: 'Footer',
    children: [
      new TextRun({
        children: [
          joined([version, stamp, pack && text('foot.pack', { stamp: pack })], ' · '),
          new Tab(),
          text('foot.printed', { at: printedAt }),
          new Tab(),
          `${text('foot.page')} `,
          PageNumber.CURRENT,
          '/',
          PageNumber.TOTAL_PAGES,
        ],
      }),
    ],
  });
}
