import { type LabelStock, labelFormat } from '@shared/sheet/labelFormats.ts';
import type { Label, LabelSection } from '@shared/sheet/labels.ts';
import type { SheetOf } from '@shared/sheet/sheet.ts';
import { sheetWords } from '@shared/sheet/words.ts';
import { fitted, fittedHeight, type TypeBox } from './fittedType.ts';
import { HeadingText } from './HeadingText.tsx';

/** The pages of the labels, each kind on pages of its own: to be cut along lines, or on sheets of labels. */
export function LabelPages({ sheet }: { readonly sheet: SheetOf<'labels'> }) {
  const text = sheetWords(sheet.language);
  const format = labelFormat(sheet.settings.labelFormat);
  return (
    <main>
      {format.kind === 'stock' ? (
        <OnStock sections={sheet.sections} stock={format.stock} />
      ) : (
        sheet.sections.map((section) => (
          <Grid key={section.id} section={section} isTent={format.kind === 'tents'} />
        ))
      )}
      {sheet.sections.length === 0 && <p className="none">{text('labels.none')}</p>}
    </main>
  );
}

interface GridProps {
  readonly section: LabelSection;
  /** Whether name cards are folded. */
  readonly isTent: boolean;
}

function Grid({ section: { id, kind, heading, labels }, isTent }: GridProps) {
  const isFolded = isTent && kind === 'card';
  const boxes = isFolded ? TENT : CUT[kind];
  return (
    <section className={`grid ${isFolded ? 'tent' : kind}`} id={id}>
      <h1 style={fitted(heading, HEADING)}>
        <HeadingText text={heading} />
      </h1>
      <ul>
        {labels.map((label, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people can have one name, and the page never changes.
          <li key={index}>
            {isFolded && (
              <div className="back" aria-hidden>
                <Texts label={label} {...boxes} />
              </div>
            )}
            <div className="front">
              <Texts label={label} {...boxes} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const KINDS = ['floor', 'seat', 'card'] as const;

interface OnStockProps {
  readonly sections: readonly LabelSection[];
  readonly stock: LabelStock;
}

/** Each kind begins a sheet of labels; the waves follow each other on it, so that none is wasted. */
function OnStock({ sections, stock }: OnStockProps) {
  return KINDS.filter((kind) => sections.some((one) => one.kind === kind)).map((kind) => (
    <section key={kind} className="grid">
      <ul>
        {sections
          .filter((one) => one.kind === kind)
          .flatMap(({ id, heading, labels }) =>
            labels.map(({ large, small }, index) => {
              // Nothing else says on a sheet of labels which award it is.
              const label = { large, small: kind === 'floor' ? heading : small };
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: two people can have one name, and the page never changes.
                <li key={`${id} ${index}`} id={index === 0 ? id : undefined}>
                  <Texts label={label} {...boxesOn(stock, label, kind)} />
                </li>
              );
            }),
          )}
      </ul>
    </section>
  ));
}

interface Boxes {
  readonly large: TypeBox;
  readonly small: TypeBox;
}

function Texts({ label: { large, small }, ...boxes }: Boxes & { readonly label: Label }) {
  return (
    <>
      <p className="large" style={fitted(large, boxes.large)}>
        <bdi>{large}</bdi>
      </p>
      {small !== '' && (
        <p className="small" style={fitted(small, boxes.small)}>
          <bdi>{small}</bdi>
        </p>
      )}
    </>
  );
}

type Kind = LabelSection['kind'];

const HEADING = { width: 175, lines: 2, largest: 11, smallest: 8 };

/** On plain paper a label that is not high enough grows. */
const CUT: Readonly<Record<Kind, Boxes>> = {
  floor: {
    large: { width: 55, lines: 1, largest: 88, smallest: 30 },
    small: { width: 55, lines: 1, largest: 12, smallest: 9 },
  },
  seat: {
    large: { width: 85, lines: 1, largest: 30, smallest: 13 },
    small: { width: 85, lines: 2, largest: 15, smallest: 9 },
  },
  card: {
    large: { width: 85, lines: 2, largest: 22, smallest: 11 },
    small: { width: 85, lines: 3, largest: 13, smallest: 8 },
  },
};

/** To be read from the other side of the table. */
const TENT: Boxes = {
  large: { width: 172, lines: 2, largest: 44, smallest: 18 },
  small: { width: 172, lines: 3, largest: 18, smallest: 10 },
};

/** Type sizes on a label 37 mm high, in points. */
const ON_STOCK: Readonly<Record<Kind, { readonly large: number; readonly small: number }>> = {
  floor: { large: 62, small: 11 },
  seat: { large: 28, small: 14 },
  card: { large: 20, small: 11 },
};
const USUAL_HEIGHT = 37;
/** At the edges of a label, where a printer may miss it. */
const EDGE = 3;
const SMALLEST = 4;
const LESS = 0.92;

/** The largest sizes in which both texts stand on a label that cannot grow. */
function boxesOn({ width, height }: LabelStock, { large, small }: Label, kind: Kind): Boxes {
  const usual = ON_STOCK[kind];
  const room = { width: width - 2 * EDGE, height: height - 2 * EDGE };
  const box = (largest: number): TypeBox => {
    const size = Math.max(SMALLEST, Math.round(largest * 2) / 2);
    return { width: room.width, lines: 1000, largest: size, smallest: size };
  };
  let scale = height / USUAL_HEIGHT;
  const boxes = (): Boxes => ({
    // A short text stays on its line.
    large: { ...box(usual.large * scale), lines: 2, smallest: SMALLEST },
    small: box(usual.small * scale),
  });
  const high = (one: Boxes) => fittedHeight(large, one.large) + fittedHeight(small, one.small);
  while (scale > 0.1 && high(boxes()) > room.height) scale *= LESS;
  return boxes();
}
