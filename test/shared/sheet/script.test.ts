import { SAMPLES } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { scriptContent } from '@shared/sheet/script.ts';
import { sheetOf } from '@shared/sheet/sheet.ts';
import { sheetAsText } from '@shared/sheet/text.ts';
import { describe, expect, it } from 'vitest';
import { changed, EIGHT_O_CLOCK } from '../../fixtures/apply.ts';
import { docxOf } from '../../fixtures/docx.ts';
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

describe('the marks of the crews in the script', () => {
  /** The example with notes for its first award. */
  const noted = (): Show => {
    const show = exampleShow();
    const segments = show.plan.segments.map((segment) =>
      segment.id === 's-labour'
        ? {
            ...segment,
            notes: { stage: 'Bục nhận bên trái', sound: 'Nhạc hiệu\n\nmicro số 2 ', light: '' },
          }
        : segment,
    );
    const departments = [{ id: 'stage', name: 'Sân khấu' }];
    return { ...show, plan: { ...show.plan, segments, departments } };
  };
  const stepsOf = (show: Show, cueMarks: boolean) =>
    scriptContent(show, { cueMarks }).sections.flatMap(({ id, hash, parts }) =>
      parts.flatMap(({ steps }) => steps.map(({ marks }) => ({ id, hash, marks }))),
    );

  it('stand where their segment begins, crew by crew', () => {
    const marked = stepsOf(noted(), true).filter(({ marks }) => marks.length > 0);
    expect(marked.map(({ id, marks }) => [id, marks])).toEqual([
      ['s-labour', ['Âm thanh: Nhạc hiệu; micro số 2', 'Sân khấu: Bục nhận bên trái']],
    ]);
    expect(stepsOf(noted(), true).findIndex(({ marks }) => marks.length > 0)).toBe(
      stepsOf(noted(), true).findIndex(({ id }) => id === 's-labour'),
    );
  });

  it('are left out unless they are asked for, and then change the hash of their segment alone', () => {
    expect(stepsOf(noted(), false).flatMap(({ marks }) => marks)).toEqual([]);
    expect(scriptContent(noted())).toEqual(scriptContent(exampleShow()));
    const [off, on] = [false, true].map((cueMarks) => scriptContent(noted(), { cueMarks }));
    const changed = on?.sections.filter(({ hash }, at) => hash !== off?.sections[at]?.hash);
    expect(changed?.map(({ id }) => id)).toEqual(['s-labour']);
  });

  const marked = (): Show => {
    const show = noted();
    const choices = { ...show.paper.choices, script: { cueMarks: true } };
    return { ...show, paper: { ...show.paper, choices } };
  };

  it('stand in the Word document before the words of their cue', async () => {
    const { text } = await docxOf(marked(), 'script');
    const [before, after] = text.split('[Âm thanh: Nhạc hiệu; micro số 2]');
    expect(before).toContain('4. Trao tặng s-labour');
    expect(after).toContain('Huân chương Lao động hạng Nhì');
    expect((await docxOf(noted(), 'script')).text).not.toContain('[Âm thanh:');
  });

  it('stand in the plain text as well', () => {
    const show = noted();
    const set = marked();
    expect(sheetAsText(sheetOf(set, 'script', EIGHT_O_CLOCK))).toContain(
      '[Âm thanh: Nhạc hiệu; micro số 2]',
    );
    expect(sheetAsText(sheetOf(show, 'script', EIGHT_O_CLOCK))).not.toContain('[Âm thanh:');
  });
});
