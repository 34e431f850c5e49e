import { partHeading } from '@shared/sheet/asRun/heading.ts';
import type { AsRunSheet, RecordAnnex, RecordSection } from '@shared/sheet/asRun.ts';
import type { TablePart } from '@shared/sheet/table.ts';
import { translator } from '@shared/words/translate.ts';
import { fitted } from './fittedType.ts';
import { HeadingText } from './HeadingText.tsx';
import { OfficeHead } from './OfficeHead.tsx';
import { TableView } from './TableView.tsx';

const EVENT = { width: 155, lines: 3, largest: 14, smallest: 12 };

/** The pages of the record: the paper that is signed, then its annexes. */
export function AsRunPages({ sheet }: { readonly sheet: AsRunSheet }) {
  return (
    <main id={sheet.record.id}>
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
  return (
    <header>
      <OfficeHead motto={record.motto} organiser={record.organiser} number={record.number} />
      <h1>{record.title}</h1>
      <p className="subject">{record.subject}</p>
      <p className="event" style={fitted(record.event, EVENT)}>
        {record.event}
      </p>
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

function Part({ part, heading }: { readonly part: TablePart; readonly heading: string }) {
  return (
    <section className="part">
      {heading !== '' && (
        <h2>
          <HeadingText text={heading} />
        </h2>
      )}
      {part.lead.map((line) => (
        <p key={line} className="lead">
          {line}
        </p>
      ))}
      {part.table === null ? (
        <p className="none">{part.none}</p>
      ) : (
        <TableView columns={part.table.columns} bodies={[{ id: '', rows: part.table.rows }]} />
      )}
    </section>
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
    <section className="annex" id={annex.id}>
      <h1>
        <span>{annex.label}</span> {annex.title}
      </h1>
      {annex.parts.map((part) => (
        <Part key={part.heading} part={part} heading={part.heading} />
      ))}
    </section>
  );
}
