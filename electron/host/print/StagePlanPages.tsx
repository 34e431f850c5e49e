import type { SheetOf } from '@shared/sheet/sheet.ts';
import type { StagePlanSection } from '@shared/sheet/stagePlans.ts';
import { type SheetText, sheetWords } from '@shared/sheet/words.ts';
import { joined } from '@shared/words/joined.ts';
import { StageDrawing } from './StageDrawing.tsx';

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
    <section className="plan">
      <h1>
        {award} <span className="wave">{wave}</span>
      </h1>
      <p className="who">
        {joined([cues, presenters.join(', ') || text('lineup.presenter.none')], ' · ')}
      </p>
      {stage === null ? (
        <p className="none">{text('names.none')}</p>
      ) : (
        <>
          <StageDrawing stage={stage} text={text} />
          <ol className="people">
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
