import { SAMPLES } from '@shared/document/samples.ts';
import { type LineupSection, lineupFacts, lineupsContent } from '@shared/sheet/lineups.ts';
import { sheetWords } from '@shared/sheet/words.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const facts = (section: LineupSection | undefined) =>
  section && lineupFacts(section, sheetWords('vi')).map(({ label, value }) => `${label}: ${value}`);

describe('lineupsContent', () => {
  it('has a section for every wave, with its number among its kind', () => {
    expect(
      lineupsContent(exampleShow()).sections.map(({ id, wave, cues }) => [id, wave, cues]),
    ).toEqual([
      ['w-1', 'Đợt 1/2', 'Mục 4–8'],
      ['w-2', 'Đợt 2/2', 'Mục 9–12'],
      ['w-3', 'Đợt 1/1', 'Mục 13–16'],
    ]);
  });

  it('says in whose name, how many, when they come up and by which decision', () => {
    const [first, , flag] = lineupsContent(exampleShow()).sections;
    expect(facts(first)).toEqual([
      'Danh nghĩa trao: Thừa ủy quyền của Chủ tịch nước',
      'Số lượng: 2 tập thể và 1 cá nhân',
      'Lên sân khấu: trước khi công bố quyết định',
      'Quyết định: Chủ tịch nước, số d-president/QĐ',
    ]);
    expect(facts(flag)).toContain(
      'Lên sân khấu: khi được mời (quyết định đã công bố ở phần trước)',
    );
  });

  it('writes names as they stand on certificates, without an address', () => {
    const [first, second] = lineupsContent(exampleShow()).sections;
    expect(first?.rows.map(({ name }) => [name.number, name.text, name.detail])).toEqual([
      ['1', 'Trường Trung học phổ thông Chuyên', ''],
      ['2', 'Tập thể 02', ''],
      ['3', 'Hoàng Thị Quỳnh', 'Sở Giáo dục'],
    ]);
    expect(second?.rows[0]?.name.text).toBe('Cố Vũ Đức Thắng');
  });

  it('draws the row from the side on which number 1 stands', () => {
    const show = exampleShow();
    const metres = (one: typeof show) =>
      lineupsContent(one).sections[0]?.rows.map((row) => row.metres);
    expect(metres(show)).toEqual([6.35, 7, 7.65]);
    const mirrored = changed(show, {
      type: 'edit-stage',
      payload: { changes: { firstStands: 'right' } },
    });
    expect(metres(mirrored)).toEqual([7.65, 7, 6.35]);
  });

  it('says when the row is wider than the stage', () => {
    const show = changed(exampleShow(), {
      type: 'edit-stage',
      payload: { changes: { widthMetres: 1.5 } },
    });
    expect(lineupsContent(show).sections.map(({ stage }) => stage?.neededMetres)).toEqual([
      1.95,
      null,
      2.85,
    ]);
  });

  it('covers all 124 recipients of the Thái Nguyên sample in its nine waves', () => {
    const [sample] = SAMPLES;
    if (sample === undefined) throw new Error('no sample');
    const { sections } = lineupsContent(sample);
    expect(sections.map(({ rows }) => rows.length)).toEqual([9, 9, 7, 11, 15, 19, 18, 18, 18]);
  });
});
