import { cues } from '@shared/cue/cues.ts';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { unreadable } from '@shared/script/reading/reading.ts';
import { readingOf } from '@shared/script/readingOf.ts';
import { scriptOf } from '@shared/script/script.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { choicesArbitrary } from '../../fixtures/commands.ts';
import { hardShow } from '../../fixtures/hardShow.ts';
import { played } from '../../fixtures/played.ts';
import { generatedShow } from '../../fixtures/shows.ts';

/** Every text that the MC reads in a show. */
function readTexts(show: Show): string[] {
  return cues(show.plan).flatMap((cue) =>
    scriptOf(show, cue).flatMap((block) => {
      if (block.kind === 'mark') return [];
      return block.kind === 'say'
        ? [block.text]
        : block.names.flatMap(({ text, detail, remark }) => [text, detail, remark ?? '']);
    }),
  );
}

const unread = (show: Show) => readTexts(show).flatMap((text) => unreadable(text, readingOf(show)));

/** What people write into names, posts, units and titles. */
const written = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['UBND', 'HĐND', 'THPT', 'TNHH MTV', 'GD&ĐT', 'đ/c', 'TP. Thái Nguyên', 'T.Ư', 'PGS.TS'],
        ...[
          'số 2',
          '12A1',
          '05/02/2025',
          '2020-2025',
          '7h30',
          'hạng II',
          'lần thứ XI',
          '15%',
          '3.000',
        ],
        ...[
          'Nguyễn Văn An',
          'xã Tân Cương',
          'Phòng Kinh tế',
          '–',
          '(nguyên)',
          '1034/QĐ-UBND',
          '09',
        ],
      ),
      fc.nat(99_999).map(String),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(' '));

describe('what is read aloud', () => {
  it.each([
    ['thai-nguyen-2025', sampleShow('thai-nguyen-2025')],
    ['graduation', sampleShow('graduation')],
    ['a hard ceremony', hardShow('vi')],
    ['a hard ceremony in English', hardShow('en')],
  ])('has neither digit nor abbreviation in %s', (_name, show) => {
    if (show === null) throw new Error('no sample');
    expect(unread(show)).toEqual([]);
    expect(readTexts(show).length).toBeGreaterThan(50);
  });

  it('has no digit and no known abbreviation in any plan', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.array(written, { minLength: 6, maxLength: 6 }),
        fc.constantFrom('north' as const, 'south' as const),
        (seed, [name = '', post = '', unit = '', title = '', group = '', event = ''], region) => {
          const show = generatedShow({ segments: 6, recipients: 20, seed });
          const first = show.plan.recipients[0]?.id ?? '';
          const person = show.plan.people[0]?.id ?? '';
          const changes = { posts: [post, group] };
          const full = changed(
            show,
            { type: 'edit-info', payload: { changes: { title: event, numberReading: region } } },
            { type: 'edit-person', payload: { id: person, changes } },
            {
              type: 'edit-recipients',
              payload: { edits: [{ id: first, changes: { name, post, unit } }] },
            },
            {
              type: 'edit-segment',
              payload: { segmentId: show.plan.segments[1]?.id ?? '', changes: { title } },
            },
          );
          expect(unread(full)).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('keeps decision numbers where the show says so, and nothing else', () => {
    const show = changed(hardShow('vi'), {
      type: 'edit-info',
      payload: { changes: { decisionNumbers: 'digits' } },
    });
    const texts = readTexts(show).filter((text) => /\d/.test(text));
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain('Quyết định số 187/QĐ-CTN ngày hai mươi tư tháng một');
    expect(unread(show)).toEqual([]);
  });

  it('says years and hundreds as people of the region do', () => {
    const south = changed(hardShow('vi'), {
      type: 'edit-info',
      payload: { changes: { numberReading: 'south', title: 'Hội nghị năm 2005, 105 đại biểu' } },
    });
    const purpose = readTexts(south).find((text) => text.includes('trang trọng tổ chức'));
    expect(purpose).toContain('năm hai ngàn không trăm lẻ năm, một trăm lẻ năm đại biểu');
  });

  it('reads a short form as this show says', () => {
    const clubs = changed(
      hardShow('vi'),
      { type: 'edit-info', payload: { changes: { title: 'Hội diễn các CLB năm 2026' } } },
      { type: 'set-abbreviation', payload: { short: 'CLB', full: 'câu lạc bộ' } },
    );
    expect(readTexts(clubs).join('\n')).toContain('Hội diễn các câu lạc bộ năm');
  });

  it('is made without a failure for whatever any row of commands leaves', () => {
    fc.assert(
      fc.property(choicesArbitrary, (choices) => {
        // The mark of an aside is resolved, and nothing has been filled with nothing.
        for (const text of readTexts(played(choices)))
          expect(text).not.toMatch(/\uE000|undefined|null/u);
      }),
      { numRuns: 30 },
    );
  });
});
