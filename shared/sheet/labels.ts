import { memoByIdentity } from '../model/lookup.ts';
import type { Show } from '../model/show.ts';
import { type Attendee, attendeesBy, attendeesOf } from '../view/checkIn.ts';
import { joined } from '../words/joined.ts';
import type { Section, SheetFace } from './face.ts';
import { type Hashed, hashed, listHash } from './hash.ts';
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
  const everybody = attendeesOf(show);
  const floors = lineupsContent(show).sections.map(floorOf);
  const seats = attendeesBy('seat', everybody).filter(isNamed).map(seatLabel);
  const cards = everybody.filter(isNamed).map(cardLabel);
  return {
    name: 'labels',
    sections: [
      ...floors,
      section('seats', 'seat', text('labels.seats'), seats),
      section('cards', 'card', text('labels.cards'), cards),
    ].filter(({ labels }) => labels.length > 0),
  };
}

const isNamed = ({ isUnnamed }: Attendee) => !isUnnamed;

const seatLabel = memoByIdentity(({ seat, name }: Attendee) => label(seat ?? '', name));

const cardLabel = memoByIdentity(({ name, post, unit }: Attendee) =>
  label(name, joined([post, unit], ', ')),
);

const label = (large: string, small: string): Hashed<Label> => hashed({ large, small });

const floorOf = memoByIdentity(({ id, award, wave, rows }: LineupSection) =>
  section(
    id,
    'floor',
    `${award} · ${wave}`,
    rows.map(({ name }) => label(name.number ?? '', wave)),
  ),
);

function section(
  id: string,
  kind: LabelSection['kind'],
  heading: string,
  labels: readonly Hashed<Label>[],
): LabelSection {
  const hash = listHash([kind, heading], labels);
  return { id, hash, kind, heading, labels: labels.map(({ value }) => value) };
}
