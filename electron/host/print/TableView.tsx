import type { TableColumn, TableRow } from '@shared/sheet/table.ts';

interface TableViewProps {
  readonly columns: readonly TableColumn[];
  /** Groups of rows that belong together. */
  readonly bodies: readonly { readonly id: string; readonly rows: readonly TableRow[] }[];
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
        <tbody key={id}>
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
              <th key={label} className={kind} scope="col" rowSpan={isGrouped ? 2 : undefined}>
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
        <td key={index} className={columns[index]?.kind}>
          {columns[index]?.kind === 'tick' ? <i /> : text}
          {note !== '' && <small>{note}</small>}
        </td>
      ))}
    </tr>
  );
}
