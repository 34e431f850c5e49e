import type { Show } from '../model/show.ts';
import { type Attendee, checkInIndex } from '../view/checkIn.ts';
import { compareText } from '../words/collation.ts';
import { joined } from '../words/joined.ts';
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
  const text = sheetWords(show.info.scriptLanguage);
  const { attendees } = checkInIndex(show);
  const by = (key: 'unit' | 'seat') =>
    attendees
      .filter((one) => one[key] !== null)
      .toSorted((a, b) => compareText(a[key] ?? '', b[key] ?? ''));
  return {
    name: 'check-in',
    sections: [
      section('name', attendees, text),
      ...(['unit', 'seat'] as const).flatMap((key) => {
        const known = by(key);
        return known.length === 0 ? [] : section(key, known, text);
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

function section(key: Key, attendees: readonly Attendee[], text: SheetText): ListSection {
  const order = COLUMNS[key];
  const columns: readonly TableColumn[] = [
    ...order.map((one) => column(one === 'seat' ? 'figure' : 'text', text(`column.${one}`))),
    column('short', text('column.stands')),
    column('tick', text('column.present')),
  ];
  return listSection(
    key,
    part(
      text(`checkIn.by.${key}`),
      text('names.none'),
      columns,
      attendees.map((one) => attendeeRow(one, order, text)),
    ),
  );
}

function attendeeRow(one: Attendee, order: readonly Key[], text: SheetText): TableRow {
  const cells = {
    name: cell(one.name, one.isUnnamed ? text('name.unnamed') : ''),
    unit: joined([one.post, one.unit], ', '),
    seat: one.seat ?? '',
  };
  const places = one.places.map(({ number, title }) => text('checkIn.place', { number, title }));
  return row([...order.map((key) => cells[key]), places.join('; '), '']);
}
