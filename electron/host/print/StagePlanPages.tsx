import type { SheetOf } from '@shared/sheet/sheet.ts';
import type { StagePlanSection } from '@shared/sheet/stagePlans.ts';
import { type SheetText, sheetWords } from '@shared/sheet/words.ts';
import { fitted, fittedHeight, fittedListType } from './fittedType.ts';
import { NameList } from './NameList.tsx';
import { StageDrawing } from './StageDrawing.tsx';

/** Of the text on its page, in millimetres. */
const WIDTH = 269;
const AWARD = { width: 240, lines: 2, largest: 20, smallest: 12 };
const WHO = { width: 240, lines: 2, largest: 13, smallest: 9 };

/** The pages of the stage plans: the drawing over the whole width, and below it who stands at which number. */
export function StagePlanPages({ sheet }: { readonly sheet: SheetOf<'stage-plans'> }) {
  const text = sheetWords(sheet.language);
  return (
    <main>
      {sheet.sections.map((section) => (
        <Wave key={section.id} section={section} text={text} />
      ))}
      {sheet.sections.length === 0 && <p className="none">{text('waves.none')}</p>}
    </main>
  );
}

function Wave({ section, text }: { readonly section: StagePlanSection; readonly text: SheetText }) {
  const { award, wave, cues, presenters, stage, people } = section;
  return (
    <section className="plan" id={section.id}>
      <h1 style={fitted(award, AWARD)}>
        {award} <span className="wave">{wave}</span>
      </h1>
      <p className="who" style={fitted(presenters.join(', '), WHO)}>
        {cues !== '' && `${cues} · `}
        {presenters.length === 0 ? (
          text('lineup.presenter.none')
        ) : (
          <NameList names={presenters} between=", " />
        )}
      </p>
      {stage === null ? (
        <p className="none">{text('names.none')}</p>
      ) : (
        <>
          <StageDrawing stage={stage} text={text} width={WIDTH} />
          <ol className="people" style={{ fontSize: `${peopleType(section)}pt` }}>
            {people.map(({ number, name, absent, unnamed }) => (
              <li key={number} className={unnamed ? 'unnamed' : undefined}>
                <b>{number}</b> <span className="name">{absent ? <s>{name}</s> : name}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

/** The drawing with its margins and captions, when it has two lines of presenters. */
const DRAWING = 52;
/** Of a page between its margins, in millimetres. */
const HEIGHT = 172;
const PEOPLE = { width: 72, columns: 3, largest: 14, smallest: 7 };

/** The size of type in which all names of a wave stand on its page, in points. */
function peopleType({ award, wave, cues, presenters, people }: StagePlanSection): number {
  const head =
    fittedHeight(`${award} ${wave}`, AWARD) + fittedHeight(`${cues} ${presenters.join(', ')}`, WHO);
  return fittedListType(
    people.map(({ name }) => name),
    { ...PEOPLE, height: HEIGHT - DRAWING - head },
  );
}
