import { SAMPLES } from '@shared/document/samples.ts';
import { scriptContent } from '@shared/sheet/script.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

describe('the cover of the script', () => {
  it('says date, start and venue as they are known', () => {
    const { cover } = scriptContent(exampleShow());
    expect(cover.facts.map(({ value }) => value)).toEqual([
      'ngày 02 tháng 3 năm 2025',
      '08:00',
      'Trung tâm Hội nghị tỉnh',
      '3 tập thể',
    ]);
  });

  it('says of an unknown date that it is not known', () => {
    const show = changed(exampleShow(), {
      type: 'edit-info',
      payload: { changes: { date: null } },
    });
    expect(scriptContent(show).cover.facts[0]).toEqual({
      label: 'Thời gian',
      value: 'chưa xác định',
      known: false,
    });
  });

  it('writes months in English without a number', () => {
    const [, graduation] = SAMPLES;
    if (graduation === undefined) throw new Error('no English sample');
    expect(scriptContent(graduation).cover.facts[0]?.value).toBe('9 July 2027');
  });

  it('lists the segments with the numbers of their cues', () => {
    const { programme } = scriptContent(exampleShow()).cover;
    expect(programme.map(({ number, cues }) => [number, cues]).slice(2, 5)).toEqual([
      [3, 'Mục 3'],
      [4, 'Mục 4–12'],
      [5, 'Mục 13–16'],
    ]);
  });
});

describe('the sections of the script', () => {
  it('holds every cue once, in the order of the show', () => {
    const numbers = scriptContent(exampleShow()).sections.flatMap((section) =>
      section.parts.flatMap((part) => part.steps.map((step) => step.number)),
    );
    expect(numbers).toEqual(Array.from({ length: 18 }, (_, index) => String(index + 1)));
  });

  it('heads the waves only where there are several', () => {
    const [labour, flag] = scriptContent(exampleShow()).sections.slice(3);
    expect(labour?.parts.map(({ heading, note }) => `${heading}: ${note}`)).toEqual([
      'Đợt 1/2: 2 tập thể và 1 cá nhân · Trịnh Thị Hồng và Nguyễn Văn Dũng',
      'Đợt 2/2: 1 cá nhân và 1 hộ gia đình · Lê Thị Ánh',
    ]);
    expect(flag?.parts.map(({ heading }) => heading)).toEqual([null]);
  });

  it('begins names with a capital and keeps who receives instead', () => {
    const names = scriptContent(exampleShow()).sections.flatMap((section) =>
      section.parts.flatMap(({ steps }) =>
        steps.flatMap(({ blocks }) =>
          blocks.flatMap((block) => (block.kind === 'names' ? block.names : [])),
        ),
      ),
    );
    expect(names.find(({ recipientId }) => recipientId === 'r-hero')).toMatchObject({
      text: 'Cố đồng chí Vũ Đức Thắng',
      remark: 'con gái là Vũ Thị Lan đại diện gia đình lên nhận',
    });
    expect(names.find(({ recipientId }) => recipientId === 'r-co-1')).toMatchObject({
      text: 'Tập thể hai',
      written: 'Tập thể 02',
      unnamed: true,
    });
  });
});
