/** Fields by which PLAN is checked, the panel of the checks, and the proposed order, in Vietnamese. */
export const checking = {
  // what the ceremony is and how it is read
  'info.protocol': 'Nghi thức của buổi lễ',
  'info.protocol.vn-state': 'Nghi thức nhà nước Việt Nam',
  'info.protocol.plain': 'Buổi lễ thông thường',
  'info.protocolHint.vn-state':
    'Kiểm tra cả thứ tự, nghi thức trao và cách xưng danh theo quy định về nghi lễ nhà nước và thi đua, khen thưởng.',
  'info.protocolHint.plain':
    'Chỉ kiểm tra những điều buổi lễ nào cũng cần: người trao, người nhận, giờ giấc, sân khấu.',
  'info.mc': 'Người dẫn chương trình',
  'info.decisionNumbers': 'Số quyết định trong lời dẫn',
  'info.decisionNumbers.words': 'đọc thành chữ',
  'info.decisionNumbers.digits': 'giữ như đã viết',

  // totals that a paper states
  'stated.ofShow': 'Tổng số nêu trong lời công bố',
  'stated.ofShowHint':
    'Mỗi người nhận tính một lần, dù được trao nhiều lần. Để trống khi không nêu.',
  'stated.ofDecision': 'Số lượng ghi trong quyết định',
  'stated.ofDecisionHint': 'Dùng để đối chiếu với danh sách. Để trống khi không ghi.',
  'stated.collective': 'Tập thể',
  'stated.individual': 'Cá nhân',
  'stated.household': 'Hộ gia đình',
  'stated.none': 'không nêu',

  // estimates
  'estimates.reading': 'MC đọc',
  'estimates.handing': 'Công bố và trao thưởng',
  'estimates.others': 'Nội dung khác',

  // segments
  'speech.role': 'Loại phát biểu',
  'speech.role.report': 'Báo cáo, tổng kết',
  'speech.role.address': 'Phát biểu của lãnh đạo cấp trên',
  'speech.role.thanks': 'Đáp từ của người được khen thưởng',
  'speech.role.other': 'Phát biểu khác',
  'segment.pinned': 'Giữ nguyên vị trí',
  'segment.pinnedHint': 'Không chuyển khi sắp lại theo đề xuất.',
  'segment.pinnedMark': 'giữ vị trí',

  // attendance
  'attendance.label': 'Có mặt hay vắng mặt',
  'attendance.expected': 'Có mặt',
  'attendance.outcome': 'Khi gọi đến tên, MC',
  'attendance.outcome.undecided': 'Chưa quyết định',
  'attendance.outcome.later': 'Đọc tên, báo trao sau',
  'attendance.outcome.skip': 'Không đọc tên',
  'attendance.outcomeHint.undecided': 'Cần quyết định trước khi đọc danh sách.',
  'attendance.outcomeHint.later': 'MC đọc tên và báo rằng phần thưởng sẽ được trao sau.',
  'attendance.outcomeHint.skip': 'MC bỏ qua tên này; những người khác giữ nguyên thứ tự.',
  'attendance.proxyName': 'Người nhận thay',
  'attendance.decide': 'Vắng mặt, MC làm gì: {name}',
  'attendance.short.later': 'Trao sau',
  'attendance.short.skip': 'Không đọc',
  'attendance.short.proxy': 'Nhận thay…',

  // the panel of the checks
  'checking.ofShow': 'Cả buổi lễ',
  'checking.filter': 'Xem',
  'checking.filter.all': 'Tất cả',
  'checking.filter.errors': 'Cần sửa',
  'checking.filter.segment': 'Phần này',
  'checking.none.all': 'Mọi thứ đã sẵn sàng.',
  'checking.none.allHint': 'Không có điểm nào cần sửa hay lưu ý.',
  'checking.none.errors': 'Không còn gì phải sửa.',
  'checking.none.errorsHint': 'Những điểm cần lưu ý nằm ở “Tất cả”.',
  'checking.none.segment': 'Phần này đã ổn.',
  'checking.none.segmentHint': 'Các phần khác nằm ở “Tất cả”.',
  'checking.ownRule': 'Buổi lễ nào cũng cần',
  'checking.evidence.inferred': 'suy từ văn bản',
  'checking.evidence.known': 'theo thông lệ',
  'checking.passOver': 'Bỏ qua…',
  'checking.reason': 'Vì sao bỏ qua?',
  'checking.reasonHint': 'Lý do được giữ trong buổi lễ. Enter để giữ, Escape để thôi.',
  'checking.keep': 'Bỏ qua điểm này',
  'checking.somebodyElse': 'Người khác nhận…',
  'checking.passedOver': 'Đã bỏ qua ({n})',
  'checking.lookAgain': 'Xét lại',
  'checking.lookAgainAt': 'Xét lại: {what}',
  'error.nothing-to-mend': 'Điểm này đã được sửa, hoặc kế hoạch vừa đổi nên không còn gì để sửa.',

  // the proposed order
  'action.propose-order': 'Đề xuất thứ tự',
  'proposal.title': 'Thứ tự được đề xuất',
  'proposal.programme': 'Chương trình theo đề xuất',
  'proposal.summary':
    '{moved, plural, =0 {} other {Chuyển {moved} phần. }}{added, plural, =0 {} other {Thêm {added} phần. }}{shaped, plural, =0 {} other {Sắp lại bên trong {shaped} phần. }}Nếu nhận, chỉ cần hoàn tác một bước là trở lại như cũ.',
  'proposal.nothing': 'Thứ tự hiện nay đã phù hợp, không cần thay đổi gì.',
  'proposal.new': 'mới',
  'proposal.from': 'từ số {n}',
  'proposal.shaped': 'sắp lại bên trong',
  'proposal.waves': 'chia {n} đợt',
  'proposal.moreReasons': '… và {n} lý do nữa',
  'proposal.take': 'Nhận đề xuất',
  'proposal.leave': 'Giữ như cũ',
} as const;
