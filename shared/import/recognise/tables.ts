import type { ListSection, RecognisedTable } from '../list.ts';
import type { SourceTable } from '../source.ts';
import { type Additions, checkOrder, type ReadRow } from './between.ts';
import { type Block, blocksOf } from './blocks.ts';
import { readColumns } from './columns.ts';
import { type Context, contextOf, type TableContext } from './context.ts';
import { holdsRecipients } from './guess.ts';
import { type Line, lineText } from './lines.ts';
import type { RecogniseOptions } from './options.ts';
import { readRow } from './rows.ts';
import type { OpenSection, Stack } from './stack.ts';
import { type Heading, readSheetName, readTitles } from './titles.ts';
import { type Placed, walk } from './walk.ts';

/** A table that has been read, its rows still to be compared with those of other tables. */
export interface ReadTable {
  readonly table: Omit<RecognisedTable, 'rows'>;
  readonly rows: readonly ReadRow[];
  readonly sections: readonly OpenSection[];
}

/** What goes on from one part of a sheet to the next, and from one table of a document to the next. */
export interface Carried {
  readonly stack: Stack;
  readonly titles: readonly Line[];
  /** Number of the last recipient; lists may run on over heads and sheets. */
  readonly order: number;
}

/** Reads a table of the file: one result for each part with a head of its own. */
export function readTable(
  source: SourceTable,
  options: RecogniseOptions,
  before: Carried,
  additions: Additions,
): { readonly tables: readonly ReadTable[]; readonly carried: Carried } {
  const tables: ReadTable[] = [];
  const sheet = readSheetName(source.name);
  let carried = before;
  for (const [index, block] of blocksOf(source).entries()) {
    const name = index === 0 ? source.name : `${source.name} · ${index + 1}`.trim();
    const read = readBlock(name, block, { sheet, options, carried, additions });
    tables.push(read.table);
    carried = read.carried;
  }
  return { tables, carried };
}

interface Around {
  readonly sheet: Heading;
  readonly options: RecogniseOptions;
  readonly carried: Carried;
  readonly additions: Additions;
}

function readBlock(
  name: string,
  block: Block,
  { sheet, options, carried, additions }: Around,
): { readonly table: ReadTable; readonly carried: Carried } {
  const mapping = options.mappings?.find(({ table }) => table === name)?.columns ?? null;
  const given = options.kinds?.find(({ table }) => table === name)?.kind ?? null;
  if (block.head === null && mapping === null && !holdsRecipients(block.body))
    return { table: withoutList(name, block), carried };
  const columns = readColumns(block.head, block.body, mapping);
  const placed = walk(block, columns, carried.stack);
  const own = placed.filter(({ role }) => role.kind === 'title').map(({ line }) => line);
  const titles = own.length > 0 ? own : carried.titles;
  const rows = readRows(placed, { table: name, columns, given, sheet, titles: readTitles(titles) });
  const order = checkOrder(rows, carried.order, additions);
  // The head that a row opens is the last one over it.
  const sections = placed.flatMap(({ role, stack }) =>
    role.kind === 'section' ? stack.slice(-1) : [],
  );
  return {
    table: {
      table: tableOf(name, block, placed, { columns: columns.list, sections }),
      rows,
      sections,
    },
    carried: { stack: placed.at(-1)?.stack ?? carried.stack, titles, order },
  };
}

function readRows(placed: readonly Placed[], table: TableContext): readonly ReadRow[] {
  const contexts = new Map<Stack, Context>();
  const above = new Map<number, string>();
  return placed.flatMap(({ line, role, stack }) => {
    if (role.kind !== 'recipient') return [];
    const context = contexts.get(stack) ?? contextOf(stack, table);
    contexts.set(stack, context);
    return [{ row: readRow(line, context, table, above), order: role.order, stack }];
  });
}

function tableOf(
  name: string,
  { head }: Block,
  placed: readonly Placed[],
  {
    columns,
    sections,
  }: Pick<RecognisedTable, 'columns'> & { readonly sections: readonly OpenSection[] },
): ReadTable['table'] {
  const titles = placed.filter(({ role }) => role.kind === 'title').map(({ line }) => line);
  return {
    name,
    headRow: head?.lines[0]?.number ?? null,
    headRows: head?.lines.map(({ number }) => number) ?? [],
    columns,
    titles: titles.map(lineText),
    titleRows: titles.map(({ number }) => number),
    sections: sections.map(listSection),
    leftOut: placed.flatMap(({ line, role }) =>
      role.kind === 'left-out'
        ? [{ row: line.number, text: lineText(line), reason: role.reason }]
        : [],
    ),
  };
}

function listSection({ section, row }: OpenSection): ListSection {
  const { text, kind, award, unit, count } = section;
  return { row, text, kind, award: award?.text ?? null, unit, count };
}

/** A sheet of instructions: nothing of it is taken, and all of it is told. */
function withoutList(name: string, { above, body }: Block): ReadTable {
  const leftOut = [...above, ...body].map((line) => ({
    row: line.number,
    text: lineText(line),
    reason: 'no-list' as const,
  }));
  const table = {
    name,
    headRow: null,
    headRows: [],
    columns: [],
    titles: [],
    titleRows: [],
    sections: [],
    leftOut,
  };
  return { table, rows: [], sections: [] };
}
