import { memoByIdentity } from '../model/lookup.ts';
import type { Show } from '../model/show.ts';
import { type Attendee, checkInIndex } from '../view/checkIn.ts';
import { sortedByWords, wordsOf } from '../words/collation.ts';
import { joined } from '../words/joined.ts';
import type { Section, SheetFace } from './face.ts';
import { contentHash } from './hash.ts';
import { type LineupSection, lineupsContent } from './lineups.ts';
import { sheetWords } from './words.ts';

/** One label to be cut out. */
export interface Label {
  /** In the largest type: a number, a seat, a name. */
  readonly large: string;
  readonly small: string;
}

/** Labels that are laid out together. */
export interface LabelSection extends Section {
  /** Numbers for the floor of the stage, names for chairs, cards to stand on a table. */
  readonly kind: 'floor' | 'seat' | 'card';
  /** Stands above them, and is cut off. */
  readonly heading: string;
  readonly labels: readonly Label[];
}

/** Labels for the floor, the seats and the tables. */
export interface LabelsSheet extends SheetFace {
  readonly name: 'labels';
  readonly sections: readonly LabelSection[];
}

export type LabelsContent = Pick<LabelsSheet, 'name' | 'sections'>;

/**
 * A number for each place of each wave, a label for each seat that is known, and a card for each recipient with a name:
 * who has no name yet gets none.
 */
export function labelsContent(show: Show): LabelsContent {
  const text = sheetWords(show.info.scriptLanguage);
  const named = checkInIndex(show).attendees.filter(({ isUnnamed }) => !isUnnamed);
  const floors = lineupsContent(show).sections.map(floorOf);
  const seats = sortedByWords(
    named.flatMap((one) => seatLabel(one) ?? []),
    ({ large }) => wordsOf(large),
  );
  const cards = named.map(cardLabel);
  return {
    name: 'labels',
    sections: [
      ...floors,
      section('seats', 'seat', text('labels.seats'), seats),
      section('cards', 'card', text('labels.cards'), cards),
    ].filter(({ labels }) => labels.length > 0),
  };
}

const seatLabel = memoByIdentity(({ seat, name }: Attendee): Label | null =>
  seat === null ? null : { large: seat, small: name },
);

const cardLabel = memoByIdentity(
  ({ name, post, unit }: Attendee): Label => ({ large: name, small: joined([post, unit], ', ') }),
);

const labelHash = memoByIdentity((one: Label) => contentHash(one));

const floorOf = memoByIdentity(({ id, award, wave, rows }: LineupSection) =>
  section(
    id,
    'floor',
    `${award} · ${wave}`,
    rows.map(({ name }) => ({ large: name.number ?? '', small: wave })),
  ),
);

function section(
  id: string,
  kind: LabelSection['kind'],
  heading: string,
  labels: readonly Label[],
): LabelSection {
  // There may be ten thousand: of those that are as they were the hash is known.
  const hash = contentHash([kind, heading, labels.map(labelHash)]);
  return { id, hash, kind, heading, labels };
}
