import { type Reading, spoken } from '@shared/script/reading/reading.ts';
import { describe, expect, it } from 'vitest';

const north: Reading = {
  language: 'vi',
  region: 'north',
  decisionNumbers: 'words',
  abbreviations: {},
};
const south: Reading = { ...north, region: 'south' };

const Y2025 = 'năm hai nghìn không trăm hai mươi lăm';

describe('classes, places and Roman numerals', () => {
  it.each([
    ['hạng I', 'hạng Nhất'],
    ['hạng 1', 'hạng Nhất'],
    ['hạng II', 'hạng Nhì'],
    ['hạng 2', 'hạng Nhì'],
    ['Huân chương Lao động hạng III', 'Huân chương Lao động hạng Ba'],
    ['hạng 3', 'hạng Ba'],
    ['hạng I, II, III', 'hạng Nhất, Nhì, Ba'],
    ['hạng 3, 5 tập thể', 'hạng Ba, năm tập thể'],
    ['giải 1, giải 2 và giải 3', 'giải Nhất, giải Nhì và giải Ba'],
    ['lần thứ XI', 'lần thứ mười một'],
    ['lần thứ IV', 'lần thứ tư'],
    ['lần thứ V', 'lần thứ năm'],
    ['lần thứ 1', 'lần thứ nhất'],
    ['lần 2', 'lần thứ hai'],
    ['Lần 1', 'Lần thứ nhất'],
    ['lần 1/2025', `lần thứ nhất ${Y2025}`],
    ['thứ 4', 'thứ tư'],
    ['Thứ 2', 'Thứ hai'],
    ['khóa XV', 'khóa mười lăm'],
    ['Khoá I', 'Khoá một'],
    ['quý IV/2025', `quý bốn ${Y2025}`],
    ['cấp II-III', 'cấp hai đến ba'],
    ['cấp I, II và III', 'cấp một, hai và ba'],
    ['Đại hội XIII', 'Đại hội mười ba'],
    ['ĐẠI HỘI LẦN THỨ VI', 'ĐẠI HỘI LẦN THỨ sáu'],
    ['thế kỷ XXI', 'thế kỷ hai mươi mốt'],
    ['khóa XL', 'khóa bốn mươi'],
    ['Quân khu I', 'Quân khu một'],
    ['đợt II', 'đợt hai'],
    ['Ⅱ', 'hai'],
  ])('%s', (written, said) => {
    expect(spoken(written, north)).toBe(said);
  });

  it.each([
    'hạng Nhất',
    'hạng A',
    'giải Đặc biệt',
    'thứ nhất',
    'Ông Nguyễn Văn X',
    'bà Lê Thị V.',
    'MC',
    'CD',
    'NGUYỄN THỊ VI',
    'CÔNG TY XI MĂNG',
    'Vitamin C',
    'size XL',
    'IIII',
    'Quý vị',
    'Lê Quý Đôn',
  ])('%s stays', (text) => {
    expect(spoken(text, north)).toBe(text);
  });
});

describe('dates', () => {
  it.each([
    ['ngày 05/02/2025', `ngày mùng năm tháng hai ${Y2025}`],
    ['05/02/2025', `ngày mùng năm tháng hai ${Y2025}`],
    ['ngày 5/2/2025', `ngày mùng năm tháng hai ${Y2025}`],
    ['ngày 05 tháng 02 năm 2025', `ngày mùng năm tháng hai ${Y2025}`],
    ['Ngày 15/4/2025', `Ngày mười lăm tháng tư ${Y2025}`],
    ['2025-02-05', `ngày mùng năm tháng hai ${Y2025}`],
    ['22-12-1944', 'ngày hai mươi hai tháng mười hai năm một nghìn chín trăm bốn mươi tư'],
    ['03.02.1930', 'ngày mùng ba tháng hai năm một nghìn chín trăm ba mươi'],
    ['05/02/25', 'ngày mùng năm tháng hai năm hai mươi lăm'],
    ['tháng 01/2025', `tháng một ${Y2025}`],
    ['Tháng 4', 'Tháng tư'],
    ['tháng 4-5/2025', `tháng tư đến tháng năm ${Y2025}`],
    ['01/2025', `tháng một ${Y2025}`],
    ['ngày 2/9', 'ngày mùng hai tháng chín'],
    ['30/4', 'ba mươi tháng tư'],
    ['Quốc khánh 2/9', 'Quốc khánh mùng hai tháng chín'],
    ['ngày 20-11', 'ngày hai mươi tháng mười một'],
    ['Trường THCS 19-8', 'Trường trung học cơ sở mười chín tháng tám'],
    ['ngày 5', 'ngày mùng năm'],
    ['mùng 5', 'mùng năm'],
    ['mồng 10/3', 'mồng mười tháng ba'],
    ['ngày 11/2', 'ngày mười một tháng hai'],
    ['ngày 5-7/2/2025', `ngày mùng năm đến mùng bảy tháng hai ${Y2025}`],
    ['ngày 9 - 11 tháng 4', 'ngày mùng chín đến mười một tháng tư'],
    ['30/4 - 1/5', 'ba mươi tháng tư đến mùng một tháng năm'],
    [
      'từ ngày 01/01/2025 đến ngày 31/12/2025',
      `từ ngày mùng một tháng một ${Y2025} đến ngày ba mươi mốt tháng mười hai ${Y2025}`,
    ],
    ['01/2025 - 12/2025', `tháng một ${Y2025} đến tháng mười hai ${Y2025}`],
    ['năm 2025', Y2025],
    ['2020-2025', 'hai nghìn không trăm hai mươi đến hai nghìn không trăm hai mươi lăm'],
    ['2021 – 2025', 'hai nghìn không trăm hai mươi mốt đến hai nghìn không trăm hai mươi lăm'],
    ['2020/2025', 'hai nghìn không trăm hai mươi đến hai nghìn không trăm hai mươi lăm'],
    ['số 12/2024', 'số mười hai năm hai nghìn không trăm hai mươi tư'],
    ['(SN 1897)', '(sinh năm một nghìn tám trăm chín mươi bảy)'],
    ['5-7/2', 'mùng năm đến mùng bảy tháng hai'],
    ['5-7/2/2025', `ngày mùng năm đến mùng bảy tháng hai ${Y2025}`],
    ['ngày 5-7 tháng 2', 'ngày mùng năm đến mùng bảy tháng hai'],
  ])('%s', (written, said) => {
    expect(spoken(written, north)).toBe(said);
  });

  it.each([
    ['ngày 5/2', 'ngày năm tháng hai'],
    ['05/02/2025', 'ngày năm tháng hai năm hai ngàn không trăm hai mươi lăm'],
    ['ngày 2/9', 'ngày hai tháng chín'],
    ['mùng 5', 'mùng năm'],
  ])('%s in the south', (written, said) => {
    expect(spoken(written, south)).toBe(said);
  });

  it.each([
    ['ngày 2 buổi', 'ngày hai buổi'],
    ['trong 5 ngày', 'trong năm ngày'],
    ['4 tháng', 'bốn tháng'],
    ['tháng 13', 'tháng mười ba'],
    ['45/13', 'bốn mươi lăm trên mười ba'],
    ['12/12 xã', 'mười hai trên mười hai xã'],
    ['đạt 5/7 chỉ tiêu', 'đạt năm trên bảy chỉ tiêu'],
    ['2/3 số phiếu', 'hai phần ba số phiếu'],
    ['ngõ 12/3', 'ngõ mười hai trên ba'],
    ['số nhà 15/2A', 'số nhà mười lăm trên hai A'],
    ['2-9 người', 'hai đến chín người'],
    ['tỷ số 21-12', 'tỷ số hai mươi mốt - mười hai'],
    ['tỷ số 3-1', 'tỷ số ba - một'],
    ['ngày 45', 'ngày bốn mươi lăm'],
    ['13/2025', 'mười ba trên hai nghìn không trăm hai mươi lăm'],
    ['7-5/2', 'bảy mùng năm tháng hai'],
    ['2025-2020', 'hai nghìn không trăm hai mươi lăm - hai nghìn không trăm hai mươi'],
  ])('%s is no date', (written, said) => {
    expect(spoken(written, north)).toBe(said);
  });
});

describe('times', () => {
  it.each([
    ['7h30', 'bảy giờ ba mươi phút'],
    ['7g30', 'bảy giờ ba mươi phút'],
    ['07h00', 'bảy giờ'],
    ["08h30'", 'tám giờ ba mươi phút'],
    ['14h', 'mười bốn giờ'],
    ['08:00', 'tám giờ'],
    ['8:05', 'tám giờ năm phút'],
    ['19:05:30', 'mười chín giờ năm phút ba mươi giây'],
    ['8 giờ 30', 'tám giờ ba mươi phút'],
    ['8 giờ 30 phút', 'tám giờ ba mươi phút'],
    ['8 giờ', 'tám giờ'],
    ['7h30 - 8h00', 'bảy giờ ba mươi phút đến tám giờ'],
    ['8 giờ 30 ngày 5/2', 'tám giờ ba mươi phút ngày mùng năm tháng hai'],
  ])('%s', (written, said) => {
    expect(spoken(written, north)).toBe(said);
  });

  it.each([
    ['25:61', 'hai mươi lăm: sáu mươi mốt'],
    ['1:2', 'một: hai'],
    ['5g', 'năm gam'],
  ])('%s is no time', (written, said) => {
    expect(spoken(written, north)).toBe(said);
  });
});

describe('numbers', () => {
  it.each([
    ['09 tập thể, 73 cá nhân', 'chín tập thể, bảy mươi ba cá nhân'],
    ['Tập thể 01', 'Tập thể một'],
    ['Cá nhân 007', 'Cá nhân bảy'],
    ['3.000', 'ba nghìn'],
    ['1.000.000', 'một triệu'],
    ['25,000,000 đồng', 'hai mươi lăm triệu đồng'],
    ['500.000 đồng', 'năm trăm nghìn đồng'],
    ['500.000đ', 'năm trăm nghìn đồng'],
    ['500.000 VNĐ', 'năm trăm nghìn đồng'],
    ['1\u00A0000\u00A0000', 'một triệu'],
    ['3,5', 'ba phẩy năm'],
    ['2.5 tỷ', 'hai phẩy năm tỷ'],
    ['4.0', 'bốn chấm không'],
    ['Điều 33.2', 'Điều ba mươi ba chấm hai'],
    ['1,2,3', 'một, hai, ba'],
    ['95,5%', 'chín mươi lăm phẩy năm phần trăm'],
    ['5-7%', 'năm đến bảy phần trăm'],
    ['10% - 15%', 'mười phần trăm đến mười lăm phần trăm'],
    ['5 m2, 100m², 2,5 ha', 'năm mét vuông, một trăm mét vuông, hai phẩy năm héc-ta'],
    ['3km, 5 kg, 60 km/h', 'ba ki-lô-mét, năm ki-lô-gam, sáu mươi ki-lô-mét trên giờ'],
    ['5 đ/c', 'năm đồng chí'],
    ['A & B', 'A và B'],
    ['3+2', 'ba cộng hai'],
    ['A+', 'A cộng'],
    ['+ 5 cá nhân', '+ năm cá nhân'],
    ['-5 độ', 'âm năm độ'],
    ['37 °C', 'ba mươi bảy độ C'],
    ['45°', 'bốn mươi lăm độ'],
    ['5‰', 'năm phần nghìn'],
    ['−5', 'âm năm'],
    ['-5 tập thể', '-năm tập thể'],
    ['12A1', 'mười hai A một'],
    ['K15', 'K mười lăm'],
    ['A1', 'A một'],
    ['Covid-19', 'Covid mười chín'],
    ['QL3', 'quốc lộ ba'],
    ['0912345678', 'không chín một hai ba bốn năm sáu bảy tám'],
    ['0912.345.678', 'không chín một hai ba bốn năm sáu bảy tám'],
    ['0280 3855 688', 'không hai tám không ba tám năm năm sáu tám tám'],
    ['+84 912 345 678', 'cộng tám bốn chín một hai ba bốn năm sáu bảy tám'],
    ['123456789', 'một hai ba bốn năm sáu bảy tám chín'],
    ['12345678', 'mười hai triệu ba trăm bốn mươi lăm nghìn sáu trăm bảy mươi tám'],
    ['５', 'năm'],
    ['٥', 'năm'],
    ['½', 'một phần hai'],
    ['10–12', 'mười đến mười hai'],
    ['1-2-3', 'một - hai - ba'],
    ['192.168.1.1', 'một trăm chín mươi hai chấm một trăm sáu mươi tám chấm một chấm một'],
  ])('%s', (written, said) => {
    expect(spoken(written, north)).toBe(said);
  });
});

describe('decision numbers', () => {
  const digits: Reading = { ...north, decisionNumbers: 'digits' };

  it.each([
    ['1034/QĐ-UBND', 'một nghìn không trăm ba mươi tư'],
    ['số 23/QĐ-CTN', 'số hai mươi ba'],
    ['Số: 1487/QĐ-TTg.', 'Số: một nghìn bốn trăm tám mươi bảy.'],
    ['1034 /QÐ-UBND', 'một nghìn không trăm ba mươi tư'],
    ['98/2023/NĐ-CP', 'chín mươi tám năm hai nghìn không trăm hai mươi ba'],
    ['06/2022/QH15', 'sáu năm hai nghìn không trăm hai mươi hai'],
    ['368-QĐ/TW', 'ba trăm sáu mươi tám'],
    ['1034a/QĐ-UBND', 'một nghìn không trăm ba mươi tư a'],
    ['QĐ 12/QĐ', 'Quyết định mười hai'],
    [
      'Quyết định số 1034 ngày 5/2',
      'Quyết định số một nghìn không trăm ba mươi tư ngày mùng năm tháng hai',
    ],
  ])('%s in words', (written, said) => {
    expect(spoken(written, north)).toBe(said);
  });

  it.each([
    ['1034/QĐ-UBND', '1034/QĐ-UBND'],
    ['Số: 1487/QĐ-TTg ngày 5/2', 'Số: 1487/QĐ-TTg ngày mùng năm tháng hai'],
    ['Quyết định số 1034 ngày 5/2', 'Quyết định số 1034 ngày mùng năm tháng hai'],
    ['QĐ số 1034', 'Quyết định số 1034'],
    ['98/2023/NĐ-CP', '98/2023/NĐ-CP'],
  ])('%s in digits', (written, said) => {
    expect(spoken(written, digits)).toBe(said);
    expect(spoken(said, digits)).toBe(said);
  });

  it.each([
    ['12/A-B', 'mười hai/A-B'],
    ['30/4', 'ba mươi tháng tư'],
    ['số 5', 'số năm'],
  ])('%s is none', (written, said) => {
    expect(spoken(written, digits)).toBe(said);
  });
});
