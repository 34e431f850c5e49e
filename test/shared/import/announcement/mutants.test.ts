import { readAnnouncement } from '@shared/import/announcement/readAnnouncement.ts';
import { expect, it } from 'vitest';
import { below, seeded } from '../../../fixtures/random.ts';
import { corpus } from './corpus.ts';
import { notInText } from './saidInText.ts';

const MUTANTS = 10_000;

const TEXTS = ['seed', 'practice', 'kept', 'fresh', 'unseen']
  .flatMap((set) => corpus(set))
  .map(({ text }) => text);

type Random = () => number;
type Mutation = (text: string, random: Random) => string;

const pick = <T>(list: readonly T[], random: Random): T => {
  const one = list[below(random, list.length)];
  if (one === undefined) throw new Error('an empty list');
  return one;
};
const sentences = (text: string) => text.split(/(?<=[.;\n])/u);
const shuffled = <T>(list: readonly T[], random: Random): T[] =>
  list
    .map((one) => [random(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);

const MUTATIONS: readonly Mutation[] = [
  (text, random) =>
    text.slice(below(random, text.length), below(random, text.length) + text.length / 2),
  (text, random) => shuffled(sentences(text), random).join(''),
  (text, random) =>
    sentences(text)
      .flatMap((one) => (random() < 0.2 ? [one, one] : [one]))
      .join(''),
  (text) => text.normalize('NFD'),
  (text, random) => text.replace(/[–—-]/gu, () => pick(['-', '–', '—', ' - ', '−', ''], random)),
  (text, random) => text.replace(/ /gu, () => (random() < 0.05 ? '' : ' ')),
  (text, random) => text.replace(/\s/gu, () => pick([' ', ' ', ' ', '\u00a0', '\t', '\n'], random)),
  (text, random) =>
    text.replace(/[,.;:]/gu, (mark) =>
      random() < 0.2 ? pick([',', '.', ';', ':', '', '…'], random) : mark,
    ),
  (text, random) =>
    text.replace(/[“”"()]/gu, () =>
      random() < 0.3 ? '' : pick(['“', '”', '"', '(', ')'], random),
    ),
  (text, random) =>
    text.replace(/\d+/gu, (digits) =>
      random() < 0.3 ? pick(['0', '00', '99999999', '1.000.000', '½', '٣', ''], random) : digits,
    ),
  (text, random) => `${text.slice(0, below(random, text.length))}${pick(TEXTS, random)}`,
  (text, random) => text.toUpperCase().slice(0, 200 + below(random, text.length)),
  (text, random) =>
    text.replace(/\p{L}+/gu, (word) =>
      random() < 0.02
        ? pick(['trao', 'tặng', 'cho', 'và', 'gồm', 'đồng chí', '🏅', '\u0301', 'العربية'], random)
        : word,
    ),
];

it(`${MUTANTS} broken texts are read without a failure, and say nothing that is not in them`, () => {
  const random = seeded(2025);
  for (let nth = 0; nth < MUTANTS; nth += 1) {
    let text = pick(TEXTS, random).slice(0, 2_500);
    const times = 1 + below(random, 3);
    for (let turn = 0; turn < times; turn += 1) text = pick(MUTATIONS, random)(text, random);
    const wrong = notInText(readAnnouncement(text));
    if (wrong.length > 0) expect({ text, wrong }).toEqual({ text, wrong: [] });
  }
}, 300_000);

it('five megabytes of noise are nothing', () => {
  const random = seeded(7);
  const words = [...new Set(TEXTS.join(' ').split(/\s+/u))];
  let noise = '';
  while (noise.length < 5_000_000)
    noise += `${pick(words, random)}${pick([' ', ' ', ' ', '\n', ', ', '. '], random)}`;
  expect(
    notInText({ ...readAnnouncement(noise), text: noise, others: [], skipped: [] }).length,
  ).toBe(0);
}, 120_000);
