/** Show control and graphics, over HTTP and OSC, in Vietnamese. */
export const control = {
  'error.token-missing': 'Thiếu mã truy cập. Gửi kèm “Authorization: Bearer …”.',
  'error.token-wrong': 'Mã truy cập không đúng.',
  'error.token-revoked': 'Mã truy cập này đã bị thu hồi.',
  'error.token-role': 'Mã truy cập này không dùng được cho việc đó.',
  'error.body-too-large': 'Nội dung gửi lên quá dài; nhận tối đa {most, number} byte.',
  'error.length-missing': 'Yêu cầu phải ghi độ dài nội dung (“Content-Length”).',
  'error.body-not-json': 'Nội dung gửi lên phải là JSON (“Content-Type: application/json”).',
  'error.body-unfit': 'Nội dung gửi lên không hợp lệ ({at}). Dạng được nhận: {form}',
  'error.key-unfit': 'Idempotency-Key phải là từ 1 đến 200 ký tự ASCII in được.',
  'error.too-often': 'Gửi quá dồn dập; hãy thử lại sau {seconds, number} giây.',
  'error.wrong-method': 'Địa chỉ này chỉ nhận {method}.',
  'error.no-such-path': 'Không có địa chỉ {path}.',
  'error.no-names-now': 'Lúc này không xướng tên.',
  'error.nobody-left': 'Đã xướng hết tên của đợt này.',
} as const;
