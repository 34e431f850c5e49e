import type { RecipientKind } from '../../model/award.ts';
import type { Said } from '../../model/importedList.ts';
import { lineSchema, proseSchema } from '../../model/primitives.ts';
import type { ListRow, RowProblem } from '../list.ts';
import type { NamedAward } from './awards.ts';
import { type RowValues, readValues } from './cells.ts';
import type { Context, TableContext } from './context.ts';
import { saysPosthumous } from './kinds.ts';
import type { Line } from './lines.ts';
import { problem } from './problems.ts';
import { awardProblems, rowAward } from './rowAward.ts';
import { rowDecision } from './rowDecision.ts';
import { rowNote } from './rowNote.ts';
import { named, type RowPerson, rowPerson } from './rowPerson.ts';
import { oneLine } from './text.ts';
import { type KindSources, kindOf } from './whose.ts';

/** A recipient's row with all that it and its place say. Problems between rows are found later. */
export function readRow(
  line: Line,
  context: Context,
  table: TableContext,
  above: Map<number, string>,
): ListRow {
  const row = line.number;
  const values = readValues(line, table.columns, above);
  const person = rowPerson(row, values, table.columns, context);
  const { award, problems: ofAward } = rowAward(row, values.awards, context);
  const hasPlace = person.post !== null || (person.unit !== null && person.unit !== context.unit);
  const sources = kindSources(values, context, table, award);
  const { kind, problems: ofKind } = kindOf(row, person.name, hasPlace, sources);
  const decision = rowDecision(row, values, context.decision);
  const said = saidOf(values, person, kind, context.posthumous || isPosthumous(award, values));
  const read = {
    table: table.table,
    row,
    said,
    award: award?.text ?? null,
    catalogueId: award?.entry?.id ?? null,
    decisionNumber: decision.number,
    decisionDate: decision.date,
  };
  const problems = [
    ...nameProblems(line, values, said.name),
    ...values.problems,
    ...person.problems,
    ...ofKind,
    ...ofAward,
    ...awardProblems(row, award, kind),
    ...decision.problems,
    ...tooLong(read),
  ];
  return { ...read, problems };
}

function kindSources(
  { texts }: RowValues,
  context: Context,
  { given, columns, sheet, titles }: TableContext,
  award: NamedAward | null,
): KindSources {
  return {
    given,
    cell: texts.kind ?? null,
    section: context.kind,
    columns,
    sheet: sheet.kind,
    title: titles.kind,
    award: award?.entry ?? null,
  };
}

function saidOf(
  { texts, notes }: RowValues,
  person: RowPerson,
  kind: RecipientKind,
  isPosthumous: boolean,
): Said {
  const { name, address, posthumous } = named(person.name, kind, texts.address);
  return {
    kind,
    name: name || null,
    post: person.post,
    unit: person.unit,
    address: address || null,
    pronunciation: oneLine(texts.pronunciation ?? '') || null,
    seat: oneLine(texts.seat ?? '') || null,
    certificate: oneLine(texts.certificate ?? '') || null,
    posthumous: posthumous || isPosthumous,
    note: rowNote(notes),
  };
}

function isPosthumous(award: NamedAward | null, { notes }: RowValues): boolean {
  return (
    saysPosthumous(award?.text ?? '') ||
    notes.some(({ text }) => text.length < 200 && saysPosthumous(text))
  );
}

/** A number alone promises a recipient whose name is not known yet; anything more asks for the name. */
function nameProblems(line: Line, { problems }: RowValues, name: string | null): RowProblem[] {
  if (name !== null || problems.some(({ code }) => code === 'name-unreadable')) return [];
  const isNumberAlone = line.own.length === 1;
  return [problem(isNumberAlone ? 'name-unknown' : 'name-missing', line.number)];
}

const LINES = ['name', 'post', 'unit', 'address', 'pronunciation', 'seat', 'certificate'] as const;

/** What no show takes: its row has to be shortened in the list. */
function tooLong(row: Omit<ListRow, 'problems'>): RowProblem[] {
  const found: RowProblem[] = [];
  const check = (field: string, text: string | null, max: number) => {
    if (text !== null && text.length > max)
      found.push(problem('too-long', row.row, { field, n: text.length, max }));
  };
  for (const field of LINES) check(field, row.said[field], LINE_MAX);
  check('award', row.award, LINE_MAX);
  check('decision', row.decisionNumber, LINE_MAX);
  check('note', row.said.note, PROSE_MAX);
  return found;
}

const LINE_MAX = lineSchema.maxLength ?? Number.POSITIVE_INFINITY;
const PROSE_MAX = proseSchema.maxLength ?? Number.POSITIVE_INFINITY;
