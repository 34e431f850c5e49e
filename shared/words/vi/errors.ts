/** Files, the host and the command line, in Vietnamese. */
export const errors = {
  // command line
  'cli.usage':
    'cách dùng: new OUT.json [--sample TÊN] · check SHOW.json [--json] · cues SHOW.json [--json] · print SHOW.json --sheet script|lineups --format pdf|html|txt --out TỆP · serve [--port N] [--data THƯ-MỤC]',
  'cli.found': '{errors} lỗi, {notices} lưu ý.',
  'error.usage': '{usage}',
  'error.file-exists': 'Tệp {file} đã có và không bị ghi đè.',
  'error.option-missing': 'Thiếu {option}.',
  'error.unknown-choice': '{what} không nhận “{given}”; các lựa chọn: {known}.',

  // errors
  'error.file-not-json':
    'Tệp {file} không phải là tệp buổi lễ: không đọc được ở dòng {line}, cột {column}.',
  'error.file-truncated': 'Tệp {file} bị cắt cụt ở dòng {line}, cột {column}.',
  'error.file-not-ours': 'Tệp {file} không phải là tệp buổi lễ của Rostrum.',
  'error.file-too-new':
    'Tệp {file} do bản Rostrum mới hơn tạo ra (định dạng {version}; bản này đọc đến {known}). Tệp được giữ nguyên.',
  'error.file-invalid': 'Tệp {file} có nội dung sai tại “{at}”. Tệp được giữ nguyên.',
  'error.file-missing': 'Không tìm thấy tệp {file}.',
  'error.file-unreadable': 'Không đọc được tệp {file} ({reason}).',
  'error.file-unwritable': 'Không ghi được tệp {file} ({reason}).',
  'error.journal-torn':
    'Dòng cuối của {file} bị đứt giữa chừng (dòng {line}) và đã bỏ; dòng đó chưa từng được xác nhận là đã lưu.',
  'error.journal-damaged':
    '{file} bị hỏng từ dòng {line}. Buổi lễ mở ở trạng thái trước dòng đó; tệp hỏng được giữ lại dưới tên khác.',
  'error.recovered': 'Đã mở bản tốt gần nhất. Tệp không đọc được vẫn còn, với tên {aside}.',
  'error.nothing-to-recover': 'Không có bản cũ nào còn đọc được trong {folder}.',
  'error.recoverable': 'Còn một bản tốt gần nhất có thể mở.',
  'error.open-elsewhere': 'Buổi lễ này đang mở ở bản Rostrum khác (tiến trình {pid}).',
  'error.host-error': 'Chương trình gặp lỗi ({reason}); buổi lễ không thay đổi.',
  'error.reload-needed': 'Cửa sổ này thuộc phiên bản khác. Hãy tải lại.',
  'error.connection-lost':
    'Mất kết nối trước khi lệnh được xác nhận. Hãy kiểm tra trạng thái trên màn hình.',
  'error.no-chromium': 'Không tìm thấy Chromium hoặc Chrome trên máy để tạo PDF.',
  'error.malformed': 'Yêu cầu không hợp lệ ({at}).',
  'error.not-found': 'Không tìm thấy ({id}).',
  'error.print-failed': 'Không tạo được bản in ({reason}).',
  'error.unreadable-print': 'Không mở được bản PDF vừa tạo.',
} as const;
