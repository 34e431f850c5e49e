import { isWordKey, type Translate } from '../words/translate.ts';

/** Rules of a ceremony: R may be errors, N are notices; the others say what is missing or has come loose. */
export const RULE_IDS = [
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'N1',
  'N2',
  'N3',
  'N4',
  'N5',
  'N6',
  'N7',
  'N8',
  'N9',
  'N10',
  'N11',
  'N12',
  'wave-without-presenter',
  'date-unknown',
  'start-too-early',
  'end-too-late',
  'no-waves',
  'empty-wave',
  'unnamed',
  'certificate-shared',
  'template-unusable',
  'words-drifted',
  'words-placeless',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** What "mend" does (`fixSteps`); its name stands under `fix.<kind>`. */
export const FIX_KINDS = [
  'reorder',
  'rename',
  'formula',
  'call-up',
  'split',
  'merge-decisions',
  'sort-guests',
  'sort-lineup',
  'drop-words',
] as const;
export type FixKind = (typeof FIX_KINDS)[number];

/** Where a finding is; empty: it concerns the show as a whole. */
export interface FindingPlace {
  readonly segmentId?: string;
  readonly waveId?: string;
  readonly recipientId?: string;
  readonly personId?: string;
  readonly decisionId?: string;
  readonly cueId?: string;
  /** Name of a paragraph of that cue (`PART_NAMES`), or "names". */
  readonly part?: string;
}

/** What a rule has found, before anybody has looked at it. */
export interface Found {
  readonly rule: RuleId;
  /** Which of the sentences of the rule: `finding.<rule>` or `finding.<rule>.<kind>`. */
  readonly kind: string | null;
  readonly at: FindingPlace;
  /** Slots of its sentence. `wave` is the wave's 1-based number, `waves` how many its presentation has. */
  readonly values: Readonly<Record<string, string | number>>;
  /** What "mend" does; null: only a person can. */
  readonly fix: FixKind | null;
}

/** Something that the organiser should know before the day. Errors would be seen on the stage; notices are open points. */
export interface Finding extends Found {
  readonly severity: 'error' | 'notice';
  readonly dismissible: boolean;
  /** The reason why it is passed over; null: it is open. */
  readonly dismissed: string | null;
}

/** Values that tell apart findings of one rule at one place. */
const TELLING = ['token', 'key', 'language', 'of'] as const;
const PLACES = [
  'segmentId',
  'waveId',
  'recipientId',
  'personId',
  'decisionId',
  'cueId',
  'part',
] as const satisfies readonly (keyof FindingPlace)[];

/** The longest key of a record of dismissals (`dismissalsSchema`). */
const LONGEST_KEY = 300;

/** Names a finding as long as it is at the same place: rule, kind and ids. */
export function findingKey({ rule, kind, at, values }: Found): string {
  const places = PLACES.flatMap((place) => (at[place] === undefined ? [] : [at[place]]));
  const telling = TELLING.flatMap((name) => (values[name] === undefined ? [] : [values[name]]));
  return [rule, ...(kind === null ? [] : [kind]), ...places, ...telling]
    .join(' ')
    .normalize('NFC')
    .slice(0, LONGEST_KEY)
    .trim();
}

/** The longest line of the file (`lineSchema`). */
const LONGEST_LINE = 1000;

/** What a finding says, whatever the language: when its values change, a dismissal no longer counts. */
export function findingSaid({ values }: Found): string {
  return Object.keys(values)
    .sort()
    .map((name) => `${name}=${values[name]}`)
    .join('; ')
    .replace(/[\r\n]+/g, ' ')
    .normalize('NFC')
    .slice(0, LONGEST_LINE);
}

/** The sentence of a finding in the person's language. */
export function findingSentence(finding: Found, t: Translate): string {
  const { rule, kind, values } = finding;
  const key = kind === null ? `finding.${rule}` : `finding.${rule}.${kind}`;
  return isWordKey(key) ? t(key, values) : key;
}
