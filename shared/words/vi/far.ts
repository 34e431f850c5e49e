/** Trang xem từ xa, lấy nội dung thẳng từ máy chủ MQTT, bằng tiếng Việt. */
export const far = {
  'far.connecting': 'Đang kết nối với máy chủ…',
  'far.none': 'Buổi lễ chưa được phát qua máy chủ; trang tự thử lại.',
  'far.waiting': 'Đã kết nối, đang chờ nội dung buổi lễ…',
  'far.lost': 'Mất kết nối với máy chủ từ {time}, đang tự kết nối lại',
  'far.lostNever': 'Chưa kết nối được với máy chủ, đang tự thử lại',
  'far.refused': 'Máy chủ không chấp nhận tài khoản người xem; trang tự thử lại.',
  'far.insecure':
    'Trang có mã hóa (https) không được mở địa chỉ ws:// của máy chủ; phải dùng wss://. Trang tự thử lại.',
  'far.machineLost': 'Máy điều hành mất liên lạc từ {time}; hình giữ nguyên như lúc đó',
  'far.ended': 'Đã ngừng phát buổi lễ',
} as const;
