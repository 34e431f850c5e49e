/** Import of lists and what is wrong with their rows, in Vietnamese. */
export const lists = {
  // what the readers of files notice
  'list.problem.hidden-sheets':
    'Không đọc {count, number} trang tính ẩn: {sheets}. Nếu cần, hãy bỏ ẩn rồi chọn lại tệp.',
  'list.problem.encoding':
    'Tệp không dùng mã UTF-8 mà được đọc theo mã {encoding}. Hãy xem lại dấu tiếng Việt.',
  'list.problem.broken-characters':
    'Có ký tự không đọc được (hiện thành �) ở dòng {lines}. Hãy sửa lại các chữ đó.',
  'list.problem.quote-not-closed':
    'Dấu ngoặc kép mở ở dòng {line, number} không được đóng; dòng này được đọc nguyên văn. Hãy xem lại dòng này.',
  'list.problem.legacy-text':
    'Chữ trong tệp dùng phông cũ {encoding, select, tcvn3 {TCVN3 (ABC, phông .Vn)} vni {VNI} other {{encoding}}}. Hãy chọn chuyển sang Unicode.',

  // what imports are called in the show
  'lists.pasted': 'Danh sách dán vào',
} as const;
