import type { LabelSection } from '@shared/sheet/labels.ts';
import type { SheetOf } from '@shared/sheet/sheet.ts';
import { sheetWords } from '@shared/sheet/words.ts';
import { fitted, type TypeBox } from './fittedType.ts';

type Kind = LabelSection['kind'];

const LARGE: Readonly<Record<Kind, TypeBox>> = {
  floor: { width: 55, lines: 1, largest: 88, smallest: 30 },
  seat: { width: 85, lines: 1, largest: 30, smallest: 13 },
  card: { width: 85, lines: 2, largest: 22, smallest: 11 },
};
const SMALL: Readonly<Record<Kind, TypeBox>> = {
  floor: { width: 55, lines: 1, largest: 12, smallest: 9 },
  seat: { width: 85, lines: 2, largest: 15, smallest: 9 },
  card: { width: 85, lines: 3, largest: 13, smallest: 8 },
};

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

function Grid({ section: { id, kind, heading, labels } }: { readonly section: LabelSection }) {
  return (
    <section className={`grid ${kind}`} id={id}>
      <h1>{heading}</h1>
      <ul>
        {labels.map(({ large, small }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people can have one name, and the page never changes.
          <li key={index}>
            <p className="large" style={fitted(large, LARGE[kind])}>
              <bdi>{large}</bdi>
            </p>
            {small !== '' && (
              <p className="small" style={fitted(small, SMALL[kind])}>
                <bdi>{small}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
