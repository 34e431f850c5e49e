import { readdirSync, readFileSync } from 'node:fs';
import type { Announcement, FoundPresentation } from '@shared/import/announcement/announcement.ts';
import { readAnnouncement } from '@shared/import/announcement/readAnnouncement.ts';
import { spelled } from '@shared/import/recognise/text.ts';

/** What a careful human reads in a text. */
export interface Expected {
  readonly patterns: readonly number[];
  readonly language: 'vi' | 'en';
  readonly leaders: readonly { readonly name: string; readonly posts: readonly string[] }[];
  readonly presentations: readonly ExpectedPresentation[];
  readonly others: readonly { readonly kind: string }[];
  readonly skipped: readonly string[];
  readonly notices: readonly string[];
}

export interface ExpectedPresentation {
  readonly award: string | null;
  readonly awardText: string;
  readonly presenters: readonly string[];
  readonly formula: string | null;
  readonly collectives: number | null;
  readonly individuals: number | null;
  readonly households: number | null;
  readonly together: number | null;
  readonly posthumous: boolean;
  readonly names: readonly string[];
}

export interface CorpusText {
  readonly name: string;
  readonly text: string;
  readonly expected: Expected;
}

const FOLDER = new URL('../../../fixtures/announcements/', import.meta.url);

export function corpus(set: string): readonly CorpusText[] {
  return readdirSync(new URL(`${set}/`, FOLDER))
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({
      name: file.replace('.txt', ''),
      text: readFileSync(new URL(`${set}/${file}`, FOLDER), 'utf8'),
      expected: JSON.parse(
        readFileSync(new URL(`${set}/${file.replace('.txt', '.json')}`, FOLDER), 'utf8'),
      ) as Expected,
    }));
}

/** Found and expected things of one field over many texts. */
export class Score {
  readonly fields = new Map<string, { right: number; found: number; expected: number }>();
  readonly errors: string[] = [];

  add(field: string, where: string, found: readonly string[], expected: readonly string[]): void {
    const tally = this.fields.get(field) ?? { right: 0, found: 0, expected: 0 };
    const left = [...found];
    const missing: string[] = [];
    for (const one of expected) {
      const at = left.indexOf(one);
      if (at < 0) missing.push(one);
      else {
        left.splice(at, 1);
        tally.right += 1;
      }
    }
    tally.found += found.length;
    tally.expected += expected.length;
    this.fields.set(field, tally);
    if (missing.length + left.length > 0)
      this.errors.push(
        `${where} ${field}: missing [${missing.join(' | ')}] wrong [${left.join(' | ')}]`,
      );
  }

  /** Precision and recall of each field, 0 to 1. */
  table(): readonly {
    readonly field: string;
    readonly precision: number;
    readonly recall: number;
    readonly n: number;
  }[] {
    return [...this.fields].map(([field, { right, found, expected }]) => ({
      field,
      precision: found === 0 ? 1 : right / found,
      recall: expected === 0 ? 1 : right / expected,
      n: expected,
    }));
  }
}

const KIND_FIELDS = [
  ['collectives', 'collective'],
  ['individuals', 'individual'],
  ['households', 'household'],
] as const;

/** Compares what was read of a text with what should be. */
export function compare(score: Score, { name, text, expected }: CorpusText): Announcement {
  const read = readAnnouncement(text);
  score.add(
    'leader',
    name,
    read.leaders.map((one) => spelled(one.name)),
    expected.leaders.map((one) => spelled(one.name)),
  );
  const posts = (
    leaders: readonly { readonly name: string; readonly posts: readonly string[] }[],
  ) => leaders.flatMap((one) => one.posts.map((post) => `${spelled(one.name)}: ${spelled(post)}`));
  score.add('post', name, posts(read.leaders), posts(expected.leaders));
  const pairs = paired(read.presentations, expected.presentations);
  const label = (one: FoundPresentation | ExpectedPresentation | null): string[] =>
    one === null ? [] : [one.award ?? 'unknown'];
  for (const [found, wanted] of pairs) {
    const where = `${name} ${wanted?.award ?? wanted?.awardText ?? found?.awardText.value ?? ''}`;
    score.add('award', where, label(found), label(wanted));
    if (found === null || wanted === null) continue;
    score.add(
      'presenter',
      where,
      found.presenters.map(({ value }) => spelled(value)),
      wanted.presenters.map((one) => spelled(one)),
    );
    score.add(
      'formula',
      where,
      found.formula === null ? [] : [spelled(found.formula.value)],
      wanted.formula === null ? [] : [spelled(wanted.formula)],
    );
    for (const [field, kind] of KIND_FIELDS)
      score.add(
        'count',
        `${where} ${field}`,
        [String(found.counts[kind].value)],
        [String(wanted[field])],
      );
    score.add(
      'together',
      where,
      [String(found.together?.value ?? null)],
      [String(wanted.together)],
    );
    score.add('posthumous', where, [String(found.posthumous)], [String(wanted.posthumous)]);
    score.add(
      'name',
      where,
      found.names.map(({ text: one }) => spelled(one)),
      wanted.names.map((one) => spelled(one)),
    );
  }
  score.add(
    'other',
    name,
    read.others.map(({ kind }) => kind),
    expected.others.map(({ kind }) => kind),
  );
  score.add(
    'skipped',
    name,
    [...new Set(read.skipped.map(({ reason }) => reason as string))],
    [...new Set(expected.skipped)],
  );
  const codes = new Set(read.notices.map(({ code }) => code as string));
  score.add(
    'notice',
    name,
    expected.notices.filter((code) => codes.has(code)),
    expected.notices,
  );
  return read;
}

/** Presentations of the same award beside each other, those that agree in most fields first. */
function paired(
  found: readonly FoundPresentation[],
  expected: readonly ExpectedPresentation[],
): readonly (readonly [FoundPresentation | null, ExpectedPresentation | null])[] {
  const left = [...found];
  const pairs: (readonly [FoundPresentation | null, ExpectedPresentation | null])[] = [];
  for (const wanted of expected) {
    const best = left
      .filter((one) => isSameAward(one, wanted))
      .sort((a, b) => likeness(b, wanted) - likeness(a, wanted))[0];
    if (best !== undefined) left.splice(left.indexOf(best), 1);
    pairs.push([best ?? null, wanted]);
  }
  return [...pairs, ...left.map((one) => [one, null] as const)];
}

function isSameAward(one: FoundPresentation, wanted: ExpectedPresentation): boolean {
  if (one.award !== null || wanted.award !== null) return one.award === wanted.award;
  const [a, b] = [spelled(one.awardText.value), spelled(wanted.awardText)];
  return a.includes(b) || b.includes(a);
}

function likeness(one: FoundPresentation, wanted: ExpectedPresentation): number {
  const presenters = one.presenters.filter(({ value }) =>
    wanted.presenters.some((name) => spelled(name) === spelled(value)),
  ).length;
  const counts = KIND_FIELDS.filter(
    ([field, kind]) => one.counts[kind].value === wanted[field],
  ).length;
  return presenters + counts;
}
