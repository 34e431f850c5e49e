import type { TableColumn, TableRow } from '@shared/sheet/table.ts';
import { joined } from '@shared/words/joined.ts';
import { emWidth } from './fittedType.ts';

/** Rows that belong together. */
export interface TableBody {
  readonly id: string;
  readonly rows: readonly TableRow[];
}

interface TableViewProps {
  readonly columns: readonly TableColumn[];
  readonly bodies: readonly TableBody[];
}

/** A table of a sheet. */
export function TableView({ columns, bodies }: TableViewProps) {
  return (
    <table className="table">
      <colgroup>
        {columns.map(({ kind, label, group }) => (
          <col key={`${group} ${label}`} className={kind} />
        ))}
      </colgroup>
      <Heads columns={columns} />
      {bodies.map(({ id, rows }) => (
        <tbody key={id} id={id}>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no id, and the page never changes.
            <Row key={index} row={row} columns={columns} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** One row of heads, or two where columns have something in common. */
function Heads({ columns }: { readonly columns: readonly TableColumn[] }) {
  const isGrouped = columns.some(({ group }) => group !== null);
  return (
    <thead>
      <tr>
        {columns.map(({ kind, label, group }, index) => {
          if (group === null)
            return (
              <th
                key={label}
                className={joined([kind, emWidth(label) > LONG_HEAD ? 'long' : null], ' ')}
                scope="col"
                rowSpan={isGrouped ? 2 : undefined}
              >
                {label}
              </th>
            );
          if (columns[index - 1]?.group === group) return null;
          const span = columns.filter((one) => one.group === group).length;
          return (
            <th key={group} className="group" scope="colgroup" colSpan={span}>
              {group}
            </th>
          );
        })}
      </tr>
      {isGrouped && (
        <tr>
          {columns.map(
            ({ kind, label, group }) =>
              group !== null && (
                <th key={`${group} ${label}`} className={kind} scope="col">
                  {label}
                </th>
              ),
          )}
        </tr>
      )}
    </thead>
  );
}

function Row({
  row,
  columns,
}: {
  readonly row: TableRow;
  readonly columns: readonly TableColumn[];
}) {
  return (
    <tr className={row.tone}>
      {row.cells.map(({ text, note }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells stand in the order of the columns.
        <td key={index} className={joined([columns[index]?.kind, lengthClass(text)], ' ')}>
          <CellText kind={columns[index]?.kind} text={text} />
          {note !== '' && <small>{note}</small>}
        </td>
      ))}
    </tr>
  );
}

/** A cell that would fill half a page is set smaller; in em. */
const LONG = 70;
const LONGER = 140;
/** The name of a crew can be a sentence. */
const LONG_HEAD = 25;

function lengthClass(text: string): 'long' | 'longer' | null {
  const width = emWidth(text);
  if (width <= LONG) return null;
  return width <= LONGER ? 'long' : 'longer';
}

/** A text can be a name that is written from the right. */
function CellText({
  kind,
  text,
}: {
  readonly kind: TableColumn['kind'] | undefined;
  readonly text: string;
}) {
  if (kind === 'tick') return <i />;
  return kind === 'text' ? <bdi>{text}</bdi> : text;
}
