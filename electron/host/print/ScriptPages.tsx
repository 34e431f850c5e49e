import type { ScriptBlock } from '@shared/script/blocks.ts';
import type { ScriptName } from '@shared/script/names.ts';
import { isReadApart } from '@shared/script/readApart.ts';
import type {
  ScriptCover,
  ScriptPart,
  ScriptSection,
  ScriptSheet,
  ScriptStep,
} from '@shared/sheet/script.ts';
import { type SheetText, sheetWords } from '@shared/sheet/words.ts';
import { KeptText } from './KeptText.tsx';
import { NameText, nameClass, Official, Pronunciation } from './NameText.tsx';

/** The pages of the MC's script. */
export function ScriptPages({ sheet }: { readonly sheet: ScriptSheet }) {
  const text = sheetWords(sheet.language);
  return (
    <main>
      <Cover title={sheet.title} cover={sheet.cover} text={text} />
      {sheet.sections.map((section) => (
        <Segment key={section.id} section={section} text={text} />
      ))}
    </main>
  );
}

function Cover({
  title,
  cover,
  text,
}: {
  readonly title: string;
  readonly cover: ScriptCover;
  readonly text: SheetText;
}) {
  return (
    <section className="cover">
      {cover.organiser !== '' && (
        <>
          <p className="organiser">{cover.organiser}</p>
          <div className="rule" />
        </>
      )}
      <h1>{title}</h1>
      <p className="event">{cover.event}</p>
      <dl className="facts">
        {cover.facts.map(({ label, value, known }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={known ? undefined : 'unknown'}>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="programme">
        <span className="label">{text('programme')}</span>
        <table>
          <tbody>
            {cover.programme.map((line) => (
              <tr key={line.segmentId}>
                <td>{line.number}</td>
                <td>{line.title}</td>
                <td>{line.cues}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Segment({ section, text }: { readonly section: ScriptSection; readonly text: SheetText }) {
  return (
    <section className={`segment ${section.kind}`}>
      <header>
        <h1>{`${section.number}. ${section.title}`}</h1>
        <span className="cues">{section.cues}</span>
      </header>
      {section.parts.map((part) => (
        <Part key={part.id} part={part} text={text} />
      ))}
    </section>
  );
}

function Part({ part, text }: { readonly part: ScriptPart; readonly text: SheetText }) {
  return (
    <div className="wave">
      {part.heading !== null && (
        <h2>
          {part.heading}
          {part.note !== null && <span className="note">{` · ${part.note}`}</span>}
        </h2>
      )}
      {part.steps.map((step) => (
        <Step key={step.cueId} step={step} text={text} />
      ))}
    </div>
  );
}

function Step({ step, text }: { readonly step: ScriptStep; readonly text: SheetText }) {
  return (
    <div className="step">
      <div className="number">
        {step.number}
        {step.beat !== null && <small>{step.beat}</small>}
      </div>
      {step.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block has no id, and the page never changes.
        <Block key={index} block={block} text={text} />
      ))}
    </div>
  );
}

function Block({ block, text }: { readonly block: ScriptBlock; readonly text: SheetText }) {
  switch (block.kind) {
    case 'say':
      return (
        <>
          <p>
            <KeptText text={block.text} kept={block.kept} />
          </p>
          {isReadApart(block) && (
            <p className="written">
              <KeptText text={block.written} kept={block.kept} />
            </p>
          )}
        </>
      );
    case 'mark':
      return <p className="mark">{`[${block.text}]`}</p>;
    case 'names':
      return <Names names={block.names} text={text} />;
  }
}

function Names({
  names,
  text,
}: {
  readonly names: readonly ScriptName[];
  readonly text: SheetText;
}) {
  if (names.length === 0) return <p className="unknown">{text('names.none')}</p>;
  return (
    <ol className="names">
      {names.map((name) => (
        <li key={`${name.number}-${name.text}`} className={nameClass(name)}>
          <span className="order">{name.number === null ? '–' : `${name.number}.`}</span>{' '}
          {/* The comma belongs to the name: a line may not begin with it. */}
          <span className="kept">
            <NameText name={name} text={text} />
            <Pronunciation name={name} />
            {name.detail !== '' && ','}
          </span>
          {name.detail !== '' && <span className="detail">{` ${name.detail}`}</span>}
          {name.remark !== null && <span className="remark">{` — ${name.remark}`}</span>}
          <Official name={name} />
          {name.unnamed && <span className="blank" />}
        </li>
      ))}
    </ol>
  );
}
