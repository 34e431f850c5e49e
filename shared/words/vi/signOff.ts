/** Who has read what, in Vietnamese. */
export const signOff = {
  'signOff.title': 'Rà soát',
  'signOff.card': 'Ai đã đọc kỹ đợt nào',
  'signOff.purpose':
    'Mỗi bộ phận đọc kỹ từng đợt rồi xác nhận. Sửa đợt đó về sau thì xác nhận hết hiệu lực.',
  'signOff.done': '{done}/{all} đợt đã được cả ba bộ phận xác nhận',
  'signOff.desk.mc': 'MC',
  'signOff.desk.protocol': 'Lễ tân',
  'signOff.desk.award-desk': 'Khen thưởng',
  'signOff.wave': 'Đợt trao',
  'signOff.open': 'Chưa rà',
  'signOff.signed': 'Đã rà {version}',
  'signOff.changed': 'Đã sửa sau {version}',
  'signOff.toSign': 'Xác nhận đã rà {wave}',
  'signOff.toWithdraw': 'Rút xác nhận {wave}',
  'signOff.toRenew': 'Rà lại và xác nhận {wave}',
  'signOff.at': 'lúc {at}',
  'signOff.none': 'Chưa có đợt trao nào. Hãy thêm phần trao thưởng trong phần Kế hoạch.',
  'signOff.reading': 'Nội dung của {wave}',
  'signOff.words': 'Lời MC',
  'signOff.names': 'Người nhận theo thứ tự',
  'signOff.presenters': 'Người trao',
} as const;
