import { failureSentence, reasonSaid, toldFailure } from '@shared/words/failure.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';

const t = translator('en');
const vi = translator('vi');

describe('a failure that another machine tells', () => {
  it('is told as it is where it has its sentence', () => {
    const failure = { code: 'not-calling', details: { name: 'B' } };
    expect(toldFailure(failure)).toBe(failure);
  });

  it.each([
    ['a code that is not known here', { code: 'of-tomorrow', details: {} }],
    ['a detail that is missing', { code: 'not-calling', details: { machine: 'B' } }],
    ['the name of what every object has', { code: 'constructor', details: {} }],
  ])('has a sentence with %s', (_what, failure) => {
    expect(failureSentence(toldFailure(failure), t)).toBe(
      `Something went wrong (${failure.code}); the show is unchanged.`,
    );
  });
});

describe('what the system says', () => {
  it('is told in words, with its code for whoever helps', () => {
    const failure = { code: 'file-unwritable', details: { file: 'a.json', reason: 'ENOSPC' } };
    expect([failureSentence(failure, vi), failureSentence(failure, t)]).toEqual([
      'Không ghi được tệp a.json (ổ đĩa đã đầy, ENOSPC).',
      'a.json cannot be written (the disk is full, ENOSPC).',
    ]);
  });

  it.each(['ECANCELED', 'chờ khách', '', 'constructor'])('%j stays as it is', (reason) => {
    expect(reasonSaid(reason, vi)).toBe(reason);
  });
});
