import type { LabelSection } from '@shared/sheet/labels.ts';
import type { SheetOf } from '@shared/sheet/sheet.ts';
import { sheetWords } from '@shared/sheet/words.ts';

/** The pages of the labels: a grid to be cut along its lines, each kind on pages of its own. */
export function LabelPages({ sheet }: { readonly sheet: SheetOf<'labels'> }) {
  const text = sheetWords(sheet.language);
  return (
    <main>
      {sheet.sections.map((section) => (
        <Grid key={section.id} section={section} />
      ))}
      {sheet.sections.length === 0 && <p className="none">{text('labels.none')}</p>}
    </main>
  );
}

function Grid({ section: { kind, heading, labels } }: { readonly section: LabelSection }) {
  return (
    <section className={`grid ${kind}`}>
      <h1>{heading}</h1>
      <ul>
        {labels.map(({ large, small }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people can have one name, and the page never changes.
          <li key={index}>
            <p className="large">{large}</p>
            {small !== '' && <p className="small">{small}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
