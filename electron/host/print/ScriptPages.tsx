import type { ScriptBlock } from '@shared/script/blocks.ts';
import type { ScriptName } from '@shared/script/names.ts';
import { isReadApart } from '@shared/script/readApart.ts';
import { sentences } from '@shared/script/sentences.ts';
import type {
  ScriptCover,
  ScriptPart,
  ScriptSection,
  ScriptSheet,
  ScriptStep,
} from '@shared/sheet/script.ts';
import { type SheetText, sheetWords } from '@shared/sheet/words.ts';
import type { ReactNode } from 'react';
import { KeptText } from './KeptText.tsx';
import { NameText, nameClass, Official, Pronunciation } from './NameText.tsx';
import { ScriptFit } from './scriptFit.ts';
import { scriptPaper } from './scriptPaper.ts';

/** What the parts of the script need besides their own content. */
interface Setting {
  readonly text: SheetText;
  readonly fit: ScriptFit;
}

/** The pages of the MC's script. */
export function ScriptPages({ sheet }: { readonly sheet: ScriptSheet }) {
  const text = sheetWords(sheet.language);
  const setting = { text, fit: new ScriptFit(scriptPaper(sheet.settings)) };
  return (
    <main>
      <Cover title={sheet.title} cover={sheet.cover} text={text} />
      {sheet.sections.map((section) => (
        <Segment key={section.id} section={section} setting={setting} />
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
    <section className="cover" id={cover.id}>
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
        <p className="label">{text('programme')}</p>
        <ol>
          {cover.programme.map((line) => (
            <li key={line.segmentId}>
              <span className="place">{line.number}</span>{' '}
              <span className="title">{line.title}</span> <span className="cues">{line.cues}</span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function Segment({
  section,
  setting,
}: {
  readonly section: ScriptSection;
  readonly setting: Setting;
}) {
  const held = setting.fit.isSectionTogether(section) ? ' held' : '';
  return (
    <section className={`segment ${section.kind}${held}`} id={section.id}>
      <header>
        <h1>
          <Piece text={`${section.number}. ${section.title}`} setting={setting} />
        </h1>
        <span className="cues">{section.cues}</span>
      </header>
      {section.parts.map((part) => (
        <Part key={part.id} part={part} setting={setting} />
      ))}
    </section>
  );
}

function Part({ part, setting }: { readonly part: ScriptPart; readonly setting: Setting }) {
  return (
    <div className="wave">
      {part.heading !== null && (
        <h2>
          {part.heading}
          {part.note !== null && <span className="note">{` · ${part.note}`}</span>}
        </h2>
      )}
      {part.steps.map((step) => (
        <Step key={step.cueId} step={step} setting={setting} />
      ))}
    </div>
  );
}

function Step({ step, setting }: { readonly step: ScriptStep; readonly setting: Setting }) {
  const [first] = step.blocks;
  const number = <CueNumber step={step} />;
  // The number stands in the first line that is read, so that no page takes them apart.
  const isApart = step.marks.length === 0 && (first === undefined || first.kind === 'names');
  return (
    <div className={setting.fit.isStepTogether(step) ? 'step held' : 'step'}>
      {isApart && <p className="cue">{number}</p>}
      {step.marks.map((mark, at) => (
        <p key={mark} className="crew">
          <Piece text={`[${mark}]`} number={at === 0 && number} setting={setting} />
        </p>
      ))}
      {step.blocks.map((block, at) => (
        <Block
          // biome-ignore lint/suspicious/noArrayIndexKey: a block has no id, and the page never changes.
          key={at}
          block={block}
          number={at === 0 && step.marks.length === 0 && number}
          setting={setting}
        />
      ))}
    </div>
  );
}

function CueNumber({ step: { number, beat } }: { readonly step: ScriptStep }) {
  return (
    <span className="number">
      {number} {beat !== null && <small>{beat}</small>}{' '}
    </span>
  );
}

interface BlockProps {
  readonly block: ScriptBlock;
  /** The number of the cue, before its first words. */
  readonly number: ReactNode;
  readonly setting: Setting;
}

function Block({ block, number, setting }: BlockProps) {
  switch (block.kind) {
    case 'say':
      return (
        <>
          <p>
            <Said text={block.text} kept={block.kept} number={number} setting={setting} />
          </p>
          {isReadApart(block) && (
            <p className="written">
              <Said text={block.written} kept={block.kept} isSmall setting={setting} />
            </p>
          )}
        </>
      );
    case 'mark':
      return (
        <p className="mark">
          <Piece text={`[${block.text}]`} number={number} setting={setting} />
        </p>
      );
    case 'names':
      return <Names names={block.names} setting={setting} />;
  }
}

interface SaidProps {
  readonly text: string;
  /** Phrases that no line may break. */
  readonly kept?: readonly string[];
  readonly number?: ReactNode;
  /** As official spellings are. */
  readonly isSmall?: boolean;
  readonly setting: Setting;
}

/** A paragraph: one piece, and a long one sentence by sentence, so that a page can turn between two of them. */
function Said({ text, kept = [], number, isSmall = false, setting }: SaidProps) {
  if (!setting.fit.isLong(text, isSmall))
    return <Piece text={text} kept={kept} number={number} isSmall={isSmall} setting={setting} />;
  return sentences(text, kept).map((sentence, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the page is written once and never changes.
    <span key={at} className="sentence">
      <Piece
        text={sentence}
        kept={kept}
        number={at === 0 && number}
        isSmall={isSmall}
        setting={setting}
      />
    </span>
  ));
}

/** A text that no page cuts, unless it is longer than one. */
function Piece({ text, kept = [], number, isSmall = false, setting }: SaidProps) {
  return (
    <span className={setting.fit.isOnePiece(text, isSmall) ? 'text piece' : 'text'}>
      {number}
      <KeptText text={text} kept={kept} />
    </span>
  );
}

function Names({
  names,
  setting,
}: {
  readonly names: readonly ScriptName[];
  readonly setting: Setting;
}) {
  if (names.length === 0) return <p className="unknown">{setting.text('names.none')}</p>;
  return (
    <ol className={setting.fit.areTogether(names) ? 'names held' : 'names'}>
      {names.map((name) => (
        <li key={`${name.number}-${name.text}`} className={nameClass(name)}>
          <Name name={name} setting={setting} />
        </li>
      ))}
    </ol>
  );
}

function Name({ name, setting }: { readonly name: ScriptName; readonly setting: Setting }) {
  const { text, fit } = setting;
  return (
    <span className={fit.isNameOnePiece(name) ? 'text piece' : 'text'}>
      <span className="order">{name.number === null ? '–' : `${name.number}.`}</span>{' '}
      {/* The comma belongs to the name: a line may not begin with it. */}
      <span className="kept">
        <NameText name={name} text={text} />
        <Pronunciation name={name} />
        {name.detail !== '' && ','}
      </span>
      {name.detail !== '' && <span className="detail">{` ${name.detail}`}</span>}
      {name.remark !== null && <span className="remark">{` — ${name.remark}`}</span>}{' '}
      <Official name={name} />
      {name.unnamed && <span className="blank" />}
    </span>
  );
}
