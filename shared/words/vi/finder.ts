/** The palette and the history of steps, in Vietnamese. */
export const finder = {
  'finder.title': 'Tìm mọi thứ',
  'finder.hint':
    'Tên người, đơn vị, phần, quyết định, thao tác, mã trên giấy in; gõ có dấu hoặc không dấu.',
  'finder.nothing': 'Không tìm thấy gì.',
  'finder.more': 'và {n} kết quả nữa; gõ thêm để thu hẹp',
  'finder.kind.paper': 'Bản in',
  'finder.paper.printed': 'in lúc {at}',
  'finder.paper.current': 'Còn đúng',
  'finder.paper.changed': 'Không còn đúng ở trang {pages}',
  'finder.paper.added': 'Có {n} phần mới chưa nằm trong bản in này',
  'finder.paper.unknown': 'Không có bản in nào mang mã này.',
  'finder.kind.action': 'Thao tác',
  'finder.kind.segment': 'Chương trình',
  'finder.kind.wave': 'Đợt trao',
  'finder.kind.recipient': 'Người nhận',
  'finder.kind.person': 'Lãnh đạo',
  'finder.kind.award': 'Hình thức khen thưởng',
  'finder.kind.decision': 'Quyết định',
  'finder.kind.show': 'Buổi lễ khác',
  'history.title': 'Lịch sử',
  'history.hint':
    'Chọn một bước để quay về trước bước đó; bước in nghiêng là đã hoàn tác, chọn để làm lại đến đó.',
  'history.nothing': 'Chưa có bước nào.',
  'help.here': 'Trong {view}',
  'help.rows': 'Trong các hàng đang chọn',
  'help.everywhere': 'Ở mọi màn hình',
} as const;
