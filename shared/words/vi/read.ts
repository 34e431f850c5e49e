/** READ, the MC's screen, in Vietnamese. */
export const read = {
  // where the MC reads
  'read.end': 'Hết phần đọc – chờ GO',
  'read.endHere': 'Hết phần đọc của mục này',
  'read.next': 'Tiếp theo',
  'read.nothing': 'Mục này không có lời dẫn.',
  'read.toPlace': 'Về chỗ đang đọc',
  'read.rowsAbove': '{n} dòng ở trên',
  'read.rowsBelow': '{n} dòng ở dưới',

  // names
  'read.receivers': 'Người nhận trong đợt này',
  'read.onStage': 'Đang gọi',
  'read.onDeck': 'Kế tiếp',
  'read.notCalled': 'chưa được gọi',
  'read.late': 'chưa đến',
  'read.pronounced': 'đọc: {how}',
  'read.left': 'còn {n} người',
  'read.leftKinds': 'còn {counts}',
  'read.allCalled': 'đã gọi hết',

  // following
  'read.follow': 'Theo buổi lễ',
  'read.lookingAround': 'Đang xem riêng',
  'read.liveAt': 'Buổi lễ đang ở mục {number}: {heading}',
  'read.backToLive': 'Về mục đang diễn ra',

  // the state of the show
  'read.waiting': 'Buổi lễ chưa bắt đầu. Đây là mục đầu tiên.',
  'read.hold': 'Xin chờ: {reason}',
  'read.holdNoReason': 'Xin chờ trong giây lát',
  'read.filler': 'Lời dẫn trong lúc chờ',
  'read.ended': 'Buổi lễ đã kết thúc.',

  // the caller's message
  'read.fromCaller': 'Người điều hành',
  'read.seen': 'Đã thấy',

  // the bar
  'read.controls': 'Cách hiển thị lời dẫn',
  'read.prev': 'Mục trước',
  'read.nextCue': 'Mục sau',
  'read.up': 'Đoạn trước',
  'read.down': 'Đoạn sau',
  'read.larger': 'Chữ to hơn',
  'read.smaller': 'Chữ nhỏ hơn',
  'read.lines': '{n} dòng',
  'read.mirror': 'Lật gương',
  'read.theme.dark': 'Nền tối',
  'read.theme.light': 'Nền sáng',
  'read.theme.contrast': 'Tương phản cao',
} as const;
