import type { SheetOf } from '@shared/sheet/sheet.ts';
import type { StagePlanSection } from '@shared/sheet/stagePlans.ts';
import { type SheetText, sheetWords } from '@shared/sheet/words.ts';
import { fitted, fittedHeight, fittedListType } from './fittedType.ts';
import { NameList } from './NameList.tsx';
import { type PageBox, usePageBox } from './pageBox.ts';
import { StageDrawing } from './StageDrawing.tsx';

const typesOf = (width: number) => ({
  award: { width: width - 25, lines: 2, largest: 20, smallest: 12 },
  who: { width: width - 25, lines: 2, largest: 13, smallest: 9 },
  people: { width: (width - 16) / COLUMNS - 12, columns: COLUMNS, largest: 14, smallest: 7 },
});
const COLUMNS = 3;

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
  const box = usePageBox();
  const types = typesOf(box.width);
  return (
    <section className="plan" id={section.id}>
      <h1 style={fitted(award, types.award)}>
        {award} <span className="wave">{wave}</span>
      </h1>
      <p className="who" style={fitted(presenters.join(', '), types.who)}>
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
          <StageDrawing stage={stage} text={text} width={box.width} />
          <ol className="people" style={{ fontSize: `${peopleType(section, box)}pt` }}>
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

/** The drawing with two lines of presenters, by the width of the page; margins and captions, in millimetres. */
const DRAWING = 0.11;
const AROUND = 22;

/** The size of type in which all names of a wave stand on its page, in points. */
function peopleType(
  { award, wave, cues, presenters, people }: StagePlanSection,
  { width, height }: PageBox,
): number {
  const types = typesOf(width);
  const head =
    fittedHeight(`${award} ${wave}`, types.award) +
    fittedHeight(`${cues} ${presenters.join(', ')}`, types.who);
  return fittedListType(
    people.map(({ name }) => name),
    { ...types.people, height: height - DRAWING * width - AROUND - head },
  );
}
