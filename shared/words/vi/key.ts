/** Who has the caller's key, in Vietnamese. */
export const key = {
  'key.title': 'Quyền điều khiển',
  'key.desk': 'Máy điều khiển',
  'key.heldBy': '{name} đang giữ quyền điều khiển',
  'key.here': 'Máy này đang giữ quyền điều khiển',
  'key.goHeld': '{name} đang giữ quyền',
  'key.taken': 'tự nhận lúc {time}',
  'key.given': 'được trao lúc {time}',
  'key.take': 'Nhận quyền điều khiển',
  'key.takeBack': 'Lấy lại quyền điều khiển',
  'key.confirm': 'Xác nhận: GO từ máy này',
  'key.confirmHint': '{name} sẽ không GO được nữa.',
  'key.giveBack': 'Trả quyền cho máy điều khiển',
  'key.beginAtDesk': 'Buổi lễ được bắt đầu và kết thúc ở máy điều khiển.',
  'key.waitForDesk': 'chờ máy điều khiển bắt đầu',

  // it has moved
  'key.movedHere': 'Quyền điều khiển đã về máy này',
  'key.movedAway': '{name} đã nhận quyền điều khiển',
  'key.goHere': 'Từ giờ GO ở máy này có hiệu lực.',
  'key.noGoHere': 'GO ở máy này không còn tác dụng.',
  'key.wasTaken': '{to} tự nhận từ {from} lúc {time}.',
  'key.wasGiven': '{from} chuyển sang {to} lúc {time}.',
  'key.wasOver': 'Đã ngừng chia sẻ: {from} không còn giữ quyền.',
  'key.seen': 'Đã rõ',
} as const;
