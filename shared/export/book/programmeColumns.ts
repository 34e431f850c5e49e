import { decisionName } from '../../model/decision.ts';
import { USUAL_DEPARTMENTS } from '../../model/department.ts';
import type { Plan } from '../../model/plan.ts';
import { inLanguage } from '../../model/primitives.ts';
import { type Formula, SEGMENT_KINDS, speechRoleSchema } from '../../model/segment.ts';
import type { WordKey } from '../../words/translate.ts';
import type { Column } from './columns.ts';
import { seen } from './exact.ts';
import { type Named, neededReference, reference, references } from './references.ts';
import { column } from './things.ts';
import {
  type CellValue,
  choice,
  choiceOr,
  flag,
  line,
  lines,
  secondsOrNull,
  time,
} from './values.ts';
import type { BookWords, HeadKey } from './words.ts';

/** What the programme names: the things of the other sheets. */
export interface Referred {
  readonly people: readonly Named[];
  readonly awards: readonly Named[];
  readonly decisions: readonly Named[];
  /** Heads of the columns of notes, by department id. */
  readonly noteHeads: ReadonlyMap<string, string>;
}

/** The names of things as a book in this language has them. */
export function referredOf(
  { language }: BookWords,
  { people, awards, decisions }: Pick<Plan, 'people' | 'awards' | 'decisions'>,
  noteHeads: ReadonlyMap<string, string>,
): Referred {
  return {
    people,
    awards: awards.map(({ id, name }) => ({ id, name: inLanguage(name, language) })),
    decisions: decisions.map((one) => ({ id: one.id, name: decisionName(one, language) })),
    noteHeads,
  };
}

/** A head for the notes of every department; two of one name are told apart. */
export function noteHeads(
  words: BookWords,
  departments: readonly Named[],
): ReadonlyMap<string, string> {
  const heads = new Map<string, string>();
  const taken = new Set<string>();
  const usual = USUAL_DEPARTMENTS.map((id) => ({ id, name: words.t(`department.${id}`) }));
  for (const { id, name } of [...usual, ...departments]) {
    const plain = noteHead(words, name);
    let head = plain;
    for (let nth = 2; taken.has(head.toLowerCase()); nth += 1) head = `${plain} (${nth})`;
    taken.add(head.toLowerCase());
    heads.set(id, head);
  }
  return heads;
}

/** The head for the notes of a department of this name. */
export function noteHead(words: BookWords, name: string): string {
  return seen(`${words.head('note')}: ${seen(name).slice(0, 60)}`);
}

/** What stands where segments have their kind. */
export const WAVE = 'wave';
const ROW_KINDS = [...SEGMENT_KINDS, WAVE] as const;
/** What a row of the sheet can be. */
export type RowKind = (typeof ROW_KINDS)[number];

const kindWord = (kind: RowKind): WordKey => (kind === WAVE ? 'book.wave' : `kind.${kind}`);

/** The columns that a row of each kind uses, beside those that every segment has. */
export const OWN_KEYS: Readonly<Record<RowKind, readonly HeadKey[]>> = {
  opening: ['flagSalute'],
  introduction: ['who', 'groups'],
  speech: ['who', 'role'],
  presentation: ['award', 'decision', 'callUp', 'formula'],
  launch: ['who', 'theme'],
  performance: [],
  break: [],
  closing: [],
  other: ['who'],
  wave: ['who'],
};

const SHARED_KEYS: readonly HeadKey[] = ['number', 'title', 'segmentKind', 'planned'];
/** What every segment has, but no wave. */
const SEGMENT_KEYS: readonly string[] = ['startsAt', 'endsBy', 'pinned'];

/** What `who` is called in a segment of each kind. */
export const WHO: Readonly<Partial<Record<RowKind, string>>> = {
  introduction: 'guestIds',
  speech: 'speakerIds',
  launch: 'speakerIds',
  other: 'speakerIds',
};

const CALL_UPS = ['auto', 'before', 'after'] as const;

/** All columns of the sheet. */
export function columns(words: BookWords, referred: Referred): Column[] {
  const { language, t } = words;
  const own = [
    column(words, 'number', 8, line),
    column(words, 'title', 44, line),
    column(words, 'segmentKind', 18, choice(ROW_KINDS, kindWord, language)),
    column(words, 'startsAt', 12, time),
    column(words, 'endsBy', 12, time),
    column(words, 'planned', 12, secondsOrNull),
    { ...column(words, 'who', 36, references(referred.people)), isReference: true },
    { ...column(words, 'award', 36, neededReference(referred.awards)), isReference: true },
    { ...column(words, 'decision', 20, reference(referred.decisions)), isReference: true },
    column(
      words,
      'callUp',
      18,
      choice(
        CALL_UPS,
        (one) => (one === 'auto' ? 'plan.formula.auto' : `plan.callUp.${one}`),
        language,
      ),
    ),
    column(words, 'formula', 28, formulaValue(words)),
    column(words, 'flagSalute', 12, flag(t('book.yes'))),
    column(words, 'groups', 36, lines),
    column(words, 'theme', 28, line),
    column(
      words,
      'role',
      24,
      choiceOr(speechRoleSchema.options, (one) => `speech.role.${one}`, language, 'other'),
    ),
    column(words, 'pinned', 12, flag(t('book.yes'))),
  ];
  const notes = [...referred.noteHeads].map(
    ([id, head]): Column => ({ key: noteKey(id), head, width: 28, value: noteValue }),
  );
  return [...own, ...notes];
}

/** A note, or none. */
const noteValue: CellValue = {
  show: (value: string | null | undefined) => value ?? '',
  read: (text) => (text === '' ? null : text),
};

const NOTE_PREFIX = 'note:';
/** Key of the column of a department's notes. */
export const noteKey = (departmentId: string) => NOTE_PREFIX + departmentId;

/** Words of one's own stand as they are; the two other choices by their names. */
function formulaValue({ t }: BookWords): CellValue {
  const auto = t('plan.formula.auto');
  const none = t('plan.formula.none');
  return {
    show: (value: Formula) =>
      value.kind === 'custom' ? value.text : value.kind === 'auto' ? auto : none,
    read: (text) => {
      if (text === '' || text === auto) return { kind: 'auto' };
      return text === none
        ? { kind: 'none' }
        : { kind: 'custom', text: text.replaceAll('\n', ' ') };
    },
  };
}

/** The columns that a row of this kind uses. */
export function columnsOf(kind: RowKind, all: readonly Column[]): Column[] {
  const keys: readonly string[] = [...SHARED_KEYS, ...OWN_KEYS[kind]];
  return all.filter(
    ({ key }) =>
      keys.includes(key) ||
      (kind !== WAVE && (SEGMENT_KEYS.includes(key) || key.startsWith(NOTE_PREFIX))),
  );
}
