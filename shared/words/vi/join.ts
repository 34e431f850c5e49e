/** Coming in on a device of the network, and what stands around a view there, in Vietnamese. */
export const join = {
  'join.as': 'Thiết bị này vào với vai trò',
  'join.pin': 'Mã PIN',
  'join.pinHint': 'Sáu chữ số do người điều khiển đọc cho.',
  'join.name': 'Tên thiết bị',
  'join.nameHint': 'Để người điều khiển biết là máy của ai.',
  'join.enter': 'Vào',
  'join.wrong': 'Mã PIN không đúng. Hãy hỏi lại người điều khiển.',
  'join.wait': 'Nhập sai nhiều lần. Hãy chờ {seconds} giây rồi thử lại.',
  'join.shut':
    'Lối vào này đã khóa vì nhập sai quá nhiều lần. Hãy xin người điều khiển mã PIN mới.',
  'join.full': 'Đã đủ số thiết bị. Hãy nhờ người điều khiển ngắt một thiết bị không dùng nữa.',
  'join.away':
    'Không liên lạc được với máy điều khiển. Hãy kiểm tra Wi-Fi và hỏi người điều khiển đã bật chia sẻ chưa.',
  'join.kicked': 'Người điều khiển đã ngắt thiết bị này. Muốn vào lại, hãy nhập mã PIN.',
  'join.ended': 'Phiên chia sẻ trước đã kết thúc. Hãy nhập mã PIN mới.',
  'join.device.iphone': 'iPhone',
  'join.device.ipad': 'iPad',
  'join.device.phone': 'Điện thoại Android',
  'join.device.tablet': 'Máy tính bảng Android',
  'join.device.computer': 'Máy tính',

  'guest.lost': 'Mất kết nối, trạng thái lúc {time}. Đang kết nối lại…',
  'guest.ended': 'Buổi lễ không còn được chia sẻ. Đây là trạng thái lúc {time}.',
  'guest.back': 'Đã kết nối lại.',
  'guest.standby': 'Máy điều hành không trả lời. Đang xem qua máy dự phòng {machine}.',
  'guest.moved': 'Đã chuyển sang máy {machine}.',
  'guest.moved.reload': 'Khi cần tải lại trang, hãy mở {address} (mã PIN như cũ).',
  'guest.follows':
    'Chưa gửi được: máy dự phòng chưa tiếp quản. Hãy báo trực tiếp cho người điều hành.',
  'guest.reload': 'Tải lại trang',
  'guest.mayDim':
    'Màn hình máy này có thể tự tắt, vì đường truyền không mã hóa. Hãy đặt thời gian tự khóa thật dài trong phần Cài đặt của máy, hoặc nhờ người điều khiển bật mã hóa (TLS).',
  'guest.mayDimAnyway':
    'Màn hình máy này có thể tự tắt: trình duyệt không giữ sáng được. Hãy đặt thời gian tự khóa thật dài trong phần Cài đặt của máy.',
} as const;
