import { partHeading } from '@shared/sheet/asRun/heading.ts';
import type {
  RecordColumn,
  RecordPart,
  RecordRow,
  RecordTable,
} from '@shared/sheet/asRun/table.ts';
import type { AsRunSheet, RecordAnnex, RecordSection } from '@shared/sheet/asRun.ts';
import { translator } from '@shared/words/translate.ts';

/** The pages of the record: the paper that is signed, then its annexes. */
export function AsRunPages({ sheet }: { readonly sheet: AsRunSheet }) {
  return (
    <main>
      <Head record={sheet.record} />
      <Facts record={sheet.record} />
      {sheet.record.parts.map((part, index) => (
        <Part key={part.heading} part={part} heading={partHeading(part.heading, index)} />
      ))}
      <Closing sheet={sheet} />
      {sheet.annexes.map((annex) => (
        <Annex key={annex.id} annex={annex} />
      ))}
    </main>
  );
}

function Head({ record }: { readonly record: RecordSection }) {
  const [country, ...mottoes] = record.motto;
  return (
    <header>
      <div className="office">
        <div>
          <p className="organiser">{record.organiser}</p>
          {record.organiser !== '' && <div className="rule" />}
          <p className="number">{record.number}</p>
        </div>
        {country !== undefined && (
          <div>
            <p className="country">{country}</p>
            {mottoes.map((line) => (
              <p key={line} className="motto">
                {line}
              </p>
            ))}
          </div>
        )}
      </div>
      <h1>{record.title}</h1>
      <p className="subject">{record.subject}</p>
      <p className="event">{record.event}</p>
      <div className="rule" />
      {record.warning !== null && <p className="warning">{record.warning}</p>}
    </header>
  );
}

function Facts({ record: { facts } }: { readonly record: RecordSection }) {
  if (facts.length === 0) return null;
  return (
    <dl className="facts">
      {facts.map(({ label, value, known }) => (
        <div key={label}>
          <dt>{`${label}:`}</dt>
          <dd className={known ? undefined : 'unknown'}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Part({ part, heading }: { readonly part: RecordPart; readonly heading: string }) {
  return (
    <section className="part">
      {heading !== '' && <h2>{heading}</h2>}
      {part.lead.map((line) => (
        <p key={line} className="lead">
          {line}
        </p>
      ))}
      {part.table === null ? <p className="none">{part.none}</p> : <Table table={part.table} />}
    </section>
  );
}

function Table({ table: { columns, rows } }: { readonly table: RecordTable }) {
  return (
    <table className="record">
      <colgroup>
        {columns.map(({ kind, label, group }) => (
          <col key={`${group} ${label}`} className={kind} />
        ))}
      </colgroup>
      <Heads columns={columns} />
      <tbody>
        {rows.map((row, index) => (
          // A row has no id; the page is written once and never changes.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Row key={index} row={row} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

/** One row of heads, or two where columns have something in common. */
function Heads({ columns }: { readonly columns: readonly RecordColumn[] }) {
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
  readonly row: RecordRow;
  readonly columns: readonly RecordColumn[];
}) {
  return (
    <tr className={row.tone}>
      {row.cells.map(({ text, note }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells stand in the order of the columns.
        <td key={index} className={columns[index]?.kind}>
          {text}
          {note !== '' && <small>{note}</small>}
        </td>
      ))}
    </tr>
  );
}

function Closing({ sheet: { record, language } }: { readonly sheet: AsRunSheet }) {
  const { closing, signers, copies } = record;
  if (closing.length === 0) return null;
  return (
    <section className="closing">
      {closing.map((line) => (
        <p key={line} className="sentence">
          {line}
        </p>
      ))}
      <div className="signers">
        {signers.map((signer) => (
          <div key={signer}>
            <p className="signer">{signer}</p>
            <p className="hint">{translator(language)('asRun.sign.hint')}</p>
          </div>
        ))}
      </div>
      {copies !== null && (
        <div className="copies">
          <p>{copies.label}</p>
          {copies.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
    </section>
  );
}

function Annex({ annex }: { readonly annex: RecordAnnex }) {
  return (
    <section className="annex">
      <h1>
        <span>{annex.label}</span> {annex.title}
      </h1>
      {annex.parts.map((part) => (
        <Part key={part.heading} part={part} heading={part.heading} />
      ))}
    </section>
  );
}
