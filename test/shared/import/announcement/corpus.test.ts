import { readAnnouncement } from '@shared/import/announcement/readAnnouncement.ts';
import { describe, expect, it } from 'vitest';
import { compare, corpus, Score } from './corpus.ts';
import { notInText } from './saidInText.ts';

/** Sets of texts, with the least share of each field that is found (recall) and right (precision). */
const SETS = ['seed', 'practice', 'kept', 'fresh', 'unseen'] as const;

function scoreOf(...sets: readonly string[]): Score {
  const score = new Score();
  for (const set of sets) for (const one of corpus(set)) compare(score, one);
  return score;
}

describe('the report from which Rostrum was born', () => {
  it('is read as a careful human reads it, in every field', () => {
    expect(scoreOf('seed').errors).toEqual([]);
  });

  it('has 97 collectives and 27 individuals, and who shares the last award', () => {
    const [seed] = corpus('seed');
    const { presentations, others, notices } = readAnnouncement(seed?.text ?? '');
    const sum = (kind: 'collective' | 'individual') =>
      presentations.reduce((all, { counts }) => all + (counts[kind].value ?? 0), 0);
    expect([sum('collective'), sum('individual')]).toEqual([97, 27]);
    expect(presentations.at(-1)?.presenters.map(({ value }) => value)).toEqual([
      'Nguyễn Huy Dũng',
      'Đặng Xuân Trường',
      'Lê Quang Tiến',
      'Nguyễn Thanh Bình',
    ]);
    expect(
      others.map(({ kind, by, theme }) => [kind, by.map(({ value }) => value), theme?.value]),
    ).toEqual([
      [
        'launch',
        ['Nguyễn Huy Dũng'],
        'Kỷ cương, trách nhiệm; chủ động, kịp thời; tinh gọn, hiệu quả; tăng tốc, bứt phá',
      ],
    ]);
    expect(notices.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['misnomer', 'presenters-share']),
    );
  });
});

describe('the texts of the corpus', () => {
  it('cover every pattern of the press at least twice', () => {
    const patterns = SETS.flatMap((set) => corpus(set)).flatMap(
      ({ expected }) => expected.patterns,
    );
    for (let pattern = 1; pattern <= 45; pattern += 1)
      expect(
        patterns.filter((one) => one === pattern).length,
        `pattern ${pattern}`,
      ).toBeGreaterThan(1);
  });

  it('are read nearly as humans read them', () => {
    const table = scoreOf(...SETS).table();
    console.log(
      table
        .map(
          ({ field, precision, recall, n }) =>
            `${field.padEnd(12)}${precision.toFixed(3)} ${recall.toFixed(3)} ${n}`,
        )
        .join('\n'),
    );
    for (const { field, precision, recall } of table) {
      expect(precision, `precision of ${field}`).toBeGreaterThan(0.97);
      expect(recall, `recall of ${field}`).toBeGreaterThan(0.94);
    }
  });

  it('never get a number of recipients that nobody counts', () => {
    const wrong = SETS.flatMap((set) => corpus(set)).flatMap((one) => {
      const score = new Score();
      compare(score, one);
      return score.errors.filter((error) => / count: missing \[[^\]]*\] wrong \[[1-9]/.test(error));
    });
    expect(wrong.length).toBeLessThanOrEqual(1);
  });

  it.each(SETS)('of %s get nothing that does not stand in them', (set) => {
    for (const { name, text } of corpus(set))
      expect(notInText(readAnnouncement(text)), name).toEqual([]);
  });
});
