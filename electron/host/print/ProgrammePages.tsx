import type { ProgrammeSection } from '@shared/sheet/programme.ts';
import type { SheetOf } from '@shared/sheet/sheet.ts';
import { sheetWords } from '@shared/sheet/words.ts';
import { fitted } from './fittedType.ts';
import { OfficeHead } from './OfficeHead.tsx';
import { usePageBox } from './pageBox.ts';

const eventType = (width: number) => ({
  width: width - 10,
  lines: 3,
  largest: 16,
  smallest: 12.5,
});

/** The programme for guests: the head of an office paper, and line by line what happens. */
export function ProgrammePages({ sheet }: { readonly sheet: SheetOf<'programme'> }) {
  const { motto, organiser, event, facts, lines } = sheet.programme;
  const text = sheetWords(sheet.language);
  return (
    <main id={sheet.programme.id}>
      <header>
        <OfficeHead motto={motto} organiser={organiser} />
        <h1>{sheet.title}</h1>
        <p className="event" style={fitted(event, eventType(usePageBox().width))}>
          {event}
        </p>
        <div className="rule" />
        <dl className="facts">
          {facts.map(({ label, value, known }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className={known ? undefined : 'unknown'}>{value}</dd>
            </div>
          ))}
        </dl>
      </header>
      {lines.length === 0 ? (
        <p className="none">{text('programme.none')}</p>
      ) : (
        <Lines programme={sheet.programme} />
      )}
    </main>
  );
}

function Lines({ programme: { lines, isTimed } }: { readonly programme: ProgrammeSection }) {
  return (
    <ol className="lines">
      {lines.map(({ segmentId, number, time, title, by }) => (
        <li key={segmentId}>
          <span className="number">{isTimed ? time : `${number}.`}</span>
          <div>
            <p className="what">{title}</p>
            {by.map(({ name, post }) => (
              <p key={name} className="by">
                <span className="kept">
                  <bdi>{name}</bdi>
                  {post !== '' && ','}
                </span>{' '}
                {post}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
