import type { people as vi } from '../vi/people.ts';

/** The table of recipients, lineups, the stage plan and leaders in PLAN, in English. */
export const people: Record<keyof typeof vi, string> = {
  // the table of recipients
  'recipients.column.number': 'No.',
  'recipients.column.name': 'Name',
  'recipients.column.kind': 'Kind',
  'recipients.column.post': 'Post',
  'recipients.column.unit': 'Unit',
  'recipients.column.call': 'Call no.',
  'recipients.column.place': 'Stands in',
  'recipients.column.remarks': 'Remarks',
  'recipients.column.seat': 'Seat',
  'recipients.column.address': 'Form of address',
  'recipients.column.pronunciation': 'How the name is said',
  'recipients.column.receiver': 'Receives for the family',
  'recipients.column.note': 'Note',
  'recipients.standing': '{title} · no. {order}',
  'recipients.standing.wave': '{title} · Wave {wave} · no. {order}',
  'recipients.duplicate': 'Same as no. {n}',
};
