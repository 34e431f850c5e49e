import { announcementInfo, announcementTitle } from '@shared/import/announcement/showInfo.ts';
import { describe, expect, it } from 'vitest';

const PROSE = 'Sáng 7/1, UBND tỉnh tổ chức hội nghị tổng kết phong trào thi đua yêu nước năm 2024.';

describe('the title of a ceremony made from a text', () => {
  it.each([
    ['a headline', 'Thi đua yêu nước là động lực\n\n', 'Thi đua yêu nước là động lực'],
    [
      'the line that names the event',
      'Báo Hoa Ban tỉnh\nLễ trao giải năm 2025\n',
      'Lễ trao giải năm 2025',
    ],
    [
      'the head of an office paper',
      [
        'UBND HUYỆN YÊN LÂM',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'Số: 12/KH-UBND',
        'Yên Lâm, ngày 7 tháng 1 năm 2025',
        'KẾ HOẠCH',
        'Tổ chức hội nghị điển hình tiên tiến huyện Yên Lâm',
        '',
      ].join('\n'),
      'Hội nghị điển hình tiên tiến huyện Yên Lâm',
    ],
    [
      'cells of a letterhead',
      'UBND HUYỆN | CỘNG HÒA XÃ HỘI\nLễ vinh danh năm 2025\n',
      'Lễ vinh danh năm 2025',
    ],
  ])('%s', (_, head, title) => {
    expect(announcementTitle(head + PROSE)).toBe(title);
  });

  it.each([
    ['prose alone', PROSE],
    ['a list that begins with a colon', `Dự hội nghị có các đồng chí:\n${PROSE}`],
    ['a programme with times', '7h30 đón tiếp đại biểu dự lễ\n8h00 chào cờ'],
    ['a line with nothing beneath', 'Trao Bằng khen cho 5 tập thể'],
    ['a name of two words', `Việt Dũng\n${PROSE}`],
    ['an office', `Ủy ban nhân dân tỉnh\n${PROSE}`],
    ['a headline behind the prose', `${PROSE}\nLễ trao thưởng năm 2025`],
    ['nothing', ''],
  ])('is none for %s', (_, text) => {
    expect(announcementTitle(text)).toBeNull();
  });
});

describe('what a show made from a text knows of itself', () => {
  it('a Vietnamese text is read in Vietnamese, composed or not', () => {
    for (const text of [PROSE, PROSE.normalize('NFD')])
      expect(announcementInfo(text, 'Mới')).toMatchObject({
        title: 'Mới',
        scriptLanguage: 'vi',
        addressStyle: 'comrade',
      });
  });

  it('an English text in English, though its names are Vietnamese', () => {
    const text =
      'Provincial awards ceremony\nAuthorised by the President, Mr Trịnh Việt Hùng presented the Labour Order to nine people.';
    expect(announcementInfo(text, 'New')).toMatchObject({
      title: 'Provincial awards ceremony',
      scriptLanguage: 'en',
      addressStyle: 'none',
    });
  });
});
