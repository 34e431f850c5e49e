/** PRINT, in Vietnamese. */
export const print = {
  'print.sheets': 'Tài liệu in',
  'print.purpose': 'Bản xem là chính bản sẽ in, bằng ngôn ngữ của kịch bản.',
  'print.sheet.script': 'Kịch bản MC',
  'print.sheet.script.use': 'Lời dẫn theo từng mục và tên theo thứ tự đọc.',
  'print.sheet.lineups': 'Danh sách theo đợt',
  'print.sheet.lineups.use': 'Mỗi đợt một trang: thứ tự, ghế, chỗ đứng và ô đánh dấu.',
  'print.sheet.as-run': 'Biên bản buổi lễ',
  'print.sheet.as-run.use':
    'Những gì đã diễn ra: giờ kế hoạch và thực tế, ai nhận, ai vắng, ai nhận thay.',
  'print.stamp': 'Mã {stamp}',
  'print.version': 'Kế hoạch {version}',
  'print.stampMeaning': 'Giấy và màn hình cùng mã thì nội dung giống nhau.',
  'print.save': 'Lưu PDF',
  'print.saved': 'Đã lưu vào {path}',
  'print.open': 'Mở để in',
  'print.preparing': 'Đang tạo bản in…',
  'print.updating': 'Có thay đổi, đang tạo lại bản in…',
  'print.ready': 'Bản mới nhất, {pages} trang',
  'print.page': 'Trang {page}/{pages}',
  'print.preview': 'Bản xem trước: {sheet}',
  'print.outdated': 'Không tạo lại được; dưới đây là bản cũ.',
  'print.noChromiumHelp':
    'Hãy cài Chromium, Chrome hoặc Edge rồi thử lại. Buổi lễ vẫn chạy bình thường.',
  'print.retry': 'Thử lại',
} as const;
