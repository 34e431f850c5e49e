/** The table of recipients, lineups, the stage plan and leaders in PLAN, in Vietnamese. */
export const people = {
  // the table of recipients
  'recipients.column.number': 'STT',
  'recipients.column.name': 'Tên',
  'recipients.column.kind': 'Loại',
  'recipients.column.post': 'Chức vụ',
  'recipients.column.unit': 'Đơn vị',
  'recipients.column.call': 'Số gọi',
  'recipients.column.place': 'Đứng ở',
  'recipients.column.remarks': 'Lưu ý',
  'recipients.column.seat': 'Chỗ ngồi',
  'recipients.column.address': 'Cách xưng hô',
  'recipients.column.pronunciation': 'Cách đọc tên',
  'recipients.column.receiver': 'Người nhận thay gia đình',
  'recipients.column.note': 'Ghi chú',
  'recipients.standing': '{title} · số {order}',
  'recipients.standing.wave': '{title} · Đợt {wave} · số {order}',
  'recipients.duplicate': 'Trùng với số {n}',
} as const;
