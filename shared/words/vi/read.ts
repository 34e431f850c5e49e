/** READ, the MC's screen, in Vietnamese. */
export const read = {
  'read.following': 'Đang theo',
  'read.notFollowing': 'Đang xem riêng',
  'read.backToLive': 'Về mục đang diễn ra',
  'read.larger': 'Chữ to hơn',
  'read.smaller': 'Chữ nhỏ hơn',
  'read.next': 'Tiếp theo',
  'read.prev': 'Mục trước',
  'read.nextCue': 'Mục sau',
  'read.waiting': 'Buổi lễ chưa bắt đầu. Đây là mục đầu tiên.',
  'read.hold': 'Xin chờ: {reason}',
  'read.holdNoReason': 'Xin chờ trong giây lát',
  'read.ended': 'Buổi lễ đã kết thúc.',
  'read.nothing': 'Mục này không có lời dẫn.',
  'read.pronounced': 'đọc: {how}',
} as const;
