import { placeholderNumbers } from '../lineup/lineup.ts';
import type { RecipientKind } from '../model/award.ts';
import { indexById, memoByIdentity, memoByPair } from '../model/lookup.ts';
import type { Plan } from '../model/plan.ts';
import type { Language } from '../model/primitives.ts';
import type { Recipient } from '../model/recipient.ts';
import type { Run } from '../model/run.ts';
import type { Show } from '../model/show.ts';
import { placeholderName } from '../script/names.ts';
import { planTemplates, type TemplateText } from '../script/template.ts';
import { sortedByWords, wordsOf } from '../words/collation.ts';
import { joined } from '../words/joined.ts';
import { keptOrder } from '../words/keptOrder.ts';
import { folded } from '../words/search.ts';
import { sortedRecipients } from './recipientSort.ts';
import { type Standing, standings } from './recipientTable.ts';

/** A place in a wave, with its printed number. */
export interface AttendeePlace extends Standing {
  readonly number: string;
  /** 0-based place of its presentation in the programme. */
  readonly segmentAt: number;
}

/** Somebody who is expected at the check-in: one row, however many awards. */
export interface Attendee {
  readonly id: string;
  readonly kind: RecipientKind;
  readonly name: string;
  readonly isUnnamed: boolean;
  readonly post: string | null;
  readonly unit: string | null;
  readonly seat: string | null;
  /** In the order of the programme; empty: stands nowhere. */
  readonly places: readonly AttendeePlace[];
  readonly searched: Searched;
}

/** What is looked through, without marks and capitals but for `marked`. */
interface Searched {
  readonly name: string;
  /** The last word of a person's name. */
  readonly given: string;
  readonly seat: string;
  /** Name, post and unit. */
  readonly all: string;
  /** The same in small letters with its marks. */
  readonly marked: string;
}

/** Everybody, by name: bodies, then people by their given names, then households, and who has no name yet. */
export interface CheckInIndex {
  readonly attendees: readonly Attendee[];
  readonly byId: ReadonlyMap<string, Attendee>;
  readonly ids: readonly string[];
}

/** What the index is made of: not of who is here, so that a tick leaves it as it is. */
export type CheckInSource = Pick<Show, 'info' | 'plan'> & {
  readonly run: Pick<Run, 'numbers'>;
};

export const checkInIndex = (source: CheckInSource): CheckInIndex => indexOf(attendeesOf(source));

const indexOf = memoByIdentity(
  (attendees: readonly Attendee[]): CheckInIndex => ({
    attendees,
    byId: new Map(attendees.map((one) => [one.id, one])),
    ids: attendees.map(({ id }) => id),
  }),
);

/** Everybody in the order of the index, for whoever looks nobody up. */
export const attendeesOf = ({ info, plan, run }: CheckInSource): readonly Attendee[] =>
  ATTENDEES[info.scriptLanguage](plan, run.numbers.places);

const attendeesIn = (language: Language) => {
  const byName = keptOrder<Recipient>();
  const attendee = attendeeMaker();
  let last: Basis | null = null;
  return memoByPair((plan: Plan, numbers: Run['numbers']['places']): readonly Attendee[] => {
    const now: Basis = {
      text: planTemplates(plan, language),
      counted: placeholderNumbers(plan),
      segments: plan.segments,
      numbers,
    };
    const basis = last !== null && isSame(last, now) ? last : now;
    last = basis;
    return byName(plan.recipients, (some) => sortedRecipients(plan, some, BY_NAME)).map((one) =>
      attendee(one, basis),
    );
  });
};

const BY_NAME = { column: 'name', isDescending: false } as const;

const ATTENDEES: Readonly<Record<Language, ReturnType<typeof attendeesIn>>> = {
  vi: attendeesIn('vi'),
  en: attendeesIn('en'),
};

/** All that a row depends on beside the recipient. */
interface Basis {
  readonly text: TemplateText;
  /** By id: the number of whoever has no name yet. */
  readonly counted: ReadonlyMap<string, number>;
  readonly segments: Plan['segments'];
  readonly numbers: Run['numbers']['places'];
}

/** Makes the same object as in the index of another plan as long as nothing of it has changed. */
function attendeeMaker(): (one: Recipient, basis: Basis) => Attendee {
  const known = new WeakMap<Recipient, { readonly basis: Basis; readonly attendee: Attendee }>();
  return (one, basis) => {
    const before = known.get(one);
    if (before?.basis === basis) return before.attendee;
    const name = one.name ?? placeholderName(one, basis.counted.get(one.id) ?? 1, basis.text);
    const places = placesOf(one, basis);
    const isKnown = before?.attendee.name === name && isSameList(before.attendee.places, places);
    const attendee = isKnown ? before.attendee : attendeeOf(one, name, places);
    known.set(one, { basis, attendee });
    return attendee;
  };
}

const placesOf = ({ id }: Recipient, { segments, numbers }: Basis): readonly AttendeePlace[] =>
  (standings(segments).get(id) ?? []).map((place) => ({
    ...place,
    number: numbers[place.waveId]?.[id] ?? String(place.order),
    segmentAt: indexById(segments, place.segmentId),
  }));

const isSameList = (a: readonly AttendeePlace[], b: readonly AttendeePlace[]) =>
  a.length === b.length && a.every((one, at) => isSame(one, b[at] ?? one));

const isSame = <T extends object>(a: T, b: T) =>
  (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key]);

const attendeeOf = (one: Recipient, name: string, places: readonly AttendeePlace[]): Attendee => ({
  id: one.id,
  kind: one.kind,
  name,
  isUnnamed: one.name === null,
  post: one.post,
  unit: one.unit,
  seat: one.seat,
  places,
  searched: one.name === null ? searchedOf(one, name) : searchedByName(one),
});

/** By unit or by seat, and by name where that is the same; without those of whom it is not known. */
export const attendeesBy = (
  key: 'unit' | 'seat',
  attendees: readonly Attendee[],
): readonly Attendee[] => BY[key](attendees);

const by = (key: 'unit' | 'seat') => {
  const order = keptOrder<Attendee>();
  return memoByIdentity((attendees: readonly Attendee[]) =>
    order(
      attendees.filter((one) => one[key] !== null),
      (some) => sortedByWords(some, (one) => wordsOf(one[key] ?? '')),
    ),
  );
};

const BY = { unit: by('unit'), seat: by('seat') };

/** Of another plan only those who have changed are folded again. */
const searchedByName = memoByIdentity((one: Recipient) => searchedOf(one, one.name ?? ''));

function searchedOf({ kind, post, unit, seat }: Recipient, name: string): Searched {
  const all = joined([name, post, unit], ' ');
  const small = folded(name);
  return {
    name: small,
    given: kind === 'individual' ? (small.trim().split(/\s+/).at(-1) ?? '') : '',
    seat: folded(seat ?? '').trim(),
    all: folded(all),
    marked: all.normalize('NFC').toLowerCase(),
  };
}

/** A printed number: 12, 12a. */
const NUMBER = /^\d+[a-z]*$/;

/**
 * Ids of who fits a query, the best first: printed number or given name, seat, the end of the name, the beginning of
 * the given name, of the whole name, of words of the name, of words of post and unit, anything else. Marks and
 * capitals don't matter, but who has the very marks that were typed comes before others of the same rank.
 * By number the order is that of the programme. Null: nothing was typed.
 */
export function findAttendees(index: CheckInIndex, query: string): readonly string[] | null {
  const typed = folded(query).trim().replace(/\s+/g, ' ');
  if (typed === '') return null;
  const marked = query.normalize('NFC').toLowerCase().trim();
  const words = typed.split(' ');
  const ranks: Attendee[][] = Array.from({ length: RANKS * 2 }, () => []);
  for (const one of index.attendees) {
    const rank = rankOf(one, typed, words);
    if (rank === null) continue;
    const isExact = marked === typed || one.searched.marked.includes(marked);
    ranks[rank * 2 + (isExact ? 0 : 1)]?.push(one);
  }
  if (NUMBER.test(typed)) ranks[0]?.sort(byProgramme(typed));
  return ranks.flat().map(({ id }) => id);
}

const RANKS = 8;

function rankOf(one: Attendee, typed: string, words: readonly string[]): number | null {
  const { name, given, seat, all } = one.searched;
  if (given === typed || one.places.some(({ number }) => number === typed)) return 0;
  if (seat === typed) return 1;
  if (name.endsWith(` ${typed}`)) return 2;
  if (given.startsWith(typed)) return 3;
  if (name.startsWith(typed)) return 4;
  if (!words.every((word) => all.includes(word))) return null;
  if (words.every((word) => beginsWord(name, word))) return 5;
  return words.every((word) => beginsWord(all, word)) ? 6 : 7;
}

const beginsWord = (text: string, word: string) =>
  text.startsWith(word) || text.includes(` ${word}`);

/** Number 12 stands in many waves: the first of the programme comes first, who has it as a given name last. */
function byProgramme(number: string): (a: Attendee, b: Attendee) => number {
  const placeOf = ({ places }: Attendee) => places.find((place) => place.number === number);
  return (a, b) => {
    const [one, other] = [placeOf(a), placeOf(b)];
    if (one === undefined || other === undefined)
      return one === other ? 0 : one === undefined ? 1 : -1;
    return one.segmentAt - other.segmentAt || one.wave - other.wave;
  };
}

/** How the list is divided. */
export const GROUPINGS = ['presentation', 'unit'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A part of the list. */
export interface CheckInGroup {
  readonly id: string;
  /** Null: those who stand in no presentation, or of whom no unit is known. */
  readonly title: string | null;
  /** Rows of the list; somebody with several awards has one, in the first of them. */
  readonly ids: readonly string[];
  /** All who belong to it, wherever their row is. */
  readonly counted: readonly string[];
}

/** The list, divided; in each part by name. Empty parts are left out. */
export function checkInGroups(index: CheckInIndex, grouping: Grouping): readonly CheckInGroup[] {
  return grouping === 'presentation' ? byPresentation(index) : byUnit(index);
}

const byPresentation = memoByIdentity(({ attendees }: CheckInIndex): readonly CheckInGroup[] => {
  const found = new Map<string, { at: number; title: string; ids: string[]; counted: string[] }>();
  const nowhere: string[] = [];
  for (const { id, places } of attendees) {
    const [first] = places;
    if (first === undefined) nowhere.push(id);
    const segments = new Map(places.map((place) => [place.segmentId, place]));
    for (const [segmentId, { segmentAt, title }] of segments) {
      const group = found.get(segmentId) ?? { at: segmentAt, title, ids: [], counted: [] };
      found.set(segmentId, group);
      group.counted.push(id);
      if (segmentId === first?.segmentId) group.ids.push(id);
    }
  }
  const inOrder = [...found]
    .sort(([, a], [, b]) => a.at - b.at)
    .map(([id, { title, ids, counted }]) => ({ id, title, ids, counted }));
  return withRest(inOrder, nowhere);
});

const byUnit = memoByIdentity(({ attendees }: CheckInIndex): readonly CheckInGroup[] => {
  const found = new Map<string, string[]>();
  const none: string[] = [];
  for (const { id, unit } of attendees) {
    const ids = unit === null ? none : (found.get(unit) ?? []);
    if (unit !== null) found.set(unit, ids);
    ids.push(id);
  }
  const inOrder = sortedByWords([...found], ([unit]) => wordsOf(unit)).map(([unit, ids]) => ({
    id: unit,
    title: unit,
    ids,
    counted: ids,
  }));
  return withRest(inOrder, none);
});

const withRest = (groups: readonly CheckInGroup[], rest: readonly string[]) =>
  rest.length === 0 ? groups : [...groups, { id: '', title: null, ids: rest, counted: rest }];
