import { corrupt } from './faults.ts';
import { tagsOf } from './xml.ts';
import type { Zip } from './zip.ts';

/** Bytes that a part which only lists other parts may have. */
const LARGEST_LIST_OF_PARTS = 5 * 1024 * 1024;

/** A part of an Office file that another one names. */
export interface Related {
  readonly id: string;
  /** Last word of the type: `worksheet`, `sharedStrings`, `styles`, `officeDocument`. */
  readonly type: string;
  /** Name of the part inside the ZIP. */
  readonly part: string;
}

/** The part that the whole file is about, such as `xl/workbook.xml`; null when the ZIP is no Office file. */
export function mainPart(zip: Zip): string | null {
  const main = relatedTo(zip, '').find(({ type }) => type === 'officeDocument');
  return main === undefined ? null : (zip.find(main.part) ?? null);
}

/** What a part names, in its order; `''` asks for the whole file. A part without relations names nothing. */
export function relatedTo(zip: Zip, part: string): Related[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const rels = zip.find(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (rels === undefined) return [];
  return tagsOf(zip.text(rels, LARGEST_LIST_OF_PARTS), 'Relationships', 'Relationship')
    .filter((tag) => tag.TargetMode !== 'External')
    .map((tag) => ({
      id: tag.Id ?? '',
      type: (tag.Type ?? '').replace(/^.*\//, ''),
      part: resolve(folder, tag.Target ?? ''),
    }));
}

function resolve(folder: string, target: string): string {
  const clean = target.trim().replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (clean.startsWith('/') ? clean : folder + clean).split('/'))
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  return steps.join('/');
}

/** A sheet of a workbook. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

export interface WorkbookParts {
  /** In the order of their tabs; sheets that only hold a chart are not among them. */
  readonly sheets: readonly SheetPart[];
  readonly strings: string | undefined;
  readonly styles: string | undefined;
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean;
}

/** The parts of a workbook; throws `list-corrupt` when a sheet is named but not there. */
export function workbookParts(zip: Zip, workbook: string): WorkbookParts {
  const xml = zip.text(workbook, LARGEST_LIST_OF_PARTS);
  const related = relatedTo(zip, workbook);
  const byId = new Map(related.map((one) => [one.id, one]));
  const only = (type: string) => related.find((one) => one.type === type)?.part;
  const sheets = tagsOf(xml, 'workbook', 'sheet').flatMap((tag): SheetPart[] => {
    const named = byId.get(tag.id ?? '');
    if (named === undefined) throw corrupt();
    if (named.type !== 'worksheet') return [];
    const part = zip.find(named.part);
    if (part === undefined) throw corrupt();
    return [{ name: tag.name ?? '', hidden: /hidden/i.test(tag.state ?? ''), part }];
  });
  const from1904 = tagsOf(xml, 'workbook', 'workbookPr').some((tag) =>
    /^(1|true)$/.test(tag.date1904 ?? ''),
  );
  return { sheets, strings: only('sharedStrings'), styles: only('styles'), from1904 };
}
