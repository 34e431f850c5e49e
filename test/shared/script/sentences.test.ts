import { sentences } from '@shared/script/sentences.ts';
import { describe, expect, it } from 'vitest';

const cut = (text: string, kept: readonly string[] = []) =>
  sentences(text, kept).map((sentence) => sentence.trim());

describe('sentences', () => {
  it('end with their point, and together are the text', () => {
    const text = 'Nghiêm! Chào cờ, chào!  Kính mời quý vị an tọa… Xin cảm ơn? “Học tập” là chủ đề.';
    expect(cut(text)).toEqual([
      'Nghiêm!',
      'Chào cờ, chào!',
      'Kính mời quý vị an tọa…',
      'Xin cảm ơn?',
      '“Học tập” là chủ đề.',
    ]);
    expect(sentences(text, []).join('')).toBe(text);
  });

  it('are not cut behind the point of a title, a place or a number', () => {
    for (const text of [
      'Xin mời ThS. Lê Ánh và PGS.TS. Trần Minh lên sân khấu.',
      'Ủy ban nhân dân TP. Hồ Chí Minh trân trọng kính mời.',
      'Please welcome Dr. Samuel Adeyemi of St. Mary.',
      'Thực hiện Quyết định số 5. Điều 12. Khoản 3 nêu rõ.',
      'Giá trị 1.500 đồng, tỷ lệ 3.5 phần trăm.',
    ])
      expect(cut(text)).toEqual([text]);
    expect(cut('Tổng kết năm 2024. Tiếp theo chương trình.')).toHaveLength(2);
  });

  it('go on where a small letter follows', () => {
    expect(cut('Các ông, bà v.v. cùng dự.')).toHaveLength(1);
    expect(cut('"Tiến lên!" mọi người hô.')).toHaveLength(1);
  });

  it('leave phrases whole that no line may break', () => {
    const name = 'đồng chí Nguyễn Trường. An Phong';
    const text = `Kính mời ${name} lên nhận. Xin chúc mừng!`;
    expect(cut(text)).toHaveLength(3);
    expect(cut(text, [name])).toEqual([`Kính mời ${name} lên nhận.`, 'Xin chúc mừng!']);
  });

  it('of a text without a point are the text, and of none are none to be read', () => {
    expect(cut('Kính thưa quý vị đại biểu')).toEqual(['Kính thưa quý vị đại biểu']);
    expect(cut('')).toEqual(['']);
  });
});
