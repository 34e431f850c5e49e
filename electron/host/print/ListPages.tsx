import type { ListContent, ListSection } from '@shared/sheet/list.ts';
import type { TableRow } from '@shared/sheet/table.ts';
import { HeadingText } from './HeadingText.tsx';
import { type TableBody, TableView } from './TableView.tsx';

interface ListPagesProps {
  readonly sheet: ListContent<string>;
  /** Stands in place of a sheet without sections. */
  readonly none: string;
}

/** The pages of a sheet that has a table for each section. */
export function ListPages({ sheet: { sections }, none }: ListPagesProps) {
  return (
    <main>
      {sections.map((section) => (
        <Part key={section.id} section={section} />
      ))}
      {sections.length === 0 && <p className="none">{none}</p>}
    </main>
  );
}

/** The pages of a sheet whose sections are one table. */
export function TablePages({ sheet: { sections }, none }: ListPagesProps) {
  const columns = sections[0]?.table?.columns;
  return (
    <main>
      {columns === undefined ? (
        <p className="none">{none}</p>
      ) : (
        <TableView
          columns={columns}
          bodies={sections.map(({ id, table }) => ({ id, rows: table?.rows ?? [] }))}
        />
      )}
    </main>
  );
}

/** The rows, divided where something else begins: what lies on one tray stays together. */
function groupsOf(id: string, rows: readonly TableRow[]): readonly TableBody[] {
  const groups: TableRow[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (group === undefined || row.tone === 'begins') groups.push([row]);
    else group.push(row);
  }
  return groups.map((group, index) => ({ id: `${id} ${index}`, rows: group }));
}

function Part({ section: { id, heading, lead, table, none } }: { readonly section: ListSection }) {
  return (
    <section className="part" id={id}>
      <h1>
        <HeadingText text={heading} />
      </h1>
      {lead.map((line) => (
        <p key={line} className="lead">
          {line}
        </p>
      ))}
      {table === null ? (
        <p className="none">{none}</p>
      ) : (
        <TableView columns={table.columns} bodies={groupsOf(id, table.rows)} />
      )}
    </section>
  );
}
