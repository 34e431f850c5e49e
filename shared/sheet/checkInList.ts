import { memoByIdentity } from '../model/lookup.ts';
import type { Language } from '../model/primitives.ts';
import type { Show } from '../model/show.ts';
import { type Attendee, attendeesBy, attendeesOf } from '../view/checkIn.ts';
import { joined } from '../words/joined.ts';
import { hashed, listHash } from './hash.ts';
import { type ListContent, type ListSection, listSection } from './list.ts';
import { cell, column, part, row, type TableColumn, type TableRow } from './table.ts';
import { type SheetText, sheetWords } from './words.ts';

/** The reception's list of everybody, three times: by name, by unit and by seat. */
export type CheckInContent = ListContent<'check-in'>;

/**
 * Who is expected, one row for each however many awards: bodies, then people by their given names, as Vietnamese lists
 * are ordered. A list by unit or by seat is left out where no unit or seat is known.
 */
export function checkInContent(show: Show): CheckInContent {
  const language = show.info.scriptLanguage;
  const everybody = attendeesOf(show);
  return {
    name: 'check-in',
    sections: [
      section('name', everybody, language),
      ...(['unit', 'seat'] as const).flatMap((key) => {
        const known = attendeesBy(key, everybody);
        return known.length === 0 ? [] : section(key, known, language);
      }),
    ],
  };
}

type Key = 'name' | 'unit' | 'seat';

/** The column by which the list is ordered comes first. */
const COLUMNS: Readonly<Record<Key, readonly Key[]>> = {
  name: ['name', 'unit', 'seat'],
  unit: ['unit', 'name', 'seat'],
  seat: ['seat', 'name', 'unit'],
};

function section(key: Key, attendees: readonly Attendee[], language: Language): ListSection {
  const text = sheetWords(language);
  const columns: readonly TableColumn[] = [
    ...COLUMNS[key].map((one) => column(one === 'seat' ? 'figure' : 'text', text(`column.${one}`))),
    column('short', text('column.stands')),
    column('tick', text('column.present')),
  ];
  const heading = text(`checkIn.by.${key}`);
  const rows = attendees.map(ROWS[language][key]);
  const content = part(
    heading,
    text('names.none'),
    columns,
    rows.map(({ value }) => value),
  );
  return listSection(key, content, listHash([heading, columns], rows));
}

const rowsIn = (language: Language) => {
  const by = (key: Key) =>
    memoByIdentity((one: Attendee) => hashed(attendeeRow(one, COLUMNS[key], sheetWords(language))));
  return { name: by('name'), unit: by('unit'), seat: by('seat') };
};

/** The row of somebody who has not changed is the same object. */
const ROWS = { vi: rowsIn('vi'), en: rowsIn('en') };

function attendeeRow(one: Attendee, order: readonly Key[], text: SheetText): TableRow {
  const cells = {
    name: cell(one.name, one.isUnnamed ? text('name.unnamed') : ''),
    unit: joined([one.post, one.unit], ', '),
    seat: one.seat ?? '',
  };
  const places = one.places.map(({ number, title }) => text('checkIn.place', { number, title }));
  return row([...order.map((key) => cells[key]), places.join('; '), '']);
}
